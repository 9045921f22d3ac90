import Link from "next/link";
import { layerStatusWord } from "@/components/shell/status-words.ts";
import type { ArticleRow } from "@/lib/schemas/article.ts";
import styles from "./articles.module.css";

export function Assignees({ article, canReview }: { article: ArticleRow; canReview: boolean }) {
  if (article.assignees.length === 0) return <span className={styles.meta}>nobody</span>;
  return (
    <ul className={styles.people}>
      {article.assignees.map(({ id, name, status, layerId }) => (
        <li key={id}>
          {name}{" "}
          {canReview && status === "SUBMITTED" ? (
            <Link
              href={`/review/${layerId}`}
              className={styles.review}
              aria-label={`Review ${article.title} by ${name}`}
            >
              Review
            </Link>
          ) : (
            <span className={styles.meta}>{layerStatusWord(status)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
