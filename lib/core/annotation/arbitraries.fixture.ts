/** Random layers for the tests of laws: spans and speakers on one article with emoji, marks and several scripts. */
import fc from "fast-check";
import { createTextIndex } from "@/lib/core/text/code-points.ts";
import { isGraphemeBoundary } from "@/lib/core/text/graphemes.ts";
import { defaultLabels } from "./default-labels.ts";
import type { Label, RelationType } from "./label.ts";
import { type Layer, layerFromParts } from "./layer.ts";
import type { RuleContext } from "./rules.ts";
import { type Relation, type Span, spanPlace } from "./span.ts";

export const index = createTextIndex(
  "“No,” said Ana 👩‍👩‍👧 on Friday.\nCafe\u0301 Sol 😀 اعلن الوزير، 東京で発表した。 The end.",
);

export const labels: readonly Label[] = defaultLabels.map((draft) => ({
  ...draft,
  id: `label-${draft.name}`,
  isArchived: false,
}));

const relationTypes: readonly RelationType[] = [
  { id: "type-speaker", name: "speaker", fromLabelId: "label-quote", toLabelId: "label-entity" },
];

export const context: RuleContext = { index, labels, relationTypes, kind: "ANNOTATOR" };

/** A span of the article between two places where a character begins, by their order. */
export function makeSpan(id: string, labelName: string, from: number, to: number): Span {
  const start = boundaries[from] ?? 0;
  const end = boundaries[to] ?? index.length;
  const labelId = `label-${labelName}`;
  return {
    id,
    labelId,
    start,
    end,
    quote: index.slice(start, end),
    attributes: {},
    note: "",
    derivedFrom: null,
  };
}

/** Layers that keep every rule, with up to 12 spans. */
export function layers(prefix = "s"): fc.Arbitrary<Layer> {
  const seed = fc.record({
    label: fc.constantFrom("quote", "claim", "entity", "date"),
    from: fc.nat(boundaries.length - 2),
    length: fc.integer({ min: 1, max: 9 }),
    note: fc.string({ maxLength: 3 }),
    links: fc.boolean(),
  });
  return fc.array(seed, { maxLength: 12 }).map((seeds) => {
    const made = seeds.map(({ label, from, length, note }, at) => {
      const to = Math.min(from + length, boundaries.length - 1);
      return { ...makeSpan(`${prefix}${at}`, label, from, to), note };
    });
    const places = new Set<string>();
    const spans = made.filter((span) => {
      const isFirst = !places.has(spanPlace(span));
      places.add(spanPlace(span));
      return isFirst && span.quote.trim() !== "";
    });
    const speaker = spans.find(({ labelId }) => labelId === "label-entity");
    const relations = spans.flatMap((span, at): Relation[] =>
      speaker && span.labelId === "label-quote" && seeds[at]?.links
        ? [{ id: `${prefix}r${at}`, typeId: "type-speaker", fromId: span.id, toId: speaker.id }]
        : [],
    );
    return layerFromParts({ spans, relations, verdicts: [] });
  });
}

const boundaries = Array.from({ length: index.length + 1 }, (_, offset) => offset).filter((offset) =>
  isGraphemeBoundary(index, offset),
);
