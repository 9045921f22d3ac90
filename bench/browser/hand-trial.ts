import { createTextIndex, type TextIndex } from "@/lib/core/text/code-points.ts";
import type { TextRange } from "@/lib/core/text/range.ts";
import { nextWordStart, wordAt } from "@/lib/core/text/words.ts";
import type { Attempt } from "../data/attempts.ts";
import type { HandDesk } from "../data/hand-desks.ts";
import { clickBox, doubleClickBoxes, dragBoxes, type HandKey, type HandPage } from "./hand-page.ts";

const labelKeys: Readonly<Record<string, HandKey>> = { quote: "1", claim: "2", entity: "3", date: "4" };

/** An article's text, and its characters' boxes on the page. */
export type Sheet = {
  readonly desk: HandDesk;
  readonly index: TextIndex;
  /** The place of an offset among the boxes, which line feeds have none of. */
  readonly toUnit: (offset: number) => number;
  readonly boxes: Awaited<ReturnType<HandPage["readBoxes"]>>;
};

export async function readSheet(page: HandPage, desk: HandDesk): Promise<Sheet> {
  const index = createTextIndex(desk.text);
  const feeds = new Int32Array(desk.text.length + 1);
  for (let at = 0; at < desk.text.length; at++)
    feeds[at + 1] = (feeds[at] ?? 0) + (desk.text[at] === "\n" ? 1 : 0);
  const toUnit = (offset: number) => index.toUtf16(offset) - (feeds[index.toUtf16(offset)] ?? 0);
  return { desk, index, toUnit, boxes: await page.readBoxes() };
}

/** Where a hand that slips really begins and ends; the paragraph's ends stop it. Null where nothing is left. */
function slipped({ index }: Sheet, { mark, slip }: Attempt): TextRange | null {
  const before = index.text.lastIndexOf("\n", index.toUtf16(mark.start) - 1) + 1;
  const after = index.text.indexOf("\n", index.toUtf16(mark.end));
  const [least, most] = [index.toCodePoint(before), after < 0 ? index.length : index.toCodePoint(after)];
  const start = Math.max(mark.start + slip.start, least);
  const end = Math.min(mark.end + slip.end, most);
  return start < end ? { start, end } : null;
}

function listWords({ index, desk }: Sheet, { start, end }: TextRange): readonly TextRange[] {
  const words: TextRange[] = [];
  for (let at = start; at < end; at = nextWordStart(index, at, desk.language)) {
    const word = wordAt(index, at, desk.language);
    if (word && word.start < end && words.at(-1)?.start !== word.start) words.push(word);
  }
  return words;
}

/** Selects as the attempt says. Answers false where it cannot be made. */
async function select(page: HandPage, sheet: Sheet, attempt: Attempt): Promise<boolean> {
  const { boxes, toUnit, desk } = sheet;
  const isRightToLeft = /^(?:ar|he|fa|ur)\b/.test(desk.language);
  const middleOf = ({ start, end }: TextRange) => boxes[toUnit(Math.floor((start + end - 1) / 2))];
  const words = listWords(sheet, attempt.mark);
  if (attempt.way === "W") {
    const first = boxes[toUnit(attempt.mark.start)];
    if (!first) return false;
    await clickBox(page, first, isRightToLeft);
    for (const _ of words) await page.press("w");
    return true;
  }
  if (attempt.way === "double click") {
    const [first, last] = [words.at(0), words.at(-1)].map((word) => word && middleOf(word));
    if (!first || !last) return false;
    await doubleClickBoxes(page, first, words.length === 1 ? first : last);
    return true;
  }
  const range = slipped(sheet, attempt);
  const first = range && boxes[toUnit(range.start)];
  const last = range && boxes[toUnit(range.end) - 1];
  if (!first || !last) return false;
  await dragBoxes(page, first, last, isRightToLeft);
  return true;
}

/** Selects, presses the label's key, reads what was marked, and takes it away again. Null where the attempt cannot be made. */
export async function isRight(page: HandPage, sheet: Sheet, attempt: Attempt): Promise<boolean | null> {
  const { mark } = attempt;
  if (!(await select(page, sheet, attempt))) return null;
  await page.press(labelKeys[mark.label] ?? "3");
  const marked = await page.readMarked();
  await page.press(marked ? "Backspace" : "Escape");
  // Two presses on one place soon after one another would be a double click.
  await page.mouse.move(20, 400);
  await page.mouse.down();
  await page.mouse.up();
  return marked?.start === sheet.toUnit(mark.start) && marked.end === sheet.toUnit(mark.end);
}
