import { count } from "@/components/shell/count.ts";
import { LinkButton } from "@/components/shell/link-button.tsx";
import { Row, Rows } from "@/components/shell/row.tsx";
import type { ReviewItem } from "@/lib/schemas/desk.ts";
import { Origin } from "./origin.tsx";

export function ReviewQueue({ items }: { items: readonly ReviewItem[] }) {
  return (
    <Rows>
      {items.map((item) => (
        <Row
          key={item.layerId}
          title={item.title}
          href={`/review/${item.layerId}`}
          action={
            <LinkButton
              href={`/review/${item.layerId}`}
              aria-label={`Review ${item.title} by ${item.annotatorName}`}
            >
              Review
            </LinkButton>
          }
        >
          <Origin item={item} />
          by {item.annotatorName} · {count(item.spanCount, "mark")}
          {item.judgedCount > 0 && `, ${item.judgedCount} judged`}
        </Row>
      ))}
    </Rows>
  );
}
