import { expect, test } from "vitest";
import { toThreads } from "./threads.ts";

function remark(spanId: string, start: number, resolvedAt: string | null = null) {
  const author = { authorId: null, authorName: "", body: "", ruleId: null, at: "" };
  return {
    id: `${spanId} ${start}`,
    layerId: "",
    spanId,
    start,
    end: start + 1,
    quote: spanId,
    resolvedAt,
    ...author,
  };
}

test("remarks on one span are one thread, and threads stand in text order", () => {
  const threads = toThreads([remark("b", 9), remark("a", 2), remark("b", 9)], null);
  expect(threads.map(({ place, remarks }) => [place.spanId, remarks.length])).toEqual([
    ["a", 1],
    ["b", 2],
  ]);
});

test("a thread is settled when all of it is", () => {
  const [a, b] = toThreads([remark("a", 1, "now"), remark("b", 2, "now"), remark("b", 2)], null);
  expect([a?.isSettled, b?.isSettled]).toEqual([true, false]);
});

test("a span that is opened for a first remark has an empty thread", () => {
  const opened = { spanId: "c", start: 5, quote: "c" };
  expect(toThreads([remark("a", 9)], opened).map(({ place }) => place.spanId)).toEqual(["c", "a"]);
  expect(toThreads([remark("c", 5)], opened)).toHaveLength(1);
});
