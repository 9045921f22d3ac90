import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";

const components = join(import.meta.dirname, "..");

/** Ways to ask a key press itself, which know the characters of one keyboard alone. */
const readsKeys =
  /\b(?:event|nativeEvent|press)\.(?:key|code|keyCode|which)\b|[{,] key [,}].*= event|useHotkeys|getHotkeyHandler/;

test("keys are read in one place", async () => {
  const files = (await readdir(components, { recursive: true })).filter((file) => /\.tsx?$/.test(file));
  const reading: string[] = [];
  for (const file of files) {
    if (readsKeys.test(await readFile(join(components, file), "utf8"))) reading.push(file);
  }
  expect(reading.filter((file) => !file.endsWith(".test.ts"))).toEqual([join("shell", "pressed-key.ts")]);
});
