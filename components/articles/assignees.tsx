import Link from "next/link";
import { layerStatusWord } from "@/components/shell/status-words.ts";
import type { ArticleRow } from "@/lib/schemas/article.ts";
import styles from "./articles.module.css";

/** Who has the article, how far each is with it, and the way to what a reviewer does next, or to gold. */
export function Assignees({ article, canReview }: { article: ArticleRow; canReview: boolean }) {
  if (article.assignees.length === 0) return <span className={styles.meta}>nobody</span>;
  const handedIn = article.assignees.filter(({ status }) => status === "SUBMITTED" || status === "ACCEPTED");
  const isSettled = article.status === "settled";
  const isTogether = handedIn.length > 1;
  return (
    <ul className={styles.people}>
      {article.assignees.map((assignee) => (
        <li key={assignee.id}>
          {assignee.name}{" "}
          {canReview && !isSettled && !isTogether && handedIn.includes(assignee) ? (
            <ReviewLink article={article} assignee={assignee} />
          ) : (
            <span className={styles.meta}>{layerStatusWord(assignee.status)}</span>
          )}
        </li>
      ))}
      {canReview && isTogether && !isSettled && (
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
      {canReview && isSettled && handedIn.length > 0 && (
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

type Assignee = ArticleRow["assignees"][number];

/** To the review of a layer that waits for it, or of an accepted one whose gold waits for other annotators. */
function ReviewLink({ article, assignee }: { article: ArticleRow; assignee: Assignee }) {
  const word = assignee.status === "ACCEPTED" ? "Reviewed" : "Review";
  return (
    <Link
      href={`/review/${assignee.layerId}`}
      className={styles.review}
      aria-label={`${word} ${article.title} by ${assignee.name}`}
    >
      {word}
    </Link>
  );
}
