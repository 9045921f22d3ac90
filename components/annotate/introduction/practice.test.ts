import { expect, test } from "vitest";
import type { Span } from "@/lib/core/annotation/span.ts";
import { advance, practiceSteps, untried } from "./practice.ts";

const none = new Map<string, Span>();

function marked(start: number, end: number, id = "a"): ReadonlyMap<string, Span> {
  const span = { id, labelId: "entity", start, end, quote: "x", attributes: {}, note: "", derivedFrom: null };
  return new Map([[id, span]]);
}

test("selecting, labelling, moving an edge, and removing with undo are done one after the other", () => {
  const deeds = [
    { isSelected: true, spans: none },
    { isSelected: false, spans: marked(0, 4) },
    { isSelected: false, spans: marked(0, 5) },
    { isSelected: false, spans: none },
    { isSelected: false, spans: marked(0, 5) },
  ];
  let practice = untried;
  const done = deeds.map((deed) => {
    practice = advance(practice, deed);
    return practice.done;
  });
  expect(done).toEqual([1, 2, 3, 3, practiceSteps.length]);
});

test("what is not asked for counts for nothing", () => {
  const selected = advance(untried, { isSelected: true, spans: none });
  expect(advance(selected, { isSelected: true, spans: none })).toBe(selected);
  const first = advance(selected, { isSelected: false, spans: marked(0, 4) });
  // Another mark instead of the first is no edge that was moved; nor is a mark more.
  expect(advance(first, { isSelected: false, spans: marked(2, 4, "b") }).done).toBe(2);
  const moved = advance(first, { isSelected: false, spans: marked(1, 4) });
  const two = new Map([...marked(1, 4), ...marked(6, 8, "b")]);
  expect(advance(moved, { isSelected: false, spans: two })).toMatchObject({ done: 3, isRemoved: false });
});
