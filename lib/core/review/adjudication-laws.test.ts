import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Change } from "@/lib/core/annotation/change.ts";
import { emptyLayer, type Layer } from "@/lib/core/annotation/layer.ts";
import { checkChanges } from "@/lib/core/annotation/rules.ts";
import { spanPlace } from "@/lib/core/annotation/span.ts";
import { context } from "../annotation/arbitraries.fixture.ts";
import { changesOf, type Step, steps } from "../annotation/edit-arbitraries.fixture.ts";
import { clearDecision, takeAgreed, takeNone, takeReading } from "./adjudicate.ts";
import { submittedLayers, withPrefix } from "./adjudication-arbitraries.fixture.ts";
import { contentOf, decisionOf, newId, withChanges } from "./adjudication-scene.fixture.ts";
import type { SubmittedLayer } from "./candidate.ts";
import { groupCandidates } from "./candidates.ts";
import { countDecisions, decisionsOf } from "./decisions.ts";
import { type MergeStrategy, merge } from "./merge.ts";
import { editGold, keepDecision } from "./reconcile.ts";

const strategies: readonly MergeStrategy[] = ["unanimous", "majority", "empty", { trusted: "layer0" }];

type Act = {
  readonly kind: "take" | "none" | "clear" | "edit" | "agreed" | "merge";
  readonly pick: number;
  readonly from: number;
};
type Taken = readonly [Act, Step];
const acts: fc.Arbitrary<readonly Taken[]> = fc.array(
  fc.tuple(
    fc.record<Act>({
      kind: fc.constantFrom("take", "take", "take", "none", "clear", "edit", "agreed", "merge"),
      pick: fc.nat(30),
      from: fc.nat(30),
    }),
    steps,
  ),
  { maxLength: 8 },
);

/** Gold after whatever a reviewer does; an edit that would break a rule is not made. */
function act(layers: readonly SubmittedLayer[], gold: Layer, taken: readonly Taken[]): Layer {
  const candidates = groupCandidates(layers);
  let after = gold;
  for (const [{ kind, pick, from }, step] of taken) {
    const candidate = candidates[pick % candidates.length];
    const reading = candidate?.readings[from % candidate.readings.length];
    if (!candidate || !reading) continue;
    const strategy = strategies[from % strategies.length] ?? "empty";

    const changes = {
      take: () => takeReading(layers, after, candidate, reading, newId),
      none: () => takeNone(after, candidate, newId),
      edit: () => edits(layers, after, step),
      clear: () => clearDecision(after, candidate),
      agreed: () => takeAgreed(layers, after, newId),
      merge: () => merge(layers, after, strategy, newId),
    }[kind]();
    after = withChanges(after, changes);
  }
  return after;
}

function edits(layers: readonly SubmittedLayer[], gold: Layer, step: Step): readonly Change[] {
  const changes = changesOf(gold, step, newId());
  if (checkChanges(gold, changes, { ...context, kind: "GOLD" }).length > 0) return [];
  const made = editGold(layers, gold, changes, newId);
  return "code" in made ? [] : made;
}

describe("laws of adjudication", () => {
  test("whatever is done keeps gold's rules and can be undone, and in the end every span has a true verdict", () => {
    fc.assert(
      fc.property(submittedLayers(), acts, fc.infiniteStream(fc.nat(9)), (layers, taken, picks) => {
        let gold = act(layers, emptyLayer, taken);
        const candidates = groupCandidates(layers);
        for (const candidate of candidates) {
          if (decisionOf(candidate, gold).state === "decided") continue;
          const pick = picks.next().value ?? 0;
          const reading = candidate.readings[pick % (candidate.readings.length + 1)];
          const changes = reading
            ? takeReading(layers, gold, candidate, reading, newId)
            : takeNone(gold, candidate, newId);
          gold = withChanges(gold, changes);
          expect(decisionOf(candidate, gold).state).toBe("decided");
        }
        for (const [key, { state }] of decisionsOf(candidates, gold))
          expect([key, state]).toEqual([key, "decided"]);
        expect(countDecisions(candidates, gold)).toMatchObject({ open: 0, reopened: 0 });
        for (const { layer } of layers) {
          for (const span of layer.spans.values()) {
            const verdict = [...gold.verdicts.values()].find(({ spanId }) => spanId === span.id);
            const held = gold.spans.get(verdict?.goldSpanId ?? "");
            expect(held === undefined).toBe(verdict?.decision === "REJECT");
            if (verdict?.decision === "ACCEPT") expect(held && spanPlace(held)).toBe(spanPlace(span));
          }
        }
        const places = [...gold.spans.values()].map(spanPlace);
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });

  test("a reading taken is the one that gold is said to hold, and taking it again changes nothing", () => {
    fc.assert(
      fc.property(submittedLayers(), fc.nat(9), (layers, pick) => {
        let gold: Layer = emptyLayer;
        for (const candidate of groupCandidates(layers)) {
          const at = pick % candidate.readings.length;
          const reading = candidate.readings[at];
          if (!reading) continue;
          gold = withChanges(gold, takeReading(layers, gold, candidate, reading, newId));
          expect(decisionOf(candidate, gold)).toMatchObject({ state: "decided", readingIndex: at });
          expect(takeReading(layers, gold, candidate, reading, newId)).toEqual([]);
        }
      }),
    );
  });

  test("clearing what was just taken restores gold", () => {
    fc.assert(
      fc.property(submittedLayers(), acts, fc.nat(9), (layers, taken, pick) => {
        const withoutEdits = taken.filter(([{ kind }]) => kind !== "edit");
        const gold = act(layers, emptyLayer, withoutEdits);
        for (const candidate of groupCandidates(layers)) {
          const reading = candidate.readings[pick % candidate.readings.length];
          if (!reading || decisionOf(candidate, gold).state !== "open") continue;
          const decided = withChanges(gold, takeReading(layers, gold, candidate, reading, newId));
          expect(withChanges(decided, clearDecision(decided, candidate))).toEqual(gold);
        }
      }),
    );
  });

  test("the order in which readings are taken does not matter, nor whether one by one or at once", () => {
    const ordered = submittedLayers().chain((layers) => {
      const candidates = groupCandidates(layers);
      return fc.tuple(
        fc.constant(layers),
        fc.shuffledSubarray([...candidates], { minLength: candidates.length }),
      );
    });
    fc.assert(
      fc.property(ordered, ([layers, candidates]) => {
        const [{ id: trusted } = { id: "" }] = layers;
        let gold: Layer = emptyLayer;
        for (const candidate of candidates) {
          const reading = candidate.readings.find(({ layerIds }) => layerIds.includes(trusted));
          const changes = reading
            ? takeReading(layers, gold, candidate, reading, newId)
            : takeNone(gold, candidate, newId);
          gold = withChanges(gold, changes);
        }
        const merged = withChanges(emptyLayer, merge(layers, emptyLayer, { trusted }, newId));
        const [one, other] = [contentOf(gold), contentOf(merged)];
        expect({ ...one, links: one.links.toSorted() }).toEqual({ ...other, links: other.links.toSorted() });
        const own = layers[0]?.layer ?? emptyLayer;
        expect(gold.relations.size).toBe(own.relations.size);
        expect([...gold.spans.values()].map(spanPlace).toSorted()).toEqual(
          [...own.spans.values()].map(spanPlace).toSorted(),
        );
      }),
    );
  });
});

describe("laws of merging", () => {
  test("merging twice changes nothing the second time", () => {
    fc.assert(
      fc.property(submittedLayers(), acts, fc.constantFrom(...strategies), (layers, taken, strategy) => {
        const gold = act(layers, emptyLayer, taken);
        const merged = withChanges(gold, merge(layers, gold, strategy, newId));
        expect(merge(layers, merged, strategy, newId)).toEqual([]);
      }),
    );
  });

  test("a late layer that says what another one said reopens nothing where that one was taken", () => {
    fc.assert(
      fc.property(submittedLayers(), fc.nat(), (early, nth) => {
        const trusted = early[nth % early.length];
        if (!trusted) return;
        const gold = withChanges(emptyLayer, merge(early, emptyLayer, { trusted: trusted.id }, newId));
        const layers = [...early, { id: "late", layer: withPrefix(trusted.layer, "late") }];
        const candidates = groupCandidates(layers);
        expect(countDecisions(candidates, gold)).toMatchObject({ open: 0, reopened: 0 });
        const taken = withChanges(gold, takeAgreed(layers, gold, newId));
        expect(taken.spans).toEqual(gold.spans);
        expect(countDecisions(candidates, taken).decided).toBe(candidates.length);
      }),
    );
  });

  test("a late layer alters nothing of what was decided, by merging or by keeping decisions", () => {
    fc.assert(
      fc.property(submittedLayers(), acts, fc.constantFrom(...strategies), (layers, taken, strategy) => {
        const early = layers.slice(0, -1);
        const gold = act(early, emptyLayer, taken);
        const merged = withChanges(gold, merge(layers, gold, strategy, newId));
        const kept = groupCandidates(layers).reduce(
          (before, candidate) => withChanges(before, keepDecision(layers, before, candidate, newId)),
          merged,
        );
        const standing = groupCandidates(early).flatMap((candidate) => {
          const { state, goldSpans } = decisionOf(candidate, gold);
          return state === "decided" ? [{ candidate, goldSpans }] : [];
        });
        for (const { candidate, goldSpans } of standing) {
          for (const span of goldSpans) expect(kept.spans.get(span.id)).toEqual(span);
          expect(decisionOf(candidate, kept)).toMatchObject({ state: "decided", goldSpans });
        }
        expect(countDecisions(groupCandidates(layers), kept)).toMatchObject({ reopened: 0, confirmed: 0 });
      }),
    );
  });
});
