import Link from "next/link";
import type { ArticleView } from "@/lib/schemas/reader.ts";

export function Breadcrumb({ article }: { article: ArticleView }) {
  const { project, storyTitle, title } = article;
  return (
    <>
      <Link href={`/projects/${project.slug}`}>{project.name}</Link>
      {" / "}
      {storyTitle && (
        <>
          <Link href={`/projects/${project.slug}/articles?search=${encodeURIComponent(storyTitle)}`}>
            {storyTitle}
          </Link>
          {" / "}
        </>
      )}
      <b>{title}</b>
    </>
  );
}
