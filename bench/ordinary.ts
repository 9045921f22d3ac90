import type { Browser, BrowserContext } from "playwright";
import { type Condition, conditions } from "./browser/conditions.ts";
import { type OrdinaryOpening, openOrdinary } from "./browser/ordinary-opening.ts";
import { median, show, toTable } from "./figures.ts";
import type { Desk } from "./reader-desk.ts";

type Subject = {
  readonly name: string;
  readonly desk: Desk;
  readonly url: string;
  readonly isReader: boolean;
};

async function newContext(browser: Browser, { desk, url }: Subject): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB" });
  const [name = "", value = ""] = desk.cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: new URL(url).origin }]);
  return context;
}

async function measure(
  browser: Browser,
  subjects: readonly Subject[],
  condition: Condition,
  runs: number,
): Promise<ReadonlyMap<Subject, readonly OrdinaryOpening[]>> {
  const found = new Map<Subject, OrdinaryOpening[]>(subjects.map((subject) => [subject, []]));
  const kept = new Map<Subject, BrowserContext>();
  // The first round fills the caches that stay, and does not count.
  for (let run = 0; run <= runs; run++) {
    for (const [subject, openings] of found) {
      const context = (!condition.isCold && kept.get(subject)) || (await newContext(browser, subject));
      const opening = await openOrdinary(context, subject.url, condition, subject.isReader);
      if (run > 0) openings.push(opening);
      if (condition.isCold) await context.close();
      else kept.set(subject, context);
    }
  }
  for (const context of kept.values()) await context.close();
  return found;
}

function toRow(subject: Subject, openings: readonly OrdinaryOpening[], plain: readonly OrdinaryOpening[]) {
  const middle = (of: readonly OrdinaryOpening[], field: keyof OrdinaryOpening) => {
    const values = of.map((opening) => opening[field]).filter((value) => value !== null);
    return values.length > 0 ? median(values) : null;
  };
  const seen = (of: readonly OrdinaryOpening[]) =>
    Math.max(middle(of, "text") ?? 0, middle(of, "marks") ?? 0);
  const fields = ["text", "marks"] as const;
  return [
    `${subject.name}, ${subject.desk.spanCount} spans`,
    ...fields.map((field) => show(middle(openings, field))),
    show(seen(openings) / seen(plain)),
    ...(["answered", "marked", "saved", "shift", "script", "laterScript"] as const).map((field) =>
      show(middle(openings, field)),
    ),
  ];
}

/** Prints how long an ordinary article takes to open and to be marked, beside static pages of the same, under each condition. */
export async function measureOrdinary(
  browser: Browser,
  desks: readonly Desk[],
  { readerUrl, staticUrl, runs }: { readerUrl: string; staticUrl: string; runs: number },
): Promise<void> {
  const subjects = desks.flatMap((desk): Subject[] => [
    { name: "reader", desk, url: readerUrl + desk.path, isReader: true },
    { name: "static page", desk, url: `${staticUrl}${desk.staticPath}/plain`, isReader: false },
  ]);
  const head = ["text, ms", "marks, ms", "× static page", "key answered, ms", "first mark, ms", "saved, ms"];
  const rest = ["layout shift", "script, kB", "with what came later, kB"];
  for (const condition of conditions) {
    const found = await measure(browser, subjects, condition, runs);
    const rows = [...found].map(([subject, openings]) => {
      const [plain = subject] = subjects.filter(({ desk, isReader }) => desk === subject.desk && !isReader);
      return toRow(subject, openings, found.get(plain) ?? []);
    });
    console.log(`\n${toTable([condition.name, ...head, ...rest], rows)}`);
  }
}
