import Link from "next/link";
import { ArticleBar } from "@/components/shell/article-bar.tsx";
import { Card } from "@/components/shell/card.tsx";
import { count } from "@/components/shell/count.ts";
import { Empty } from "@/components/shell/empty.tsx";
import { LinkButton } from "@/components/shell/link-button.tsx";
import { articleStatusWords } from "@/components/shell/status-words.ts";
import { rolesFor } from "@/lib/core/access.ts";
import { articleStatuses } from "@/lib/core/article-status.ts";
import { usualImportExtensions } from "@/lib/core/formats/formats.ts";
import { joinWords } from "@/lib/core/join-words.ts";
import type { ProjectOverview } from "@/lib/schemas/project.ts";
import type { StoryView } from "@/lib/schemas/story.ts";
import { ExportCard } from "./export-card.tsx";
import { LabelCounts } from "./label-counts.tsx";
import { PeopleProgress } from "./people-progress.tsx";
import styles from "./project.module.css";
import { RecentWork } from "./recent-work.tsx";

export function Overview({
  overview,
  stories,
  address,
}: {
  overview: ProjectOverview;
  stories: readonly StoryView[];
  /** Where Copydesk is reached, for the line that fetches the export. */
  address: string;
}) {
  const { project, counts, articleCount, archivedCount } = overview;
  const articles = `/projects/${project.slug}/articles`;
  if (articleCount + archivedCount === 0) {
    return (
      <div className={styles.body}>
        <Empty
          title="No articles yet"
          action={
            <LinkButton href={articles} variant="filled">
              {project.role === "OWNER" ? "Bring articles in" : "Articles"}
            </LinkButton>
          }
        >
          {project.role === "OWNER"
            ? `Drop files on the article list (${joinWords(usualImportExtensions)}), then assign them to people.`
            : "An owner brings articles in and assigns them; yours will wait on your desk."}
        </Empty>
      </div>
    );
  }
  return (
    <div className={styles.columns}>
      <div>
        <Card
          title="Progress"
          aside={
            <>
              {count(articleCount, "article")} in {count(overview.storyCount, "story", "stories")} ·{" "}
              <Link href={`/projects/${project.slug}/progress`}>Pace</Link>
            </>
          }
        >
          <ArticleBar total={articleCount} counts={counts} />
          <ul className={styles.counts}>
            {articleStatuses.map((status) => (
              <li key={status}>
                <Link href={`${articles}?status=${status}`}>
                  <b>{counts[status]}</b>
                  {articleStatusWords[status]}
                </Link>
              </li>
            ))}
          </ul>
          {archivedCount > 0 && (
            <p className={styles.note}>
              <Link href={`${articles}?archived=true`}>{count(archivedCount, "article")} archived</Link>
            </p>
          )}
        </Card>
        {overview.people.length > 0 && <PeopleProgress people={overview.people} />}
        <RecentWork recent={overview.recent} />
      </div>
      <div>
        {rolesFor("export").includes(project.role) && (
          <ExportCard project={project} labels={overview.labels} stories={stories} address={address} />
        )}
        <LabelCounts labels={overview.labels} slug={project.slug} />
      </div>
    </div>
  );
}
