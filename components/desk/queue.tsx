import { count } from "@/components/shell/count.ts";
import { LinkButton } from "@/components/shell/link-button.tsx";
import { Row, Rows } from "@/components/shell/row.tsx";
import { When } from "@/components/shell/when.tsx";
import type { QueueItem } from "@/lib/schemas/desk.ts";
import styles from "./desk.module.css";
import { Origin } from "./origin.tsx";

function verb(item: QueueItem): string {
  if (item.status === "RETURNED") return item.faultCount > 0 ? `Fix ${item.faultCount}` : "Fix";
  return item.status === "IN_PROGRESS" ? "Continue" : "Start";
}

function State({ item }: { item: QueueItem }) {
  if (item.status === "RETURNED") {
    return (
      <span className={styles.returned}>returned{item.returnMessage && `: “${item.returnMessage}”`}</span>
    );
  }
  if (item.status === "IN_PROGRESS") {
    return (
      <>
        {count(item.spanCount, "mark")}, last saved <When at={item.updatedAt} />
      </>
    );
  }
  return count(item.wordCount, "word");
}

export function Queue({ items }: { items: readonly QueueItem[] }) {
  return (
    <Rows>
      {items.map((item) => (
        <Row
          key={item.layerId}
          title={item.title}
          href={`/articles/${item.articleId}`}
          action={
            <LinkButton
              href={`/articles/${item.articleId}`}
              variant={item.status === "RETURNED" ? "filled" : "default"}
              aria-label={`${verb(item)}: ${item.title}`}
            >
              {verb(item)}
            </LinkButton>
          }
        >
          <Origin item={item} />
          <State item={item} />
        </Row>
      ))}
    </Rows>
  );
}
