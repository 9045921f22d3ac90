import { layerStatusWords } from "@/components/shell/status-words.ts";
import { type LayerStatus, layerStatuses } from "@/lib/core/annotation/layer.ts";
import type { ArticleRow } from "@/lib/schemas/article.ts";
import styles from "./articles.module.css";

function isLayerStatus(status: string): status is LayerStatus {
  return layerStatuses.some((known) => known === status);
}

export function Assignees({ assignees }: { assignees: ArticleRow["assignees"] }) {
  if (assignees.length === 0) return <span className={styles.meta}>nobody</span>;
  return (
    <ul className={styles.people}>
      {assignees.map(({ id, name, status }) => (
        <li key={id}>
          {name} {isLayerStatus(status) && <span className={styles.meta}>{layerStatusWords[status]}</span>}
        </li>
      ))}
    </ul>
  );
}
