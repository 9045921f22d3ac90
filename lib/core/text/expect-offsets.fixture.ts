import { expect } from "vitest";
import { createTextIndex } from "./code-points.ts";

/** Law helper: every code point offset of a text goes to UTF-16 and back, and slices are what an array of its code points gives. */
export function expectOffsets(text: string): void {
  const index = createTextIndex(text);
  const characters = [...text];
  expect(index.length).toBe(characters.length);
  let utf16 = 0;
  for (let offset = 0; offset <= characters.length; offset += 1) {
    expect(index.toUtf16(offset)).toBe(utf16);
    expect(index.toCodePoint(utf16)).toBe(offset);
    expect(index.slice(0, offset) + index.slice(offset, index.length)).toBe(text);
    const character = characters[offset] ?? "";
    if (offset < characters.length) expect(index.slice(offset, offset + 1)).toBe(character);
    for (let inside = utf16 + 1; inside < utf16 + character.length; inside += 1) {
      expect(() => index.toCodePoint(inside)).toThrow(RangeError);
    }
    utf16 += character.length;
  }
}
