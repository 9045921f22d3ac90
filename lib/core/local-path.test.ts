import fc from "fast-check";
import { expect, test } from "vitest";
import { toLocalPath } from "./local-path.ts";

test.each([
  ["/articles/1?tab=notes#end", "/articles/1?tab=notes#end"],
  ["https://elsewhere.example/", "/"],
  ["//elsewhere.example", "/"],
  ["/\\elsewhere.example", "/"],
  ["/\t/elsewhere.example", "/"],
  ["/.//elsewhere.example", "/elsewhere.example"],
  ["javascript:alert(1)", "/"],
  ["", "/"],
  [null, "/"],
])("%j leads to %s", (value, path) => {
  expect(toLocalPath(value)).toBe(path);
});

test("whatever is given, the way leads nowhere else", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("/", "\\", ".", ":", "@", "a", "\t", "?", "#") }),
      (value) => {
        expect(new URL(toLocalPath(value), "https://desk.example").origin).toBe("https://desk.example");
      },
    ),
  );
});
