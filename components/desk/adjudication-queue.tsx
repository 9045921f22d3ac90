import { count } from "@/components/shell/count.ts";
import { LinkButton } from "@/components/shell/link-button.tsx";
import { Row, Rows } from "@/components/shell/row.tsx";
import type { AdjudicationItem } from "@/lib/schemas/desk.ts";
import { Origin } from "./origin.tsx";

export function AdjudicationQueue({ items }: { items: readonly AdjudicationItem[] }) {
  return (
    <Rows>
      {items.map((item) => (
        <Row
          key={item.articleId}
          title={item.title}
          href={`/adjudicate/${item.articleId}`}
          action={
            <LinkButton href={`/adjudicate/${item.articleId}`} aria-label={`Adjudicate ${item.title}`}>
              {item.isBegun ? "Go on" : "Adjudicate"}
            </LinkButton>
          }
        >
          <Origin item={item} />
          {count(item.annotatorCount, "annotator")} · {count(item.spanCount, "mark")}
        </Row>
      ))}
    </Rows>
  );
}
