import { describe, expect, test } from "vitest";
import { labels } from "@/lib/core/annotation/arbitraries.fixture.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { joinWords } from "@/lib/core/join-words.ts";
import {
  ana,
  claim,
  quote,
  short,
  sol,
  speaker,
  submit,
} from "@/lib/core/review/adjudication-scene.fixture.ts";
import type { Candidate } from "@/lib/core/review/candidate.ts";
import { groupCandidates } from "@/lib/core/review/candidates.ts";
import type { Annotator } from "./annotator.ts";
import { kindWords, labelWords } from "./candidate-words.ts";
import { compareReadings } from "./compare-readings.ts";
import { cutQuote } from "./cut-quote.ts";
import { lanesOf } from "./lanes.ts";
import { pairwiseF1 } from "./pairwise-f1.ts";

const annotators: readonly Annotator[] = ["A", "B", "C", "D", "E"].map((letter) => ({
  letter,
  layerId: letter,
  name: letter,
  marks: 1,
}));

/** The one candidate of what annotators A, B, C… marked. */
function candidateOf(...marked: (readonly Span[])[]): { candidate: Candidate; own: readonly Annotator[] } {
  const layers = marked.map((spans, at) => submit("ABCDE"[at] ?? "", spans));
  const [candidate] = groupCandidates(layers);
  if (!candidate) throw new RangeError("nobody marked anything");
  return { candidate, own: annotators.slice(0, marked.length) };
}

function words(...marked: (readonly Span[])[]): string {
  const { candidate, own } = candidateOf(...marked);
  return `${labelWords(candidate, labels)} · ${kindWords(candidate, own)}`;
}

function lanes(...marked: (readonly Span[])[]): string {
  const { candidate, own } = candidateOf(...marked);
  return lanesOf(candidate, own);
}

test("a candidate is said in words: its labels, what differs, and who marked nothing", () => {
  expect(words([quote], [quote])).toBe("Quote · all agree");
  expect(words([quote])).toBe("Quote · as marked");
  expect(words([quote], [], [])).toBe("Quote · only A");
  expect(words([quote], [quote], [], [], [])).toBe("Quote · only A and B");
  expect(words([quote], [quote], [quote], [])).toBe("Quote · not D");
  expect(words([quote], [short], [])).toBe("Quote · edges differ, not C");
  expect(words([quote], [claim])).toBe("Quote / claim · label differs");
  expect(words([quote], [short], [claim])).toBe("Quote / claim · label and edges differ");
  expect(words([quote], [{ ...quote, attributes: { cue: "said" } }])).toBe("Quote · attributes differ");
});

test("lanes keep a column for each annotator, with a sign where one reads otherwise than the one before", () => {
  expect(lanes([quote], [quote])).toBe("A B");
  expect(lanes([quote], [short])).toBe("A≠B");
  expect(lanes([quote], [])).toBe("A  ");
  expect(lanes([quote], [], [short])).toBe("A  ≠C");
  expect(lanes([quote], [short], [quote], [quote], [])).toBe("A≠B≠C D  ");
  expect(joinWords(["A"])).toBe("A");
  expect(joinWords(["A", "B", "C"])).toBe("A, B and C");
});

test("a quote is cut where shaded ranges begin and end, in code points", () => {
  const span = { ...quote, start: 10, end: 15, quote: "a😀b c" };
  const shaded = [
    { start: 8, end: 11 },
    { start: 12, end: 13 },
    { start: 20, end: 30 },
  ];
  expect(cutQuote(span, shaded).map(({ text, isShaded }) => (isShaded ? `[${text}]` : text))).toEqual([
    "[a]",
    "😀",
    "[b]",
    " c",
  ]);
  expect(cutQuote(span, [])).toEqual([{ start: 10, text: "a😀b c", isShaded: false }]);
});

describe("readings side by side", () => {
  const context = {
    labels,
    relationTypes: [{ id: "type-speaker", name: "speaker", fromLabelId: "", toLabelId: "" }],
  };

  test("name the attributes in which they differ", () => {
    const { candidate } = candidateOf(
      [{ ...quote, attributes: { kind: "direct", cue: "said" } }],
      [{ ...quote, attributes: { kind: "mixed", cue: "said" } }],
      [quote],
    );
    const rows = compareReadings(candidate, { ...context, layers: new Map() });
    expect(rows.map(({ values }) => values.length)).toEqual([3, 3]);
    expect(rows.find(({ values }) => values.includes("said"))?.values).toEqual(["said", "said", "empty"]);
  });

  test("name the links that lead elsewhere", () => {
    const spans = [quote, ana, sol];
    const layers = [submit("A", spans, [speaker("ana")]), submit("B", spans, [speaker("sol")])];
    const [candidate] = groupCandidates(layers);
    const byId = new Map(layers.map(({ id, layer }) => [id, layer]));
    expect(candidate && compareReadings(candidate, { ...context, layers: byId })).toEqual([
      { title: "Speaker", values: [ana.quote, sol.quote] },
    ]);
  });
});

test("agreement is told by pairs: the mean, the lowest and the highest", () => {
  const read = (...marked: (readonly Span[])[]) =>
    pairwiseF1(marked.map((spans, at) => submit("ABC"[at] ?? "", spans)));
  expect(read([quote])).toBeNull();
  expect(read([], [])).toBeNull();
  expect(read([quote], [quote])).toEqual({ mean: 1, lowest: 1, highest: 1 });
  expect(read([quote], [quote], [short])).toEqual({ mean: 1 / 3, lowest: 0, highest: 1 });
});
