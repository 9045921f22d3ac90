import fc from "fast-check";
import { expect, test } from "vitest";
import type { LayerKind } from "@/lib/core/annotation/layer.ts";
import type { Relation, Span } from "@/lib/core/annotation/span.ts";
import { index, labels, layers, makeSpan } from "../../annotation/arbitraries.fixture.ts";
import { comparisonKinds } from "../comparison.ts";
import { type TalliedLayer, tallyArticle } from "../tally-article.ts";
import { countSteps } from "./count-steps.ts";
import { listSteps } from "./list-steps.ts";
import { disagreementKinds, type Walk } from "./walk.ts";

const article = { id: "one", storyId: null, week: "2026-W09", text: index.text, language: "en" };
const all: Walk = { labels: null, pair: null, of: { kinds: disagreementKinds, confused: null } };

type Part = { readonly spans: readonly Span[]; readonly takes: boolean };
const parts: fc.Arbitrary<Part> = fc.record({
  spans: layers().map((layer) => [...layer.spans.values()]),
  takes: fc.boolean(),
});

/** A layer with ids of its own; each span is linked to the next, and what it takes over comes from a suggestion. */
function toLayer({ spans, takes }: Part, name: string, kind: LayerKind = "ANNOTATOR"): TalliedLayer {
  const own = spans.map((span) => ({
    ...span,
    id: `${name} ${span.id}`,
    derivedFrom: takes ? `offered ${span.id}` : null,
  }));
  const relations = own.slice(1).map((span, at): Relation => {
    return {
      id: `${name} link ${at}`,
      typeId: at % 2 === 0 ? "speaker" : "about",
      fromId: own[at]?.id ?? "",
      toId: span.id,
    };
  });
  return { kind, annotatorId: name, spans: own, relations };
}

const desks = fc.tuple(parts, parts, parts, parts).map(([ana, ben, gold, offered]) => {
  const given = [toLayer(ana, "ana"), toLayer(ben, "ben"), toLayer(gold, "", "GOLD")];
  return [...given, toLayer({ ...offered, takes: false }, "offered", "SUGGESTION")];
});

const labelIds = labels.map(({ id }) => id);
const attributes = labels.flatMap(({ id, attributes: list }) =>
  list.map(({ name }) => ({ labelId: id, name })),
);
const twoLabels = fc.shuffledSubarray(labelIds, { minLength: 2, maxLength: 2 }).map(([one, two]) => {
  return [one ?? "", two ?? ""] as const;
});
const walks: fc.Arbitrary<Walk> = fc.record({
  labels: fc.option(fc.subarray(labelIds)),
  pair: fc.constantFrom(null, { a: "ben", b: "ana" }, { a: "ana", b: null }, { a: "ana", b: "cleo" }),
  of: fc.oneof(
    fc.record({ kinds: fc.subarray([...comparisonKinds]), confused: fc.option(twoLabels) }),
    fc.record({ attribute: fc.constantFrom(...attributes) }),
    fc.record({ relationType: fc.constantFrom(null, "speaker", "about") }),
  ),
});

test("a tally tells how many steps every walk has", () => {
  fc.assert(
    fc.property(desks, walks, (list, walk) => {
      const tally = tallyArticle(article, list, labels);
      expect(listSteps(list, labels, walk)).toHaveLength(countSteps(tally, walk));
    }),
  );
});

test("a walk goes through the text in order", () => {
  fc.assert(
    fc.property(desks, walks, (list, walk) => {
      const starts = listSteps(list, labels, walk).map(({ a, b }) =>
        Math.min(a?.span.start ?? Number.POSITIVE_INFINITY, b?.span.start ?? Number.POSITIVE_INFINITY),
      );
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    }),
  );
});

test("a label, a pair and gold choose what is walked through", () => {
  const quote = makeSpan("quote", "quote", 0, 10);
  const claim = makeSpan("claim", "claim", 20, 30);
  const entity = makeSpan("entity", "entity", 40, 45);
  const list: TalliedLayer[] = [
    { kind: "ANNOTATOR", annotatorId: "ana", spans: [quote, claim, entity], relations: [] },
    {
      kind: "ANNOTATOR",
      annotatorId: "ben",
      spans: [
        { ...quote, id: "q", end: 12 },
        { ...claim, id: "c", labelId: "label-quote" },
      ],
      relations: [],
    },
    { kind: "GOLD", annotatorId: "", spans: [{ ...quote, id: "g" }], relations: [] },
  ];
  const kindsOf = (walk: Partial<Walk>) =>
    listSteps(list, labels, { ...all, ...walk }).map(({ kind }) => kind);
  expect(kindsOf({})).toEqual(["edges", "label", "missed"]);
  expect(kindsOf({ labels: ["label-claim"] })).toEqual(["label"]);
  expect(kindsOf({ of: { kinds: ["label"], confused: ["label-claim", "label-quote"] } })).toEqual(["label"]);
  expect(kindsOf({ pair: { a: "ana", b: null } })).toEqual(["missed", "missed"]);
  expect(kindsOf({ pair: { a: "ben", b: null } })).toEqual(["edges", "missed"]);
});
