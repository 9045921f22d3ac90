import { expect, test } from "playwright/test";
import { z } from "zod";
import { bundleReport } from "./browsers/bundle-report.ts";
import { installFirefox, openFirefox } from "./browsers/firefox.ts";
import { evaluateInWebKit, installWebKit } from "./browsers/webkit.ts";
import { reportWords } from "./browsers/word-report.ts";

// Words, sentences, snapped drags and found words are the same in Node and in every browser engine.

const linesSchema = z.array(z.string());
const expected = reportWords();

/** Of many thousand lines only those that differ are worth reading. */
function expectAlike(answered: unknown): void {
  const lines = linesSchema.parse(answered);
  expect(lines.length).toBe(expected.length);
  const differing = lines.filter((line, at) => line !== expected[at]);
  expect(differing.slice(0, 20)).toEqual([]);
}

test("Chromium cuts words and snaps drags as Node does", async ({ page }) => {
  expectAlike(await page.evaluate(`(() => {${await bundleReport()}})()`));
});

test("Firefox cuts words and snaps drags as Node does", async () => {
  test.slow();
  // Where none can be had, that is said, and nothing is wrong with the words.
  if (!installFirefox()) return;
  const browser = await openFirefox();
  try {
    const page = await browser.newPage();
    expectAlike(await page.evaluate(`(() => {${await bundleReport()}})()`));
  } finally {
    await browser.close();
  }
});

test("WebKit cuts words and snaps drags as Node does", async () => {
  test.slow();
  if (!installWebKit()) return;
  const { value } = await evaluateInWebKit(await bundleReport());
  expectAlike(value);
});
