import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultLabels } from "@/lib/core/annotation/default-labels.ts";
import { type Layer, layerFromParts } from "@/lib/core/annotation/layer.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { Shown } from "./shown.ts";
import { ShownMarks } from "./shown-marks.ts";

const labels = defaultLabels.map((label, index) => ({ ...label, id: `label ${index}`, isArchived: false }));

const span: fc.Arbitrary<Span> = fc
  .record({ number: fc.nat(8), start: fc.nat(30), size: fc.integer({ min: 1, max: 12 }), label: fc.nat(3) })
  .map(({ number, start, size, label }) => ({
    id: `span ${number}`,
    labelId: `label ${label}`,
    start,
    end: start + size,
    quote: "",
    attributes: {},
    note: "",
    derivedFrom: null,
  }));
const layer = fc
  .array(span, { maxLength: 9 })
  .map((spans) => layerFromParts({ spans, relations: [], verdicts: [] }));

const picked = fc.array(fc.nat(8)).map((numbers) => new Set(numbers.map((number) => `span ${number}`)));

function plain(layer: Layer): Shown {
  return { layer, standings: new Map() };
}

function inOrder(shown: Iterable<{ id: string }>) {
  return [...shown].sort((a, b) => (a.id < b.id ? -1 : 1));
}

test("what is shown step by step is what is shown at once", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(layer, picked), { minLength: 1, maxLength: 6 }),
      fc.nat(8),
      (steps, active) => {
        const emphasisOf = (pickedIds: ReadonlySet<string>) => {
          return {
            activeId: `span ${active}`,
            hoverId: null,
            dragged: null,
            outline: null,
            searchedFor: null,
            pickedIds,
          };
        };
        const stepwise = new ShownMarks(labels);
        const screen = new Map<string, unknown>();
        for (const [next, pickedIds] of steps) {
          const { remove, add } = stepwise.show(plain(next), emphasisOf(pickedIds));
          for (const { id } of remove) expect(screen.delete(id)).toBe(true);
          for (const shown of add) screen.set(shown.id, shown);
        }
        const atOnce = new ShownMarks(labels);
        const [last, pickedLast] = steps.at(-1)!;
        atOnce.show(plain(last), emphasisOf(pickedLast));
        expect(inOrder(stepwise.list())).toEqual(inOrder(atOnce.list()));
        expect(screen.size).toBe(atOnce.list().length);
      },
    ),
  );
});

test("nothing changes in the text when nothing changed in the layer", () => {
  fc.assert(
    fc.property(layer, (one) => {
      const marks = new ShownMarks(labels);
      marks.show(plain(one));
      expect(marks.show(plain(one))).toEqual({ remove: [], add: [] });
    }),
  );
});

test("a standing that changes by itself shows on its span alone", () => {
  fc.assert(
    fc.property(layer, fc.nat(8), (one, rejected) => {
      const standings = new Map([[`span ${rejected}`, "rejected" as const]]);
      const later = new ShownMarks(labels);
      later.show(plain(one));
      const { remove, add } = later.restand(standings);
      expect([...remove, ...add].every(({ id }) => id === `span ${rejected}`)).toBe(true);
      const atOnce = new ShownMarks(labels);
      atOnce.show({ layer: one, standings });
      expect(inOrder(later.list())).toEqual(inOrder(atOnce.list()));
      later.restand(new Map());
      expect(later.restand(new Map())).toEqual({ remove: [], add: [] });
    }),
  );
});
