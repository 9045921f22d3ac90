import { type Browser, type BrowserContext, chromium } from "playwright";
import { installBrowser, launchOptions } from "@/e2e/browser.ts";
import { type Marking, timeMarks, timeRepaints } from "./browser/marking.ts";
import { type Opening, timeOpening } from "./browser/opening.ts";
import { serveStatically } from "./browser/static-server.ts";
import { median, percentile, show, toTable } from "./figures.ts";
import { describeMachine } from "./machine.ts";
import { makeQueues, measureNextArticle } from "./next-article.ts";
import { measureOrdinary } from "./ordinary.ts";
import { withProduct } from "./product.ts";
import { type Desk, makeDesks } from "./reader-desk.ts";

export type ReaderSizes = {
  parts: readonly string[];
  characters: number;
  spans: readonly number[];
  ordinary: number;
  ordinarySpans: readonly number[];
  runs: number;
  marks: number;
};

/** The pages of one desk, in the order they are opened in each run. */
type Subject = {
  readonly desk: Desk;
  readonly name: string;
  readonly url: string;
  readonly context: BrowserContext;
};

async function makeSubjects(
  browser: Browser,
  desk: Desk,
  readerUrl: string,
  staticUrl: string,
): Promise<Subject[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB" });
  const [name = "", value = ""] = desk.cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: readerUrl }]);
  const subject = (title: string, url: string) => ({ desk, name: title, url, context });
  return [
    subject("reader", readerUrl + desk.path),
    subject("static page", `${staticUrl}${desk.staticPath}/plain`),
    subject("static page, skipping", `${staticUrl}${desk.staticPath}/skipping`),
  ];
}

async function measureOpenings(browser: Browser, subjects: readonly Subject[], runs: number): Promise<void> {
  const openings = new Map<Subject, Opening[]>(subjects.map((subject) => [subject, []]));
  // The first round fills the browser's caches and does not count: people open articles all day.
  for (let run = 0; run <= runs; run++) {
    for (const [subject, found] of openings) {
      const opening = await timeOpening(browser, subject.context, subject.url);
      if (run > 0) found.push(opening);
    }
  }
  const middle = (subject: Subject, field: (opening: Opening) => number) =>
    median((openings.get(subject) ?? []).map(field));
  const rows = subjects.map((subject) => {
    const plain =
      subjects.find(({ desk, name }) => desk === subject.desk && name === "static page") ?? subject;
    const answered = (one: Subject) => middle(one, (opening) => opening.answered);
    return [
      `${subject.name}, ${subject.desk.spanCount} spans`,
      show(middle(subject, ({ firstPaint }) => firstPaint)),
      show(answered(subject)),
      show(answered(subject) / answered(plain)),
      show(middle(subject, ({ memory }) => memory.heap)),
      show(middle(subject, ({ memory }) => memory.process ?? 0)),
    ];
  });
  const head = [
    "opening",
    "first paint, ms",
    "painted and a key answered, ms",
    "× static page",
    "JS heap, MiB",
    "process, MiB",
  ];
  console.log(`\n${toTable(head, rows)}`);
}

async function measureMarks(subjects: readonly Subject[], count: number): Promise<void> {
  const rows: string[][] = [];
  for (const subject of subjects) {
    if (subject.name === "static page, skipping") continue;
    const time = subject.name === "reader" ? timeMarks : timeRepaints;
    const { times, scriptTimes, renderTimes }: Marking = await time(subject.context, subject.url, count);
    rows.push([
      `${subject.name === "reader" ? "mark in the reader" : "class on the static page"}, ${subject.desk.spanCount} spans`,
      show(median(times)),
      show(percentile(times, 0.95)),
      show(median(scriptTimes)),
      show(median(renderTimes)),
    ]);
  }
  const head = ["key to painted frame", "median, ms", "p95, ms", "script, ms", "style and layout, ms"];
  console.log(`\n${toTable(head, rows)}`);
}

/** Prints how long the reader takes to open a long and an ordinary article and to show a mark, beside static pages of the same. */
export async function benchReader(sizes: ReaderSizes): Promise<void> {
  const { parts, characters, spans, ordinary, ordinarySpans, runs, marks } = sizes;
  installBrowser();
  await withProduct(async (product) => {
    const isWanted = (part: string) => parts.includes(part);
    const desks = isWanted("long") ? await makeDesks("A long article", characters, spans) : [];
    const ordinaryDesks = isWanted("ordinary")
      ? await makeDesks("An ordinary article", ordinary, ordinarySpans)
      : [];
    const queues = isWanted("ordinary") ? await makeQueues(ordinary, ordinarySpans, runs + 1) : new Map();
    const pages = new Map(
      [...desks, ...ordinaryDesks].flatMap(({ staticPath, plainPage, skippingPage }) => [
        [`${staticPath}/plain`, plainPage],
        [`${staticPath}/skipping`, skippingPage],
      ]),
    );
    const site = await serveStatically(pages);
    const browser = await chromium.launch(launchOptions());
    try {
      console.log(describeMachine(`Chromium ${browser.version()}`));
      console.log(`${runs} openings of each page in turn, ${marks} marks; medians.`);
      if (isWanted("ordinary")) {
        console.log(`\n${ordinary} characters:`);
        const served = { readerUrl: product.url, staticUrl: site.url, runs };
        await measureOrdinary(browser, ordinaryDesks, served);
        await measureNextArticle(browser, queues, product.url);
      }
      if (!isWanted("long")) return;
      console.log(`\n${characters} characters:`);
      const subjects: Subject[] = [];
      for (const desk of desks) subjects.push(...(await makeSubjects(browser, desk, product.url, site.url)));
      await measureOpenings(browser, subjects, runs);
      await measureMarks(subjects, marks);
    } finally {
      await browser.close();
      site.close();
    }
  });
}
