import { count } from "@/components/shell/count.ts";
import { Pressing } from "@/components/shell/pressing.tsx";
import type { ArticleView } from "@/lib/schemas/reader.ts";
import { publicationDate } from "../words/publication-date.ts";
import styles from "./provenance.module.css";

export function Provenance({ article }: { article: ArticleView }) {
  const { outlet, byline, wordCount } = article;
  const parts = [outlet, byline && `by ${byline}`, publicationDate(article), count(wordCount, "word")].filter(
    Boolean,
  );
  return (
    <p className={styles.line}>
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
      <Pressing priority={article.priority} dueAt={article.dueAt} />
    </p>
  );
}
