import Link from "next/link";
import { layerStatusWord } from "@/components/shell/status-words.ts";
import type { ArticleRow } from "@/lib/schemas/article.ts";
import styles from "./articles.module.css";

export function Assignees({ article, canReview }: { article: ArticleRow; canReview: boolean }) {
  if (article.assignees.length === 0) return <span className={styles.meta}>nobody</span>;
  const handedIn = article.assignees.filter(({ status }) => status === "SUBMITTED" || status === "ACCEPTED");
  const isTogether = handedIn.length > 1 && handedIn.some(({ status }) => status === "SUBMITTED");
  return (
    <ul className={styles.people}>
      {article.assignees.map(({ id, name, status, layerId }) => (
        <li key={id}>
          {name}{" "}
          {canReview && status === "SUBMITTED" && !isTogether ? (
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
      {canReview && isTogether && (
        <li>
          <Link
            href={`/adjudicate/${article.id}`}
            className={styles.review}
            aria-label={`Adjudicate ${article.title}`}
          >
            Adjudicate
          </Link>
        </li>
      )}
    </ul>
  );
}
