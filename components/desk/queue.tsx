import { count } from "@/components/shell/count.ts";
import { Rows } from "@/components/shell/row.tsx";
import { When } from "@/components/shell/when.tsx";
import type { QueueItem } from "@/lib/schemas/desk.ts";
import styles from "./desk.module.css";
import { DeskRow } from "./desk-row.tsx";

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
        <DeskRow
          key={item.layerId}
          item={item}
          href={`/articles/${item.articleId}`}
          verb={verb(item)}
          label={`${verb(item)}: ${item.title}`}
          isFilled={item.status === "RETURNED"}
        >
          <State item={item} />
        </DeskRow>
      ))}
    </Rows>
  );
}
