import { describe, expect, test } from "vitest";
import { moveEdges, removeSpan } from "@/lib/core/annotation/edits.ts";
import { emptyLayer, type Layer } from "@/lib/core/annotation/layer.ts";
import { setRelation } from "@/lib/core/annotation/relation-edits.ts";
import { type Span, spanPlace } from "@/lib/core/annotation/span.ts";
import { index, makeSpan } from "../annotation/arbitraries.fixture.ts";
import { takeAgreed, takeNone, takeReading } from "./adjudicate.ts";
import {
  ana,
  candidateOf,
  claim,
  contentOf,
  decisionOf,
  edited,
  newId,
  quote,
  short,
  sol,
  speaker,
  submit,
  take,
  withChanges,
} from "./adjudication-scene.fixture.ts";
import { groupCandidates } from "./candidates.ts";
import { countDecisions } from "./decisions.ts";
import { merge } from "./merge.ts";
import { editGold, keepDecision } from "./reconcile.ts";

describe("taking a reading", () => {
  const layers = [submit("A", [quote, ana]), submit("B", [short, ana]), submit("C", [claim])];

  test("accepts those who hold it, corrects the others, and says why of each", () => {
    const candidate = candidateOf(layers, "Bquote");
    const [, reading] = candidate.readings;
    if (!reading) throw new RangeError("B's reading is missing");
    const grounds = { reason: "The mark closes after it.", ruleId: "rule" };
    const gold = withChanges(emptyLayer, takeReading(layers, emptyLayer, candidate, reading, newId, grounds));
    const [goldSpanId] = gold.spans.keys();
    expect([...gold.spans.values()]).toMatchObject([{ ...short, id: goldSpanId, derivedFrom: "Bquote" }]);
    expect([...gold.verdicts.values()]).toMatchObject([
      { layerId: "A", spanId: "Aquote", decision: "CORRECT", goldSpanId, ...grounds },
      { layerId: "B", spanId: "Bquote", decision: "ACCEPT", goldSpanId, ...grounds },
      { layerId: "C", spanId: "Cquote", decision: "CORRECT", goldSpanId, ...grounds },
    ]);
    expect(decisionOf(candidate, gold)).toMatchObject({ state: "decided", readingIndex: 1, ...grounds });
  });

  test("in place of another leaves one span in gold", () => {
    const gold = take(layers, take(layers, emptyLayer, "Aquote"), "Cquote");
    expect(contentOf(gold)).toMatchObject({
      spans: [expect.stringContaining("label-claim")],
      verdicts: [
        expect.stringMatching(/^Aquote CORRECT/),
        expect.stringMatching(/^Bquote CORRECT/),
        expect.stringMatching(/^Cquote ACCEPT/),
      ],
    });
  });

  test("of none rejects all", () => {
    const candidate = candidateOf(layers, "Aquote");
    const gold = withChanges(emptyLayer, takeNone(emptyLayer, candidate, newId));
    expect(contentOf(gold)).toEqual({
      spans: [],
      links: [],
      verdicts: ["Aquote REJECT nothing", "Bquote REJECT nothing", "Cquote REJECT nothing"],
    });
    expect(decisionOf(candidate, gold)).toMatchObject({
      state: "decided",
      goldSpans: [],
      readingIndex: null,
    });
    expect(countDecisions(groupCandidates(layers), gold)).toEqual({
      decided: 1,
      open: 1,
      confirmed: 0,
      reopened: 0,
    });
  });

  test("of pieces corrects the whole", () => {
    const pieces = [makeSpan("one", "quote", 0, 4), makeSpan("two", "quote", 5, 9)];
    const split = [submit("A", [makeSpan("whole", "quote", 0, 9)]), submit("B", pieces)];
    const gold = take(split, emptyLayer, "Bone");
    expect(contentOf(gold)).toMatchObject({
      spans: { length: 2 },
      verdicts: [
        "Awhole CORRECT label-quote 0 4",
        "Bone ACCEPT label-quote 0 4",
        "Btwo ACCEPT label-quote 5 9",
      ],
    });
  });
});

describe("links", () => {
  const spans = [quote, ana, sol];
  const layers = [submit("A", spans, [speaker("ana")]), submit("B", spans, [speaker("sol")])];
  const link = (to: Span) => `${spanPlace(quote)} > ${spanPlace(to)}`;

  test("of the reading taken come with whichever end is decided last", () => {
    const first = take(layers, emptyLayer, "Bquote");
    expect(first.relations.size).toBe(0);
    const both = withChanges(first, takeAgreed(layers, first, newId));
    expect(contentOf(both).links).toEqual([link(sol)]);
    const last = take(layers, withChanges(emptyLayer, takeAgreed(layers, emptyLayer, newId)), "Bquote");
    expect(contentOf(last).links).toEqual([link(sol)]);
    expect(contentOf(last).verdicts).toContain(`Aquote CORRECT ${spanPlace(quote)}`);
  });

  test("change with the reading, and come back with their other end", () => {
    const all = withChanges(emptyLayer, merge(layers, emptyLayer, { trusted: "A" }, newId));
    expect(contentOf(take(layers, all, "Bquote")).links).toEqual([link(sol)]);
    const anas = candidateOf(layers, "Aana");
    const without = withChanges(all, takeNone(all, anas, newId));
    expect(without.relations.size).toBe(0);
    expect(contentOf(take(layers, without, "Aana")).links).toEqual([link(ana)]);
  });

  test("that the reviewer drew stand, whatever is decided later", () => {
    const start = take(layers, take(layers, emptyLayer, "Aquote"), "Asol");
    const [from, to] = [...start.spans.values()];
    const own = { id: "own", typeId: "type-speaker", fromId: from?.id ?? "", toId: to?.id ?? "" };
    const drawn = edited(layers, start, setRelation(start, own));
    expect(contentOf(take(layers, drawn, "Aana")).links).toEqual([link(sol)]);
  });
});

describe("editing gold", () => {
  const layers = [submit("A", [quote]), submit("B", [quote]), submit("C", [short])];
  const gold = take(layers, emptyLayer, "Aquote");
  const [id = ""] = gold.spans.keys();
  const decisions = (layer: Layer) => [...layer.verdicts.values()].map(({ decision }) => decision);

  test("says anew of every span what became of it, and keeps the reasons", () => {
    const edges = { start: 0, end: 4, quote: index.slice(0, 4) };
    expect(decisions(edited(layers, gold, moveEdges(gold, id, edges)))).toEqual([
      "CORRECT",
      "CORRECT",
      "ACCEPT",
    ]);
    expect(decisions(edited(layers, gold, removeSpan(gold, id)))).toEqual(["REJECT", "REJECT", "REJECT"]);
  });

  test("of another state of gold is a problem", () => {
    const changes = removeSpan(gold, id);
    expect(editGold(layers, emptyLayer, changes, newId)).toMatchObject({ code: "STALE" });
  });
});

describe("a late layer", () => {
  const early = [submit("A", [quote]), submit("B", [short])];
  const gold = take(early, emptyLayer, "Aquote");

  test("that says what gold holds reopens nothing, and is accepted with what is agreed or by merging again", () => {
    const layers = [...early, submit("C", [quote])];
    expect(decisionOf(candidateOf(layers, "Cquote"), gold)).toMatchObject({
      state: "confirmed",
      readingIndex: 0,
    });
    const taken = withChanges(gold, takeAgreed(layers, gold, newId));
    expect(taken.spans).toEqual(gold.spans);
    expect(contentOf(taken).verdicts).toContain(`Cquote ACCEPT ${spanPlace(quote)}`);
    expect(decisionOf(candidateOf(layers, "Cquote"), taken).state).toBe("decided");
    const merged = withChanges(gold, merge(layers, gold, "empty", newId));
    expect(merged.spans).toEqual(gold.spans);
    expect(decisionOf(candidateOf(layers, "Cquote"), merged)).toMatchObject({
      state: "decided",
      readingIndex: 0,
    });
  });

  test("that says what a reviewer corrected an earlier one to reopens nothing", () => {
    const [span] = gold.spans.values();
    if (!span) throw new RangeError("gold is empty");
    const edges = { start: 0, end: 3, quote: index.slice(0, 3) };
    const corrected = edited(early, gold, moveEdges(gold, span.id, edges));
    const layers = [...early, submit("C", [{ ...quote, ...edges }])];
    const candidate = candidateOf(layers, "Cquote");
    expect(decisionOf(candidate, corrected).state).toBe("confirmed");
    expect(decisionOf(candidate, withChanges(corrected, takeAgreed(layers, corrected, newId)))).toMatchObject(
      {
        state: "decided",
        goldSpans: [edges],
      },
    );
  });

  test("that says something else waits, until the decision is kept or taken anew", () => {
    const layers = [...early, submit("C", [claim, sol])];
    const merged = withChanges(gold, merge(layers, gold, "majority", newId));
    const candidate = candidateOf(layers, "Cquote");
    expect(decisionOf(candidate, merged)).toMatchObject({ state: "reopened", readingIndex: 0 });
    expect(contentOf(merged).verdicts).toContain("Csol REJECT nothing");
    const kept = withChanges(merged, keepDecision(layers, merged, candidate, newId));
    expect(kept.spans).toEqual(gold.spans);
    expect(contentOf(kept).verdicts).toContain(`Cquote CORRECT ${spanPlace(quote)}`);
    expect(contentOf(take(layers, merged, "Cquote")).spans).toEqual([expect.stringContaining("label-claim")]);
  });

  test("by majority a reading held by more than half is taken, and what more than half left out is not", () => {
    const layers = [
      submit("A", [quote, sol]),
      submit("B", [quote]),
      submit("C", [claim]),
      submit("D", [quote]),
    ];
    const merged = withChanges(emptyLayer, merge(layers, emptyLayer, "majority", newId));
    expect(contentOf(merged).spans).toEqual([expect.stringContaining("label-quote")]);
    expect(countDecisions(groupCandidates(layers), merged)).toMatchObject({ decided: 2 });
  });
});
