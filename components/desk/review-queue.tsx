import { count } from "@/components/shell/count.ts";
import { Rows } from "@/components/shell/row.tsx";
import type { ReviewItem } from "@/lib/schemas/desk.ts";
import { DeskRow } from "./desk-row.tsx";

export function ReviewQueue({ items }: { items: readonly ReviewItem[] }) {
  return (
    <Rows>
      {items.map((item) => (
        <DeskRow
          key={item.layerId}
          item={item}
          href={`/review/${item.layerId}`}
          verb="Review"
          label={`Review ${item.title} by ${item.annotatorName}`}
        >
          by {item.annotatorName} · {count(item.spanCount, "mark")}
          {item.judgedCount > 0 && `, ${item.judgedCount} judged`}
        </DeskRow>
      ))}
    </Rows>
  );
}
