import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { context, labels, layers, makeSpan } from "./arbitraries.fixture.ts";
import { applyChanges, type Batch, type Change } from "./change.ts";
import { changesOf, type Step, steps } from "./edit-arbitraries.fixture.ts";
import { markSpan, relabelSpan, removeSpan, setNote } from "./edits.ts";
import { emptyLayer, type Layer, layerFromParts } from "./layer.ts";
import { rebaseChanges } from "./rebase.ts";
import { setRelation } from "./relation-edits.ts";
import { checkChanges } from "./rules.ts";

const quote = makeSpan("quote", "quote", 0, 5);
const ana = makeSpan("ana", "entity", 11, 14);
const speaker = { id: "r", typeId: "type-speaker", fromId: "quote", toId: "ana" };
const base = layerFromParts({ spans: [quote, ana], relations: [], verdicts: [] });

function batch(id: string, changes: readonly Change[]): Batch {
  return { id, changes, undoes: null };
}

function withChanges(layer: Layer, changes: readonly Change[]): Layer {
  const applied = applyChanges(layer, changes);
  if (!applied.ok) throw new Error(applied.problem.sentence);
  return applied.layer;
}

/** Lawful work on a layer: steps that would break a rule are left out. */
function work(start: Layer, taken: readonly Step[], prefix: string): { layer: Layer; batches: Batch[] } {
  const batches: Batch[] = [];
  let layer = start;
  taken.forEach((step, at) => {
    const changes = changesOf(layer, step, `${prefix}${at}`);
    if (changes.length === 0 || checkChanges(layer, changes, context).length > 0) return;
    batches.push(batch(`${prefix}${at}`, changes));
    layer = withChanges(layer, changes);
  });
  return { layer, batches };
}

describe("unsent batches", () => {
  test("are all kept when the server has not moved", () => {
    fc.assert(
      fc.property(layers(), fc.array(steps), (start, taken) => {
        const { layer, batches } = work(start, taken, "mine");
        expect(rebaseChanges(batches, start, context)).toEqual({ kept: batches, layer, conflicts: [] });
      }),
    );
  });

  test("are each kept, found done already or in conflict, and what is kept breaks no rule", () => {
    fc.assert(
      fc.property(layers(), fc.array(steps), fc.array(steps), (start, mine, theirs) => {
        const server = work(start, theirs, "theirs").layer;
        const { batches } = work(start, mine, "mine");
        const { kept, layer, conflicts } = rebaseChanges(batches, server, context);
        let replayed = server;
        for (const { changes } of kept) {
          expect(checkChanges(replayed, changes, context)).toEqual([]);
          replayed = withChanges(replayed, changes);
        }
        expect(replayed).toEqual(layer);
        const keptIds = kept.map(({ id }) => id);
        expect(conflicts.filter((conflict) => keptIds.includes(conflict.batch.id))).toEqual([]);
      }),
    );
  });

  test("that touch other spans than the server's changes are kept in order", () => {
    const server = withChanges(base, setNote(base, "ana", "theirs"));
    const first = setNote(base, "quote", "one");
    const second = setNote(withChanges(base, first), "quote", "two");
    const { kept, conflicts } = rebaseChanges([batch("1", first), batch("2", second)], server, context);
    expect(kept.map(({ id }) => id)).toEqual(["1", "2"]);
    expect(conflicts).toEqual([]);
  });

  test("that touch the same span come back with both sides", () => {
    const server = withChanges(base, setNote(base, "ana", "theirs"));
    const { kept, layer, conflicts } = rebaseChanges(
      [batch("1", setNote(base, "ana", "mine"))],
      server,
      context,
    );
    expect(kept).toEqual([]);
    expect(layer).toEqual(server);
    expect(conflicts).toMatchObject([{ mine: { note: "mine" }, theirs: { note: "theirs" } }]);
  });

  test("that did what the server did too are dropped without a word", () => {
    const removal = removeSpan(base, "ana");
    expect(rebaseChanges([batch("1", removal)], withChanges(base, removal), context)).toMatchObject({
      kept: [],
      conflicts: [],
    });
  });

  test("that edit a span removed meanwhile show that it is gone", () => {
    const server = withChanges(base, removeSpan(base, "ana"));
    const { conflicts } = rebaseChanges([batch("1", setNote(base, "ana", "mine"))], server, context);
    expect(conflicts).toMatchObject([{ mine: { note: "mine" }, theirs: null }]);
  });

  test("do not link to a span removed meanwhile", () => {
    const server = withChanges(base, removeSpan(base, "ana"));
    const { kept, conflicts } = rebaseChanges([batch("1", setRelation(base, speaker))], server, context);
    expect(kept).toEqual([]);
    expect(conflicts).toMatchObject([{ mine: speaker, theirs: null }]);
  });

  test("do not remove or relabel a span linked meanwhile", () => {
    const server = withChanges(base, setRelation(base, speaker));
    for (const changes of [removeSpan(base, "ana"), relabelSpan(base, "ana", labels[1]!)]) {
      const { kept, conflicts } = rebaseChanges([batch("1", changes)], server, context);
      expect(kept).toEqual([]);
      expect(conflicts).toMatchObject([{ theirs: ana, sentence: expect.stringContaining("speaker") }]);
    }
  });

  test("do not mark again what was marked meanwhile under another id", () => {
    const { conflicts } = rebaseChanges([batch("1", markSpan({ ...ana, id: "mine" }))], base, context);
    expect(conflicts).toMatchObject([{ mine: { id: "mine" }, theirs: { id: "ana" } }]);
  });

  test("that hang on a batch in conflict are in conflict too", () => {
    const mine = markSpan({ ...ana, id: "mine" });
    const note = setNote(withChanges(emptyLayer, mine), "mine", "so");
    const { kept, conflicts } = rebaseChanges([batch("1", mine), batch("2", note)], base, context);
    expect(kept).toEqual([]);
    expect(conflicts.map((conflict) => conflict.batch.id)).toEqual(["1", "2"]);
  });
});
