import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright";
import { launchOptions } from "@/e2e/browser.ts";
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

/** A browser with nothing kept, or one with a profile on disk, as people have: it keeps compiled scripts too. */
async function openBrowser(browser: Browser, { desk, url }: Subject, isCold: boolean) {
  const looks = { viewport: { width: 1280, height: 800 }, locale: "en-GB" };
  const profile = isCold ? null : await mkdtemp(join(tmpdir(), "copydesk-profile-"));
  const context =
    profile === null
      ? await browser.newContext(looks)
      : await chromium.launchPersistentContext(profile, { ...launchOptions(), ...looks });
  const [name = "", value = ""] = desk.cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: new URL(url).origin }]);
  return {
    context,
    async close() {
      await context.close();
      if (profile !== null) await rm(profile, { recursive: true });
    },
  };
}

/** Visits that do not count: caches are filled by the first, and compiled scripts are kept from the second and used from the third. */
const firstVisits = { cold: 1, warm: 3 };

async function measureSubject(
  browser: Browser,
  subject: Subject,
  condition: Condition,
  runs: number,
): Promise<OrdinaryOpening[]> {
  const openings: OrdinaryOpening[] = [];
  const kept = condition.isCold ? null : await openBrowser(browser, subject, false);
  const uncounted = condition.isCold ? firstVisits.cold : firstVisits.warm;
  for (let run = 0; run < uncounted + runs; run++) {
    const { context, close } = kept ?? (await openBrowser(browser, subject, true));
    const opening = await openOrdinary(context, subject.url, condition, subject.isReader);
    if (run >= uncounted) openings.push(opening);
    if (!kept) await close();
  }
  await kept?.close();
  return openings;
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
    const found = new Map<Subject, readonly OrdinaryOpening[]>();
    for (const subject of subjects)
      found.set(subject, await measureSubject(browser, subject, condition, runs));
    const rows = [...found].map(([subject, openings]) => {
      const [plain = subject] = subjects.filter(({ desk, isReader }) => desk === subject.desk && !isReader);
      return toRow(subject, openings, found.get(plain) ?? []);
    });
    console.log(`\n${toTable([condition.name, ...head, ...rest], rows)}`);
  }
}
