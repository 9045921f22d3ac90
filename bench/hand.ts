import { createRandom } from "@/lib/core/random.ts";
import { type HandBrowser, openChromiumHand, openFirefoxHand } from "./browser/hand-browsers.ts";
import { isRight, readSheet } from "./browser/hand-trial.ts";
import { type Attempt, listAttempts, type Way, ways } from "./data/attempts.ts";
import { type HandDesk, makeHandDesks } from "./data/hand-desks.ts";
import { pick, type Random } from "./data/random.ts";
import { toTable } from "./figures.ts";
import { describeMachine } from "./machine.ts";
import { withProduct } from "./product.ts";

export type HandSizes = { slips: number; firefox: number; misses: number };

type Count = { right: number; all: number };
type Tally = Map<string, Count>;

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
