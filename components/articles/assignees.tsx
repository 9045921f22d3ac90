import Link from "next/link";
import { layerStatusWord } from "@/components/shell/status-words.ts";
import type { ArticleRow } from "@/lib/schemas/article.ts";
import styles from "./articles.module.css";

/** Who has the article, how far each is with it, and the way to what a reviewer does next, or to gold. */
export function Assignees({ article, canReview }: { article: ArticleRow; canReview: boolean }) {
  if (article.assignees.length === 0) return <span className={styles.meta}>nobody</span>;
  const handedIn = article.assignees.filter(({ status }) => status === "SUBMITTED" || status === "ACCEPTED");
  const isToReview = handedIn.some(({ status }) => status === "SUBMITTED");
  const isTogether = handedIn.length > 1;
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
      {canReview && isTogether && isToReview && (
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
      {canReview && article.status === "settled" && handedIn.length > 0 && (
        <li>
          <Link
            href={isTogether ? `/adjudicate/${article.id}` : `/review/${handedIn[0]?.layerId}`}
            className={styles.review}
            aria-label={`Gold of ${article.title}`}
          >
            Gold
          </Link>
        </li>
      )}
    </ul>
  );
}
