import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moveEdges, relabelSpan, setNote } from "@/lib/core/annotation/edits.ts";
import { emptyLayer, type Layer } from "@/lib/core/annotation/layer.ts";
import { removeRelation, setRelation } from "@/lib/core/annotation/relation-edits.ts";
import { checkChanges } from "@/lib/core/annotation/rules.ts";
import { spanPlace } from "@/lib/core/annotation/span.ts";
import { context, labels } from "../annotation/arbitraries.fixture.ts";
import { changesOf, steps } from "../annotation/edit-arbitraries.fixture.ts";
import { takeNone, takeReading } from "./adjudicate.ts";
import { submittedLayers } from "./adjudication-arbitraries.fixture.ts";
import {
  ana,
  candidateOf,
  claim,
  decisionOf,
  newId,
  quote,
  short,
  sol,
  speaker,
  submit,
  take,
  withChanges,
} from "./adjudication-scene.fixture.ts";
import { openAdjudicationSheet, prepareCandidates } from "./adjudication-sheet.ts";
import type { SubmittedLayer } from "./candidate.ts";
import { groupCandidates } from "./candidates.ts";
import { editAdjudication, giveGrounds } from "./edit-adjudication.ts";

const noGrounds = () => ({ reason: "", ruleId: null });

function sheetOf(layers: readonly SubmittedLayer[], gold: Layer) {
  return openAdjudicationSheet(prepareCandidates(groupCandidates(layers)), gold);
}

/** Gold after an edit of the sheet, or the sentence of why not. */
function editedSheet(
  layers: readonly SubmittedLayer[],
  gold: Layer,
  edit: (sheet: Layer) => Parameters<typeof editAdjudication>[1],
): Layer | string {
  const sheet = sheetOf(layers, gold);
  const made = editAdjudication({ layers, gold, sheet }, edit(sheet.layer), newId, noGrounds);
  return "code" in made ? made.sentence : withChanges(gold, made);
}

/** Gold after the candidates picked were decided, by a reading or by none. */
function decideSome(layers: readonly SubmittedLayer[], picks: readonly number[]): Layer {
  return groupCandidates(layers).reduce((gold, candidate, at) => {
    const pick = picks[at] ?? 0;
    const reading = candidate.readings[pick % 3];
    if (pick > 5) return gold;
    return withChanges(
      gold,
      reading ? takeReading(layers, gold, candidate, reading, newId) : takeNone(gold, candidate, newId),
    );
  }, emptyLayer);
}

const picks = fc.array(fc.nat(9), { minLength: 20, maxLength: 20 });

describe("laws of the sheet", () => {
  test("it shows all of gold, every candidate, and each place once", () => {
    fc.assert(
      fc.property(submittedLayers(), picks, (layers, picked) => {
        const gold = decideSome(layers, picked);
        const { layer, faces, standings, decisions, goldIds } = sheetOf(layers, gold);
        expect([...goldIds.values()].toSorted()).toEqual([...gold.spans.keys()].toSorted());
        for (const [id, goldId] of goldIds) {
          expect(layer.spans.get(id)).toEqual({ ...gold.spans.get(goldId), id });
        }
        const places = [...layer.spans.values()].map(spanPlace);
        expect(new Set(places).size).toBe(places.length);
        for (const { key } of groupCandidates(layers)) {
          const standing = standings.get(faces.get(key)?.id ?? "");
          const isOpen = decisions.get(key)?.state !== "decided";
          expect(isOpen ? ["open", "accepted"] : ["accepted", "rejected", "open"]).toContain(standing);
        }
        for (const { fromId, toId } of layer.relations.values()) {
          expect([layer.spans.has(fromId), layer.spans.has(toId)]).toEqual([true, true]);
        }
      }),
    );
  });

  test("opened again it hands out the same spans, but for those that changed", () => {
    fc.assert(
      fc.property(submittedLayers(), picks, (layers, picked) => {
        const prepared = prepareCandidates(groupCandidates(layers));
        const gold = decideSome(layers, picked);
        const before = openAdjudicationSheet(prepared, emptyLayer);
        const after = openAdjudicationSheet(prepared, gold, before);
        const again = openAdjudicationSheet(prepared, gold, after);
        for (const [id, span] of after.layer.spans) expect(again.layer.spans.get(id)).toBe(span);
        for (const [id, span] of after.layer.spans) {
          const isSame = before.standings.get(id) === after.standings.get(id);
          expect(before.layer.spans.get(id) === span).toBe(isSame && before.layer.spans.has(id));
        }
      }),
    );
  });

  test("whatever is edited on it keeps gold's rules and can be undone", () => {
    fc.assert(
      fc.property(submittedLayers(), picks, fc.array(steps, { maxLength: 6 }), (layers, picked, taken) => {
        let gold = decideSome(layers, picked);
        for (const step of taken) {
          const sheet = sheetOf(layers, gold);
          const changes = changesOf(sheet.layer, step, newId());
          const made = editAdjudication({ layers, gold, sheet }, changes, newId, noGrounds);
          if ("code" in made || checkChanges(gold, made, { ...context, kind: "GOLD" }).length > 0) continue;
          gold = withChanges(gold, made);
        }
      }),
    );
  });
});

describe("what is only proposed", () => {
  const layers = [submit("A", [quote, ana], [speaker("ana")]), submit("B", [short, ana])];

  test("is taken and changed at once when it is edited, and its annotators are corrected", () => {
    const gold = editedSheet(layers, emptyLayer, (sheet) => setNote(sheet, "Aquote", "checked"));
    if (typeof gold === "string") throw new Error(gold);
    expect([...gold.spans.values()]).toMatchObject([
      { note: "checked", derivedFrom: "Aquote", end: quote.end },
    ]);
    expect(decisionOf(candidateOf(layers, "Aquote"), gold)).toMatchObject({
      state: "decided",
      readingIndex: 0,
    });

    const moved = editedSheet(layers, gold, (sheet) =>
      moveEdges(sheet, "Aquote", { start: 0, end: 1, quote: "“" }),
    );
    if (typeof moved === "string") throw new Error(moved);
    expect(decisionOf(candidateOf(layers, "Aquote"), moved).readingIndex).toBeNull();
    expect([...moved.verdicts.values()].map(({ decision }) => decision)).toEqual(["CORRECT", "CORRECT"]);
  });

  test("is another annotator's reading where it is led there", () => {
    const gold = editedSheet(layers, emptyLayer, (sheet) =>
      moveEdges(sheet, "Aquote", { start: short.start, end: short.end, quote: short.quote }),
    );
    if (typeof gold === "string") throw new Error(gold);
    const decisions = new Map([...gold.verdicts.values()].map(({ spanId, decision }) => [spanId, decision]));
    expect(decisions).toEqual(
      new Map([
        ["Aquote", "CORRECT"],
        ["Bquote", "ACCEPT"],
      ]),
    );
  });

  test("is taken with both ends by a link", () => {
    const three = [submit("A", [quote, ana, sol])];
    const gold = editedSheet(three, emptyLayer, (sheet) =>
      setRelation(sheet, { id: "new", typeId: "type-speaker", fromId: "Aquote", toId: "Asol" }),
    );
    if (typeof gold === "string") throw new Error(gold);
    const quotes = new Map([...gold.spans.values()].map((span) => [span.id, span.derivedFrom]));
    expect(
      [...gold.relations.values()].map(({ fromId, toId }) => [quotes.get(fromId), quotes.get(toId)]),
    ).toEqual([["Aquote", "Asol"]]);
    expect(decisionOf(candidateOf(three, "Aana"), gold).state).toBe("open");
  });

  test("shows the links of its reading, which come off once their other end is decided", () => {
    const unlink = (sheet: Layer) => removeRelation(sheet, [...sheet.relations.keys()][0] ?? "");
    expect([...sheetOf(layers, emptyLayer).layer.relations.values()]).toMatchObject([
      { fromId: "Aquote", toId: "Aana" },
    ]);
    expect(editedSheet(layers, emptyLayer, unlink)).toBe(
      `Decide on “${ana.quote}” first, then remove the link.`,
    );
    const gold = take(layers, emptyLayer, "Aana");
    const unlinked = editedSheet(layers, gold, unlink);
    if (typeof unlinked === "string") throw new Error(unlinked);
    expect(unlinked.relations.size).toBe(0);
    expect(decisionOf(candidateOf(layers, "Aquote"), unlinked).state).toBe("decided");
  });

  test("leads elsewhere by a link, though where it led is not decided", () => {
    const three = [submit("A", [quote, ana, sol], [speaker("ana")])];
    const gold = editedSheet(three, emptyLayer, (sheet) =>
      setRelation(sheet, { id: "new", typeId: "type-speaker", fromId: "Aquote", toId: "Asol" }),
    );
    if (typeof gold === "string") throw new Error(gold);
    const after = take(three, gold, "Aana");
    expect([...after.relations.values()].map(({ toId }) => after.spans.get(toId)?.derivedFrom)).toEqual([
      "Asol",
    ]);
  });

  test("loses its links with its label", () => {
    const other = labels.find(({ id }) => id === claim.labelId);
    if (!other) throw new RangeError("no label claim");
    const gold = editedSheet(layers, emptyLayer, (sheet) => relabelSpan(sheet, "Aquote", other));
    if (typeof gold === "string") throw new Error(gold);
    expect([...gold.spans.values()].map(({ labelId }) => labelId)).toEqual([claim.labelId]);
    expect(take(layers, gold, "Aana").relations.size).toBe(0);
  });
});

test("grounds are given to every verdict of a candidate, and only where they differ", () => {
  const layers = [submit("A", [quote]), submit("B", [short])];
  const candidate = candidateOf(layers, "Aquote");
  const gold = take(layers, emptyLayer, "Aquote");
  const grounds = { reason: "it closes after it", ruleId: null };
  const given = withChanges(gold, giveGrounds(gold, candidate, grounds));
  expect(decisionOf(candidate, given)).toMatchObject(grounds);
  expect([...given.verdicts.values()].map(({ reason }) => reason)).toEqual([grounds.reason, grounds.reason]);
  expect(giveGrounds(given, candidate, grounds)).toEqual([]);
});
