import { createTextIndex, type TextIndex } from "@/lib/core/text/code-points.ts";
import type { TextRange } from "@/lib/core/text/range.ts";
import { nextWordStart, wordAt } from "@/lib/core/text/words.ts";
import { type HandBrowser, openChromiumHand, openFirefoxHand } from "./browser/hand-browsers.ts";
import { clickBox, doubleClickBoxes, dragBoxes, type HandKey, type HandPage } from "./browser/hand-page.ts";
import { type HandDesk, makeHandDesks } from "./data/hand-desks.ts";
import type { MeantMark } from "./data/meant-marks.ts";
import { createRandom, pick, type Random } from "./data/random.ts";
import { chooseSlips, type Slip } from "./data/slips.ts";
import { toTable } from "./figures.ts";
import { describeMachine } from "./machine.ts";
import { withProduct } from "./product.ts";

export type HandSizes = { slips: number; firefox: number; misses: number };

/** A way of making a mark by hand, as a column of the table. */
const ways = ["exact", "off by one", "off by two", "W", "double click"] as const;
type Way = (typeof ways)[number];
const dragWays: readonly Way[] = ["exact", "off by one", "off by two"];

/** One mark to be made in one way. */
type Attempt = { readonly mark: MeantMark; readonly way: Way; readonly slip: Slip };

type Count = { right: number; all: number };
type Tally = Map<string, Count>;

const labelKeys: Readonly<Record<string, HandKey>> = { quote: "1", claim: "2", entity: "3", date: "4" };

function listAttempts(random: Random, marks: readonly MeantMark[], slips: number): readonly Attempt[] {
  return marks.flatMap((mark) => {
    const drags = dragWays.flatMap((way, size) =>
      chooseSlips(random, size, slips).map((slip): Attempt => ({ mark, way, slip })),
    );
    const isName = mark.label === "entity" || mark.label === "date";
    const none = { start: 0, end: 0 };
    return isName
      ? [...drags, { mark, way: "W", slip: none }, { mark, way: "double click", slip: none }]
      : drags;
  });
}

/** An article's text, and its characters' boxes on the page. */
type Sheet = {
  readonly desk: HandDesk;
  readonly index: TextIndex;
  /** The place of an offset among the boxes, which line feeds have none of. */
  readonly toUnit: (offset: number) => number;
  readonly boxes: Awaited<ReturnType<HandPage["readBoxes"]>>;
};

async function readSheet(page: HandPage, desk: HandDesk): Promise<Sheet> {
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
async function isRight(page: HandPage, sheet: Sheet, attempt: Attempt): Promise<boolean | null> {
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

function keyOf(label: string, way: Way): string {
  return `${label} ${way}`;
}

type Work = { readonly desk: HandDesk; readonly attempts: readonly Attempt[] };

async function measure(
  browser: HandBrowser,
  siteUrl: string,
  work: readonly Work[],
  misses: number,
): Promise<Tally> {
  const tally: Tally = new Map();
  let shown = 0;
  for (const { desk, attempts } of work.filter((one) => one.attempts.length > 0)) {
    const { page, close } = await browser.open(desk, siteUrl);
    const sheet = await readSheet(page, desk);
    for (const attempt of attempts) {
      const right = await isRight(page, sheet, attempt);
      if (right === null) continue;
      for (const label of [attempt.mark.label, "all"]) {
        const count = tally.get(keyOf(label, attempt.way)) ?? { right: 0, all: 0 };
        tally.set(keyOf(label, attempt.way), { right: count.right + Number(right), all: count.all + 1 });
      }
      if (!right && shown < misses) {
        shown += 1;
        const { start, end } = attempt.mark;
        const { slip } = attempt;
        console.log(
          `missed, ${attempt.way} (${slip.start}, ${slip.end}): ${attempt.mark.label} ${JSON.stringify(sheet.index.slice(start, end))}`,
        );
      }
    }
    await close();
  }
  return tally;
}

function show(count: Count | undefined): string {
  if (!count) return "–";
  return `${((100 * count.right) / count.all).toFixed(1)} % of ${count.all.toLocaleString("en-GB")}`;
}

function printTally(title: string, tally: Tally): void {
  const rows = ["quote", "claim", "entity", "date", "all"].map((label) => [
    label,
    ...ways.map((way) => show(tally.get(keyOf(label, way)))),
  ]);
  console.log(`\n${toTable([title, ...ways], rows)}`);
}

/** So many of all attempts, as many of each article as it has. */
function sample(random: Random, work: readonly Work[], amount: number): readonly Work[] {
  const all = work.flatMap(({ desk, attempts }) => attempts.map((attempt) => ({ desk, attempt })));
  const chosen = new Set<(typeof all)[number]>();
  while (chosen.size < Math.min(amount, all.length)) chosen.add(pick(random, all));
  return work.map(({ desk }) => ({
    desk,
    attempts: [...chosen].filter((one) => one.desk === desk).map(({ attempt }) => attempt),
  }));
}

/**
 * Prints how often a hand makes the mark it means: by dragging from its first to its last character, off by 0, 1 and 2 characters at
 * its ends, by the key W, and by a double click that goes on to the last word. `misses`: how many that went wrong are told of.
 */
export async function benchHand({ slips, firefox, misses }: HandSizes): Promise<void> {
  await withProduct(async (product) => {
    const desks = await makeHandDesks();
    const random = createRandom(1);
    const work = desks.map((desk) => ({ desk, attempts: listAttempts(random, desk.marks, slips) }));
    const chromium = await openChromiumHand();
    const firefoxHand = firefox > 0 ? await openFirefoxHand() : null;
    try {
      console.log(describeMachine(chromium.name, ...(firefoxHand ? [firefoxHand.name] : [])));
      const marks = desks.reduce((sum, desk) => sum + desk.marks.length, 0);
      console.log(`${marks} marks of ${desks.length} articles, ${slips} slips of each size at most.`);
      printTally(chromium.name, await measure(chromium, product.url, work, misses));
      if (firefoxHand) {
        const some = sample(createRandom(2), work, firefox);
        printTally(firefoxHand.name, await measure(firefoxHand, product.url, some, misses));
      }
    } finally {
      await chromium.close();
      await firefoxHand?.close();
    }
  });
}
