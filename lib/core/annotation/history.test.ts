import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layers, makeSpan } from "./arbitraries.fixture.ts";
import { applyChanges } from "./change.ts";
import { changesOf, type Step, steps } from "./edit-arbitraries.fixture.ts";
import { markSpan } from "./edits.ts";
import { deriveHistory, type HistoryBatch, takeBack } from "./history.ts";
import type { Layer } from "./layer.ts";

/** A layer with its log, as one person works on it. */
class Desk {
  readonly log: HistoryBatch[] = [];

  constructor(public layer: Layer) {}

  edit(step: Step): void {
    const id = `b${this.log.length}`;
    this.write({ id, changes: changesOf(this.layer, step, id), undoes: null, actorId: "me" });
  }

  press(key: "undo" | "redo"): boolean {
    const next = deriveHistory(this.log, "me")[key].at(-1);
    if (next) this.write({ ...takeBack(next, `b${this.log.length}`), actorId: "me" });
    return next !== undefined;
  }

  private write(batch: HistoryBatch): void {
    const applied = applyChanges(this.layer, batch.changes);
    if (!applied.ok) throw new Error(applied.problem.sentence);
    this.layer = applied.layer;
    this.log.push(batch);
  }
}

describe("undo and redo", () => {
  test("n undos and n redos lead back to the same layer, as often as one likes", () => {
    fc.assert(
      fc.property(layers(), fc.array(steps, { minLength: 1 }), fc.nat(30), (start, work, times) => {
        const desk = new Desk(start);
        for (const step of work) desk.edit(step);
        const { layer } = desk;
        const presses = Math.min(times, work.length);
        for (let round = 0; round < 2; round++) {
          for (let press = 0; press < presses; press++) expect(desk.press("undo")).toBe(true);
          for (let press = 0; press < presses; press++) expect(desk.press("redo")).toBe(true);
          expect(desk.layer).toEqual(layer);
        }
      }),
    );
  });

  test("undo goes back to the beginning and no further", () => {
    fc.assert(
      fc.property(layers(), fc.array(steps), (start, work) => {
        const desk = new Desk(start);
        for (const step of work) desk.edit(step);
        for (const _ of work) desk.press("undo");
        expect(desk.layer).toEqual(start);
        expect(desk.press("undo")).toBe(false);
      }),
    );
  });

  test("agree with two plain stacks, whatever is pressed", () => {
    const presses = fc.array(fc.oneof(steps, fc.constantFrom("undo" as const, "redo" as const)));
    fc.assert(
      fc.property(layers(), presses, (start, pressed) => {
        const desk = new Desk(start);
        const past: Layer[] = [];
        let future: Layer[] = [];
        for (const press of pressed) {
          const { layer } = desk;
          if (typeof press !== "string") {
            desk.edit(press);
            past.push(layer);
            future = [];
            continue;
          }
          const [from, to] = press === "undo" ? [past, future] : [future, past];
          const expected = from.pop();
          expect(desk.press(press)).toBe(expected !== undefined);
          if (expected) to.push(layer);
          expect(desk.layer).toEqual(expected ?? layer);
        }
      }),
    );
  });
});

describe("the stacks of a log", () => {
  const mark = (id: string, actorId = "me", undoes: string | null = null): HistoryBatch => ({
    id,
    changes: markSpan(makeSpan(id, "quote", 0, 5)),
    undoes,
    actorId,
  });

  test("hold one person's batches only", () => {
    const { undo } = deriveHistory([mark("a"), mark("b", "colleague")], "me");
    expect(undo.map(({ id }) => id)).toEqual(["a"]);
  });

  test("lose what could be redone when a new edit is made", () => {
    const log = [mark("a"), mark("b"), mark("undo", "me", "b"), mark("c")];
    const { undo, redo } = deriveHistory(log, "me");
    expect(undo.map(({ id }) => id)).toEqual(["a", "c"]);
    expect(redo).toEqual([]);
  });

  test("say when the log does not reach far enough back", () => {
    expect(deriveHistory([mark("undo", "me", "older")], "me").isComplete).toBe(false);
    expect(deriveHistory([mark("a")], "me").isComplete).toBe(true);
  });
});
