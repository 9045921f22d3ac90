import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyChanges, type Change, invertChanges } from "@/lib/core/annotation/change.ts";
import { markSpan, moveEdges, removeSpan, setNote } from "@/lib/core/annotation/edits.ts";
import { emptyLayer, type Layer, layerFromParts } from "@/lib/core/annotation/layer.ts";
import { removeRelation, setRelation } from "@/lib/core/annotation/relation-edits.ts";
import { checkChanges } from "@/lib/core/annotation/rules.ts";
import { context, index, layers, makeSpan } from "../annotation/arbitraries.fixture.ts";
import { changesOf, steps } from "../annotation/edit-arbitraries.fixture.ts";
import { editReview } from "./edit-review.ts";
import { linkChanges } from "./link-changes.ts";
import { openReviewSheet } from "./review-sheet.ts";
import { acceptRest, acceptSpan, rejectSpan } from "./verdicts.ts";

let made = 0;
const newId = () => `gold${made++}`;

const quote = makeSpan("quote", "quote", 0, 5);
const ana = makeSpan("ana", "entity", 11, 14);
const sol = makeSpan("sol", "entity", 34, 37);
const speaker = { id: "r", typeId: "type-speaker", fromId: "quote", toId: "ana" };
const reviewed = {
  id: "layer",
  layer: layerFromParts({ spans: [quote, ana, sol], relations: [speaker], verdicts: [] }),
};
const sheetOf = (gold: Layer) => openReviewSheet(reviewed.layer, gold).layer;

function withChanges(gold: Layer, changes: readonly Change[]): Layer {
  expect(checkChanges(gold, changes, { ...context, kind: "GOLD" })).toEqual([]);
  const applied = applyChanges(gold, changes);
  if (!applied.ok) throw new Error(applied.problem.sentence);
  expect(applyChanges(applied.layer, invertChanges(changes))).toEqual({ ok: true, layer: gold });
  return applied.layer;
}

/** Gold after an edit of its sheet, or the sentence that says why not. */
function withEdit(gold: Layer, edit: (sheet: Layer) => readonly Change[], by = reviewed): Layer | string {
  const changes = editReview(by, gold, edit(openReviewSheet(by.layer, gold).layer), newId);
  return "code" in changes ? changes.sentence : withChanges(gold, changes);
}

function expectGold(gold: Layer | string): Layer {
  if (typeof gold === "string") throw new Error(gold);
  return gold;
}

test("whatever is done to the sheet within the rules keeps gold's rules, can be undone, and is seen on the sheet", () => {
  fc.assert(
    fc.property(layers(), fc.array(steps, { maxLength: 12 }), (layer, taken) => {
      const by = { id: "layer", layer };
      let gold: Layer = emptyLayer;
      for (const [at, step] of taken.entries()) {
        const sheet = openReviewSheet(layer, gold).layer;
        const changes = changesOf(sheet, step, `new${at}-${made++}`);
        if (checkChanges(sheet, changes, { ...context, kind: "GOLD" }).length > 0) continue;
        const next = withEdit(gold, () => changes, by);
        if (typeof next === "string") continue;
        gold = next;
        const seen = openReviewSheet(layer, gold).layer;
        for (const change of changes) {
          if (change.of !== "span" || !change.after) continue;
          const { derivedFrom: _, ...wanted } = change.after;
          expect(seen.spans.get(change.after.id)).toMatchObject(wanted);
        }
      }
    }),
  );
});

test("spans that nothing was done to stay the same objects", () => {
  const before = openReviewSheet(reviewed.layer, emptyLayer);
  const gold = withChanges(emptyLayer, rejectSpan(reviewed, emptyLayer, sol, newId));
  const after = openReviewSheet(reviewed.layer, gold, before);
  expect(after.layer.spans.get("quote")).toBe(before.layer.spans.get("quote"));
  expect(after.layer.spans.get("sol")).not.toBe(before.layer.spans.get("sol"));
  expect(after.standings.get("sol")).toBe("rejected");
});

describe("an edit of the sheet", () => {
  const edges = { start: 1, end: 4, quote: index.slice(1, 4) };

  test("that moves an annotator's span corrects it, and moving it back accepts it", () => {
    const moved = expectGold(withEdit(emptyLayer, (sheet) => moveEdges(sheet, "quote", edges)));
    expect([...moved.verdicts.values()]).toMatchObject([{ spanId: "quote", decision: "CORRECT" }]);
    expect(sheetOf(moved).spans.get("quote")).toMatchObject(edges);
    const back = expectGold(withEdit(moved, (sheet) => moveEdges(sheet, "quote", quote)));
    expect([...back.verdicts.values()]).toMatchObject([{ spanId: "quote", decision: "ACCEPT" }]);
  });

  test("that removes an annotator's span rejects it, on the grounds given before", () => {
    const changes = editReview(
      reviewed,
      emptyLayer,
      removeSpan(reviewed.layer, "sol"),
      newId,
      new Map([["sol", { reason: "not a name", ruleId: "E1" }]]),
    );
    if ("code" in changes) throw new Error(changes.sentence);
    const gold = withChanges(emptyLayer, changes);
    expect([...gold.verdicts.values()]).toMatchObject([
      { decision: "REJECT", reason: "not a name", ruleId: "E1" },
    ]);
  });

  test("that adds a span adds it to gold, where it can be removed again", () => {
    const added = expectGold(withEdit(emptyLayer, () => markSpan(makeSpan("missed", "date", 20, 26))));
    expect(openReviewSheet(reviewed.layer, added).standings.get("missed")).toBe("added");
    expect(withEdit(added, (sheet) => removeSpan(sheet, "missed"))).toEqual(emptyLayer);
  });

  test("that changes a span which another annotator's became changes the one they share", () => {
    const others = {
      id: "other",
      layer: layerFromParts({ spans: [{ ...ana, id: "theirs" }], relations: [], verdicts: [] }),
    };
    const gold = withChanges(emptyLayer, acceptRest(others, emptyLayer, newId));
    const noted = expectGold(withEdit(gold, (sheet) => setNote(sheet, "ana", "the coach")));
    expect([...noted.spans.values()]).toMatchObject([{ note: "the coach", derivedFrom: "theirs" }]);
    expect(openReviewSheet(reviewed.layer, noted).standings.get("ana")).toBe("accepted");
  });
});

describe("a link on the sheet", () => {
  const toSol = { id: "own", typeId: "type-speaker", fromId: "quote", toId: "sol" };

  test("takes both ends into gold and replaces the annotator's for good", () => {
    const linked = expectGold(withEdit(emptyLayer, (sheet) => setRelation(sheet, toSol)));
    const all = withChanges(linked, acceptRest(reviewed, linked, newId));
    expect([...sheetOf(all).relations.values()]).toEqual([toSol]);
  });

  test("is seen as changed where it leads elsewhere or has gone, and only then", () => {
    const accepted = withChanges(emptyLayer, acceptRest(reviewed, emptyLayer, newId));
    expect(linkChanges(reviewed.layer, sheetOf(accepted), "quote")).toEqual([]);
    const linked = expectGold(withEdit(accepted, (sheet) => setRelation(sheet, toSol)));
    expect(linkChanges(reviewed.layer, sheetOf(linked), "quote")).toEqual([
      { typeId: "type-speaker", quote: sol.quote },
    ]);
    const unlinked = expectGold(withEdit(linked, (sheet) => removeRelation(sheet, "own")));
    expect(linkChanges(reviewed.layer, sheetOf(unlinked), "quote")).toEqual([
      { typeId: "type-speaker", quote: null },
    ]);
  });

  test("does not lead to a span that was rejected", () => {
    const gold = withChanges(emptyLayer, rejectSpan(reviewed, emptyLayer, sol, newId));
    expect(withEdit(gold, (sheet) => setRelation(sheet, toSol))).toMatch(/was rejected/);
  });

  test("once removed does not come back with what is accepted later", () => {
    expect(withEdit(emptyLayer, (sheet) => removeRelation(sheet, "r"))).toMatch(/first/);
    const gold = withChanges(emptyLayer, acceptSpan(reviewed, emptyLayer, ana, newId));
    const unlinked = expectGold(withEdit(gold, (sheet) => removeRelation(sheet, "r")));
    const all = withChanges(unlinked, acceptRest(reviewed, unlinked, newId));
    expect(sheetOf(all).relations.size).toBe(0);
  });
});
