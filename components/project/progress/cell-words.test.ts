import { expect, test } from "vitest";
import { cellWords } from "./cell-words.ts";

test("each kind of cell in the words of the screen", () => {
  expect(cellWords(12_345, "count")).toBe("12,345");
  expect(cellWords(0.8333, "share")).toBe("83%");
  expect(cellWords(2.04, "rate")).toBe("2.0");
  expect(cellWords("2026-03-09", "day")).toBe("9 March 2026");
  expect(cellWords("=SUM(A1)", "text")).toBe("=SUM(A1)");
  expect(cellWords(null, "seconds")).toBe("–");
});

test("short times keep their seconds, long ones do not", () => {
  const seconds = [0, 45, 60, 599.4, 600, 3660];
  expect(seconds.map((time) => cellWords(time, "seconds"))).toEqual([
    "0 s",
    "45 s",
    "1 min",
    "9 min 59 s",
    "10 min",
    "1 h 1 min",
  ]);
});
