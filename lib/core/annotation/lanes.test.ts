import fc from "fast-check";
import { expect, test } from "vitest";
import { assignLanes, type LaneSpan, reassignLanes } from "./lanes.ts";
import { overlaps } from "./span.ts";

const ranges = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 25 })), { maxLength: 40 })
  .map((pairs) =>
    pairs.map(([start, length], at): LaneSpan => ({ id: `s${at}`, start, end: start + length })),
  );

test("no two overlapping spans share a lane", () => {
  fc.assert(
    fc.property(ranges, (spans) => {
      const lanes = assignLanes(spans);
      for (const a of spans) {
        for (const b of spans) {
          if (a !== b && overlaps(a, b)) expect(lanes.get(a.id)).not.toBe(lanes.get(b.id));
        }
      }
    }),
  );
});

test("what is nested lies closer to the text than what holds it", () => {
  fc.assert(
    fc.property(ranges, (spans) => {
      const lanes = assignLanes(spans);
      for (const outer of spans) {
        for (const inner of spans) {
          const isNested = inner.start >= outer.start && inner.end <= outer.end;
          if (!isNested || inner.end - inner.start === outer.end - outer.start) continue;
          expect(lanes.get(inner.id)).toBeLessThan(lanes.get(outer.id) ?? -1);
        }
      }
    }),
  );
  expect(
    assignLanes([
      { id: "quote", start: 0, end: 40 },
      { id: "claim", start: 5, end: 30 },
      { id: "date", start: 20, end: 28 },
      { id: "entity", start: 6, end: 9 },
      { id: "apart", start: 40, end: 50 },
    ]),
  ).toEqual(
    new Map([
      ["entity", 0],
      ["date", 0],
      ["claim", 1],
      ["quote", 2],
      ["apart", 0],
    ]),
  );
});

test("lanes do not depend on the order in which spans are given", () => {
  fc.assert(
    fc.property(ranges, (spans) => {
      expect(assignLanes([...spans].reverse())).toEqual(assignLanes(spans));
    }),
  );
});

test("reassigning after adding, removing or moving leads to the same lanes as assigning anew", () => {
  fc.assert(
    fc.property(
      ranges,
      fc.nat(),
      fc.nat(60),
      fc.integer({ min: 1, max: 30 }),
      (spans, pick, start, length) => {
        const old = spans.at(pick % Math.max(1, spans.length));
        const made = { id: "new", start, end: start + length };
        const moved = old && { ...old, start, end: start + length };
        const rest = spans.filter((span) => span !== old);
        const edits = [
          { after: [...spans, made], touched: [made] },
          ...(old && moved ? [{ after: [...rest, moved], touched: [old, moved] }] : []),
          ...(old ? [{ after: rest, touched: [old] }] : []),
        ];
        const lanes = assignLanes(spans);
        for (const { after, touched } of edits) {
          const kept = new Map(after.map(({ id }) => [id, lanes.get(id) ?? -1]));
          const changed = reassignLanes(after, lanes, touched);
          expect(new Map([...kept, ...changed])).toEqual(assignLanes(after));
        }
      },
    ),
  );
});

test("many touched spans at once are assigned anew", () => {
  const spans = Array.from({ length: 200 }, (_, at) => ({ id: `s${at}`, start: at, end: at + 5 }));
  expect(reassignLanes(spans, new Map(), spans)).toEqual(assignLanes(spans));
});
