import { count } from "@/components/shell/count.ts";
import { Rows } from "@/components/shell/row.tsx";
import type { AdjudicationItem } from "@/lib/schemas/desk.ts";
import { DeskRow } from "./desk-row.tsx";

export function AdjudicationQueue({ items }: { items: readonly AdjudicationItem[] }) {
  return (
    <Rows>
      {items.map((item) => (
        <DeskRow
          key={item.articleId}
          item={item}
          href={`/adjudicate/${item.articleId}`}
          verb={item.isBegun ? "Go on" : "Adjudicate"}
          label={`Adjudicate ${item.title}`}
        >
          {count(item.annotatorCount, "annotator")} · {count(item.spanCount, "mark")}
        </DeskRow>
      ))}
    </Rows>
  );
}
