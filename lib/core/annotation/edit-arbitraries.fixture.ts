/** Random edits of a layer for the tests of laws. */
import fc from "fast-check";
import { labels, makeSpan } from "./arbitraries.fixture.ts";
import type { Change } from "./change.ts";
import { markSpan, moveEdges, relabelSpan, removeSpan, setAttributes, setNote } from "./edits.ts";
import type { Label } from "./label.ts";
import type { Layer } from "./layer.ts";
import { setRelation } from "./relation-edits.ts";

/** One step of a person's work, told apart from the layer it is done on. */
export type Step = {
  readonly kind: "mark" | "remove" | "relabel" | "move" | "attribute" | "note" | "speaker";
  readonly pick: number;
  readonly from: number;
  readonly length: number;
};

export const steps: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom("mark", "mark", "remove", "relabel", "move", "attribute", "note", "speaker"),
  pick: fc.nat(20),
  from: fc.nat(30),
  length: fc.integer({ min: 1, max: 9 }),
});

/** The changes of a step on `layer`; `id` is what a new span or relation is called. */
export function changesOf(layer: Layer, { kind, pick, from, length }: Step, id: string): readonly Change[] {
  const label = labelAt(pick);
  const spans = [...layer.spans.values()];
  const span = spans[pick % spans.length];
  if (kind === "mark" || !span) return markSpan(makeSpan(id, label.name, from, from + length));
  switch (kind) {
    case "remove":
      return removeSpan(layer, span.id);
    case "relabel":
      return relabelSpan(layer, span.id, labelAt(length));
    case "move":
      return moveEdges(layer, span.id, makeSpan(id, label.name, from, from + length));
    case "attribute":
      return setAttributes(layer, [span.id], { cue: `said ${from}` });
    case "note":
      return setNote(layer, span.id, `note ${from}`);
    case "speaker": {
      const quote = spans.find(({ labelId }) => labelId === "label-quote");
      const entity = spans.findLast(({ labelId }) => labelId === "label-entity");
      const ends = quote && entity ? { fromId: quote.id, toId: entity.id } : null;
      return ends ? setRelation(layer, { id: `r-${id}`, typeId: "type-speaker", ...ends }) : [];
    }
  }
}

function labelAt(pick: number): Label {
  const label = labels[pick % labels.length];
  if (!label) throw new RangeError("There are no labels to pick from");
  return label;
}
