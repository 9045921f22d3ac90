import { describe, expect, test } from "vitest";
import { applyChanges, type Change } from "@/lib/core/annotation/change.ts";
import { markSpan, moveEdges, removeSpan, setNote } from "@/lib/core/annotation/edits.ts";
import { emptyLayer } from "@/lib/core/annotation/layer.ts";
import { noGrounds } from "@/lib/core/annotation/verdict.ts";
import { index, makeSpan } from "../annotation/arbitraries.fixture.ts";
import { newId, withChanges } from "./adjudication-scene.fixture.ts";
import type { SubmittedLayer } from "./candidate.ts";
import { changedSpans } from "./changed-spans.ts";
import { reviewProgress } from "./outcomes.ts";
import { contentOf, quote, reviewed, sol } from "./review-scene.fixture.ts";
import { acceptRest, acceptSpan, clearStale, correctSpan, rejectSpan } from "./verdicts.ts";

describe("a layer returned and submitted again", () => {
  const gold = withChanges(emptyLayer, acceptRest(reviewed, emptyLayer, newId));

  function resubmitted(changes: readonly Change[]): SubmittedLayer {
    const applied = applyChanges(reviewed.layer, changes);
    if (!applied.ok) throw new Error(applied.problem.sentence);
    return { ...reviewed, layer: applied.layer };
  }

  test("has nothing stale where nothing changed", () => {
    expect(clearStale(reviewed, gold, new Set())).toEqual([]);
  });

  test("loses the verdict on an accepted span that moved", () => {
    const edges = { start: 1, end: 4, quote: index.slice(1, 4) };
    const by = resubmitted(moveEdges(reviewed.layer, "quote", edges));
    expect(reviewProgress(by.layer, gold)).toMatchObject({ accepted: 2, left: 1 });
    expect(contentOf(withChanges(gold, clearStale(by, gold, new Set()))).verdicts).toEqual([
      "ana ACCEPT",
      "sol ACCEPT",
    ]);
  });

  test("takes with it what it gave to gold and has removed", () => {
    const by = resubmitted(removeSpan(reviewed.layer, "ana"));
    expect(contentOf(withChanges(gold, clearStale(by, gold, new Set())))).toMatchObject({
      links: [],
      verdicts: ["quote ACCEPT", "sol ACCEPT"],
    });
  });

  test.each(["accepted", "rejected", "corrected"])("opens a %s span again that was changed", (judged) => {
    const edges = { start: 1, end: 4, quote: index.slice(1, 4) };
    const verdict = {
      accepted: acceptSpan(reviewed, emptyLayer, quote, newId),
      rejected: rejectSpan(reviewed, emptyLayer, quote, newId, { ...noGrounds, reason: "scare quotes" }),
      corrected: correctSpan(reviewed, emptyLayer, quote, edges, newId),
    }[judged];
    const before = withChanges(
      withChanges(emptyLayer, verdict ?? []),
      rejectSpan(reviewed, emptyLayer, sol, newId),
    );
    const changes = setNote(reviewed.layer, "quote", "He says it himself.");
    const after = withChanges(before, clearStale(resubmitted(changes), before, changedSpans(changes)));
    expect(contentOf(after)).toEqual({ ...contentOf(emptyLayer), verdicts: ["sol REJECT"] });
  });

  test("shows a span added since as left", () => {
    const by = resubmitted(markSpan(makeSpan("late", "date", 20, 26)));
    expect(reviewProgress(by.layer, gold)).toMatchObject({ total: 4, left: 1 });
  });
});
