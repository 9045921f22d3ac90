import fc from "fast-check";
import { expect, test } from "vitest";
import { toCsv } from "./csv.ts";

test("commas, quotation marks and line breaks stay inside their cell", () => {
  expect(
    toCsv(
      ["Name", "Marks"],
      [
        ['Ferro, "Ada"\n2', 3],
        ["Ünal", null],
      ],
    ),
  ).toBe('\uFEFFName,Marks\r\n"Ferro, ""Ada""\n2",3\r\nÜnal,\r\n');
});

test("no words are left that a spreadsheet would run", () => {
  const dangerous = fc.tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r"), fc.string());
  fc.assert(
    fc.property(dangerous, ([first, rest]) => {
      const [, cell = ""] = toCsv(["Name"], [[first + rest]]).split(/\r\n(.*)/s);
      expect(cell).toMatch(/^"?'/);
    }),
  );
});

test("numbers stay numbers, negative ones too", () => {
  expect(toCsv(["n"], [[-1.5], [0]])).toBe("\uFEFFn\r\n-1.5\r\n0\r\n");
});
