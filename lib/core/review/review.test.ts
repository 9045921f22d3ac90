import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Change } from "@/lib/core/annotation/change.ts";
import { markSpan } from "@/lib/core/annotation/edits.ts";
import { emptyLayer, type Layer, layerFromParts } from "@/lib/core/annotation/layer.ts";
import { setRelation } from "@/lib/core/annotation/relation-edits.ts";
import { noGrounds } from "@/lib/core/annotation/verdict.ts";
import { index, layers, makeSpan } from "../annotation/arbitraries.fixture.ts";
import { newId, withChanges } from "./adjudication-scene.fixture.ts";
import type { SubmittedLayer } from "./candidate.ts";
import { reviewOutcomes, reviewProgress } from "./outcomes.ts";
import { accept, ana, contentOf, quote, reviewed, sol } from "./review-scene.fixture.ts";
import { acceptRest, acceptSpan, clearVerdict, correctSpan, rejectSpan } from "./verdicts.ts";

type Judging = { pick: number; kind: "accept" | "reject" | "correct" | "clear" };
const judgings = fc.array(
  fc.record<Judging>({
    pick: fc.nat(20),
    kind: fc.constantFrom("accept", "reject", "correct", "clear"),
  }),
);

function judgeOne(by: SubmittedLayer, gold: Layer, { pick, kind }: Judging): readonly Change[] {
  const spans = [...by.layer.spans.values()];
  const span = spans[pick % spans.length];
  if (!span) return [];
  switch (kind) {
    case "accept":
      return acceptSpan(by, gold, span, newId);
    case "reject":
      return rejectSpan(by, gold, span, newId, { ...noGrounds, reason: "no" });
    case "correct":
      return correctSpan(by, gold, span, makeSpan("", "entity", pick, pick + 2), newId);
    case "clear":
      return clearVerdict(gold, span.id);
  }
}

describe("laws of review", () => {
  test("the order of accepting does not matter", () => {
    const shuffled = layers().chain((layer) =>
      fc.tuple(
        fc.constant(layer),
        fc.shuffledSubarray([...layer.spans.values()], { minLength: layer.spans.size }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([layer, spans]) => {
        const by = { id: "layer", layer };
        let gold: Layer = emptyLayer;
        for (const span of spans) gold = accept(gold, span, by);
        expect(contentOf(gold)).toEqual(
          contentOf(withChanges(emptyLayer, acceptRest(by, emptyLayer, newId))),
        );
        expect(gold.relations.size).toBe(layer.relations.size);
        expect(reviewProgress(layer, gold).left).toBe(0);
      }),
    );
  });

  test("whatever is judged and judged again, every step keeps the rules and can be undone", () => {
    fc.assert(
      fc.property(layers(), judgings, (layer, taken) => {
        const by = { id: "layer", layer };
        let gold: Layer = emptyLayer;
        for (const judging of taken) gold = withChanges(gold, judgeOne(by, gold, judging));
        for (const { verdict, gold: held } of reviewOutcomes(layer, gold).values()) {
          if (verdict) expect(verdict.goldSpanId).toBe(held?.id ?? null);
          if (verdict?.decision === "ACCEPT") expect(held).not.toBeNull();
          else if (verdict?.decision !== "CORRECT") expect(held).toBeNull();
        }
      }),
    );
  });

  test("accepting the same span twice changes nothing the second time", () => {
    fc.assert(
      fc.property(layers(), (layer) => {
        const by = { id: "layer", layer };
        const gold = withChanges(emptyLayer, acceptRest(by, emptyLayer, newId));
        expect(acceptRest(by, gold, newId)).toEqual([]);
      }),
    );
  });

  test("clearing every verdict leaves gold as empty as it was", () => {
    fc.assert(
      fc.property(layers(), judgings, (layer, taken) => {
        const by = { id: "layer", layer };
        let gold: Layer = emptyLayer;
        for (const judging of taken) gold = withChanges(gold, judgeOne(by, gold, judging));
        for (const id of layer.spans.keys()) gold = withChanges(gold, clearVerdict(gold, id));
        expect(gold).toEqual(emptyLayer);
      }),
    );
  });
});

describe("accepting", () => {
  test("takes the span into gold and says where it came from", () => {
    const gold = accept(emptyLayer);
    const { id: _, ...content } = quote;
    expect([...gold.spans.values()]).toEqual([{ ...content, id: expect.any(String), derivedFrom: "quote" }]);
    expect([...gold.verdicts.values()]).toMatchObject([
      { layerId: "layer", spanId: "quote", decision: "ACCEPT" },
    ]);
  });

  test("brings a relation once both its ends are in gold", () => {
    const first = accept(emptyLayer);
    expect(first.relations.size).toBe(0);
    expect(contentOf(accept(first, ana)).links).toEqual(["quote ana"]);
  });

  test("leaves the speaker that the reviewer chose by hand", () => {
    const both = accept(accept(emptyLayer, sol), quote);
    const [from, to] = ["quote", "sol"].map((origin) =>
      [...both.spans.values()].find(({ derivedFrom }) => derivedFrom === origin),
    );
    const link = { id: "own", typeId: "type-speaker", fromId: from!.id, toId: to!.id };
    const gold = accept(withChanges(both, setRelation(both, link)), ana);
    expect(contentOf(gold).links).toEqual(["quote sol"]);
  });

  test("does not double what gold holds already", () => {
    const missed = markSpan({ ...quote, id: "missed", derivedFrom: null });
    const gold = accept(withChanges(emptyLayer, missed));
    expect(gold.spans.size).toBe(1);
    expect([...gold.verdicts.values()]).toMatchObject([{ spanId: "quote", goldSpanId: "missed" }]);
  });

  test("all the rest leaves what was judged as it is", () => {
    const gold = withChanges(
      emptyLayer,
      rejectSpan(reviewed, emptyLayer, sol, newId, { ...noGrounds, reason: "not a name" }),
    );
    const done = withChanges(gold, acceptRest(reviewed, gold, newId));
    expect(contentOf(done).verdicts).toEqual(["ana ACCEPT", "quote ACCEPT", "sol REJECT"]);
    expect(contentOf(done).links).toEqual(["quote ana"]);
    expect(reviewProgress(reviewed.layer, done)).toEqual({
      total: 3,
      accepted: 2,
      rejected: 1,
      corrected: 0,
      left: 0,
    });
  });
});

describe("judging again", () => {
  const edges = { start: 1, end: 4, quote: index.slice(1, 4) };

  test("replaces the verdict and what came of it", () => {
    const accepted = accept(emptyLayer);
    const rejected = withChanges(
      accepted,
      rejectSpan(reviewed, accepted, quote, newId, { ...noGrounds, reason: "scare quotes" }),
    );
    expect(rejected.spans.size).toBe(0);
    expect([...rejected.verdicts.values()]).toMatchObject([{ decision: "REJECT", reason: "scare quotes" }]);
    const corrected = withChanges(rejected, correctSpan(reviewed, rejected, quote, edges, newId));
    expect([...corrected.spans.values()]).toMatchObject([{ ...edges, derivedFrom: "quote" }]);
    expect(corrected.verdicts.size).toBe(1);
  });

  test("to a correction of the edges keeps the gold span's id and its links", () => {
    const gold = accept(accept(emptyLayer), ana);
    const [id] = gold.spans.keys();
    const corrected = withChanges(gold, correctSpan(reviewed, gold, quote, edges, newId));
    expect(corrected.spans.get(id!)).toMatchObject(edges);
    expect(corrected.relations).toEqual(gold.relations);
  });

  test("to a correction of the label drops the links that no longer fit", () => {
    const gold = accept(accept(emptyLayer), ana);
    const edit = { labelId: "label-claim", attributes: {} };
    expect(withChanges(gold, correctSpan(reviewed, gold, quote, edit, newId)).relations.size).toBe(0);
  });

  test("leaves a gold span to the other accepted span that stands there", () => {
    const twin = { start: ana.start, end: ana.end, quote: ana.quote };
    const corrected = withChanges(emptyLayer, correctSpan(reviewed, emptyLayer, sol, twin, newId));
    const both = accept(corrected, ana);
    expect(both.spans.size).toBe(1);
    const rejected = withChanges(both, rejectSpan(reviewed, both, sol, newId));
    expect([...rejected.spans.values()]).toMatchObject([{ ...twin, derivedFrom: "ana" }]);
  });

  test("leaves a gold span to another layer's equal that was accepted as it", () => {
    const theirs = { ...ana, id: "theirs" };
    const other = { id: "other", layer: layerFromParts({ spans: [theirs], relations: [], verdicts: [] }) };
    const both = accept(accept(emptyLayer, ana), theirs, other);
    const [goldSpanId] = both.spans.keys();
    expect([...both.verdicts.values()]).toMatchObject([{ goldSpanId }, { goldSpanId }]);
    const rejected = withChanges(both, rejectSpan(reviewed, both, ana, newId));
    expect([...rejected.spans.values()]).toMatchObject([{ id: goldSpanId, derivedFrom: "theirs" }]);
  });

  test("leaves the gold span to another span that was corrected to it", () => {
    const gold = accept(emptyLayer, ana);
    const { labelId, start, end, quote: words, attributes } = ana;
    const wanted = { labelId, start, end, quote: words, attributes };
    const both = withChanges(gold, correctSpan(reviewed, gold, sol, wanted, newId));
    expect(both.spans.size).toBe(1);
    const rejected = withChanges(both, rejectSpan(reviewed, both, ana, newId));
    const [held] = rejected.spans.values();
    expect(held).toMatchObject({ ...wanted, derivedFrom: "sol" });
    expect(reviewOutcomes(reviewed.layer, rejected).get("sol")).toMatchObject({
      verdict: { decision: "CORRECT", goldSpanId: held?.id },
      gold: held,
    });
  });
});
