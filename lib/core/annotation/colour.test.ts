import fc from "fast-check";
import { expect, test } from "vitest";
import { labelColours, papers } from "./colour.ts";
import { defaultLabels } from "./default-labels.ts";
import { contrastRatio, hexToOklch, oklchToHex } from "./oklch.ts";

const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

test("every colour gives readable text and visible lines in both themes", () => {
  fc.assert(
    fc.property(colours, (colour) => {
      const themes = labelColours(colour);
      for (const theme of ["light", "dark"] as const) {
        const { ink, tint } = themes[theme];
        const { paper, text } = papers[theme];
        expect(contrastRatio(text, tint)).toBeGreaterThanOrEqual(4.5);
        expect(contrastRatio(ink, paper)).toBeGreaterThanOrEqual(4.5);
        expect(contrastRatio(ink, tint)).toBeGreaterThanOrEqual(4.5);
      }
    }),
    { numRuns: 2000 },
  );
});

test("a colour that can be read already stays as it is", () => {
  for (const { colour } of defaultLabels) expect(labelColours(colour).light.ink).toBe(colour);
});

test.each([
  ["#8a5a00", "#f9ecc9", "#e9c46a", "#3d3214"],
  ["#3d45a8", "#e3e6fb", "#aab1ff", "#272b52"],
  ["#0b655e", "#d3efe9", "#74d3c6", "#123c38"],
  ["#a3195b", "#fbdfea", "#f49ac0", "#47182f"],
])("the colours derived from %s are close to those drawn by hand", (colour, tint, darkInk, darkTint) => {
  const { light, dark } = labelColours(colour);
  const pairs = [
    [light.tint, tint],
    [dark.ink, darkInk],
    [dark.tint, darkTint],
  ] as const;
  for (const [derived, drawn] of pairs) expect(distance(derived, drawn)).toBeLessThan(0.06);
});

test("OKLCH leads there and back", () => {
  fc.assert(
    fc.property(colours, (colour) => {
      expect(oklchToHex(hexToOklch(colour))).toBe(colour);
    }),
  );
});

test("contrast follows WCAG", () => {
  expect(contrastRatio("#000000", "#ffffff")).toBeCloseTo(21, 10);
  expect(contrastRatio("#ffffff", "#767676")).toBeCloseTo(4.54, 2);
  expect(contrastRatio("#a3195b", "#a3195b")).toBe(1);
});

test("what is no colour is misuse", () => {
  expect(() => labelColours("red")).toThrow(RangeError);
});

/** How far apart two colours look, in OKLab (black to white is 1). */
function distance(a: string, b: string): number {
  const [p, q] = [a, b].map((hex) => {
    const { lightness, chroma, hue } = hexToOklch(hex);
    return [lightness, chroma * Math.cos(hue), chroma * Math.sin(hue)];
  });
  return Math.hypot(...(p ?? []).map((value, at) => value - (q?.[at] ?? 0)));
}
