import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright/test";
import type { Decision } from "@/lib/core/annotation/verdict.ts";
import { dayWords } from "@/lib/core/date-words.ts";
import { prisma } from "@/lib/server/db/database.ts";
import { buildArticle, buildLayer, buildSpan } from "@/prisma/builders.ts";
import type { Layer } from "@/prisma/client/client.ts";
import { expectAccessible, expectNoSidewaysScrolling } from "./accessible.ts";
import { expect, test, visit } from "./fixtures.ts";
import type { Scene } from "./scene.ts";

const text = "The mayor said on Monday that the bridge would reopen on Friday.";
const quotes = ["The mayor", "Monday", "bridge", "reopen", "Friday"];

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

/** A layer with the first so many quotes marked and the first so many of these judged. */
async function addLayer(
  { project, label, reviewer }: Scene,
  owner: { id: string },
  parts: Partial<Layer>,
  { marks = 0, verdicts = [] }: { marks?: number; verdicts?: Decision[] } = {},
): Promise<void> {
  const article = await buildArticle(project, { text: `${text} ${randomUUID()}` });
  const isSettled = parts.status === "ACCEPTED";
  const gold =
    verdicts.length > 0 &&
    (await buildLayer(article, null, {
      status: isSettled ? "ACCEPTED" : "IN_PROGRESS",
      settledAt: isSettled ? daysAgo(1) : null,
    }));
  const layer = await buildLayer(article, owner, { createdAt: daysAgo(20), ...parts });
  for (const [at, quote] of quotes.slice(0, marks).entries()) {
    const span = await buildSpan(layer, article, label("entity"), quote);
    const decision = verdicts[at];
    if (!gold || !decision) continue;
    const ids = { id: randomUUID(), goldLayerId: gold.id, layerId: layer.id, spanId: span.id };
    await prisma.verdict.create({ data: { ...ids, decision, reviewerId: reviewer.id } });
  }
}

/**
 * Ann: 2 accepted (100 s, 3 marks; 200 s, 2 marks), 1 submitted (300 s, 5 marks), 1 returned. Ben: 3 submitted (60 s, 4
 * marks each), 2 to begin. One article is nobody's. 9 accepted, submitted or open layers and one wanted.
 */
async function buildWork(scene: Scene): Promise<void> {
  const { ann, ben, reviewer, project } = scene;
  const submittedAt = daysAgo(2);
  const settled = { status: "ACCEPTED", submittedAt, reviewerId: reviewer.id } as const;
  await addLayer(
    scene,
    ann,
    { ...settled, activeSeconds: 100 },
    { marks: 3, verdicts: ["ACCEPT", "ACCEPT", "CORRECT"] },
  );
  await addLayer(
    scene,
    ann,
    { ...settled, activeSeconds: 200 },
    { marks: 2, verdicts: ["ACCEPT", "REJECT"] },
  );
  await addLayer(scene, ann, { status: "SUBMITTED", submittedAt, activeSeconds: 300 }, { marks: 5 });
  await addLayer(scene, ann, { status: "RETURNED", submittedAt, activeSeconds: 999 }, { marks: 1 });
  for (let each = 0; each < 3; each++) {
    const parts = { status: "SUBMITTED", submittedAt: daysAgo(3), activeSeconds: 60 } as const;
    await addLayer(scene, ben, parts, { marks: 4 });
  }
  await addLayer(scene, ben, {});
  await addLayer(scene, ben, {});
  await buildArticle(project, { text: `${text} nobody's` });
}

/** The cells of a table by the name in their row, as they are written on the screen. */
async function readTable(page: Page, name: string): Promise<Record<string, string[]>> {
  const rows = await page.getByRole("table", { name, exact: true }).locator("tbody tr").all();
  const cells = await Promise.all(rows.map((row) => row.locator("th, td").allInnerTexts()));
  return Object.fromEntries(cells.map(([first = "", ...rest]) => [first, rest]));
}

/** The rows of a downloaded file without quotation marks in it. */
async function download(page: Page, name: string): Promise<string[][]> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: `CSV: ${name}` }).click(),
  ]);
  const csv = await readFile(await file.path(), "utf8");
  expect(csv.startsWith("\uFEFF"), "begins with a byte order mark").toBe(true);
  return csv
    .slice(1)
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));
}

test("an owner reads who did how much and how fast, what waits, and when the rest may be done", async ({
  page,
  scene,
  signIn,
}) => {
  await buildWork(scene);
  await signIn(scene.owner);
  await visit(page, `/projects/${scene.project.slug}`);
  await page.getByRole("link", { name: "Progress", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Progress" })).toBeVisible();
  await expect(page.getByText("2 of 10 articles settled; 6 of 10 layers wanted submitted.")).toBeVisible();
  // 4 layers left at 6 in 14 days: 28/3 days.
  await expect(page.getByText("4 layers left to be submitted.")).toContainText(
    "(6 submitted in the last 14 days, 3.0 a week)",
  );
  await expect(page.getByText("4 layers left to be submitted.")).toContainText(
    `around ${dayWords(daysAgo(-28 / 3).toISOString())}`,
  );
  await expect(page.getByText("8 articles left to be settled.")).toContainText("Not enough done yet to say");

  const people = await readTable(page, "Who did what, and how fast");
  const titles = page.getByRole("table", { name: "Who did what, and how fast" }).getByRole("columnheader");
  await expect(titles.nth(4)).toHaveText("Accepted");
  // Open, submitted, of these lately, accepted, median, time, marks, marks a minute, reviewed.
  expect(people["Ann Annotator"]).toEqual(["1", "3", "3", "2", "3 min 20 s", "10 min", "10", "1.0", "0"]);
  expect(people["Ben Annotator"]).toEqual(["2", "3", "3", "0", "1 min", "3 min", "12", "4.0", "0"]);
  expect(people["Rhea Reviewer"]).toEqual(["0", "0", "0", "0", "–", "0 s", "0", "–", "2"]);
  // All of 60, 60, 60, 100, 200, 300 s; 22 marks in 780 s.
  expect(people.Everybody).toEqual(["3", "6", "6", "2", "1 min 20 s", "13 min", "22", "1.7", "2"]);
  const verdicts = await readTable(page, "What review said");
  expect(verdicts["Ann Annotator"]).toEqual(["5", "3", "1", "1", "60%", "20%", "20%"]);
  const waiting = await readTable(page, "What waits for whom");
  expect(waiting["Ann Annotator"]?.slice(0, 5)).toEqual(["0", "0", "1", "0", "0"]);
  expect(waiting["Ben Annotator"]?.slice(0, 5)).toEqual(["2", "0", "0", "0", "0"]);
  expect(waiting["Any reviewer"]?.slice(0, 5)).toEqual(["0", "0", "0", "4", "0"]);
  expect(waiting["Nobody yet"]?.slice(0, 5)).toEqual(["1", "0", "0", "0", "0"]);

  const [head, ...rows] = await download(page, "Who did what, and how fast");
  expect(head?.slice(4, 6)).toEqual(["Accepted", "Median per article (seconds)"]);
  expect(rows.map(([name]) => name)).toEqual(Object.keys(people));
  const ann = ["Ann Annotator", "1", "3", "3", "2", "200", "600", "10", "1", "0"];
  expect(rows.find(([name]) => name === "Ann Annotator")).toEqual(ann);
});

test("the chart of days and weeks has a table behind it and its own file", async ({
  page,
  scene,
  signIn,
}) => {
  await buildWork(scene);
  await signIn(scene.reviewer);
  await visit(page, `/projects/${scene.project.slug}/progress`);
  const chart = page.getByRole("img", {
    name: /^Bar chart: 6 layers submitted and 2 articles settled in 4 days/,
  });
  await expect(chart.locator("svg").first()).toBeVisible();
  // Counts stand at whole numbers, none twice.
  const ticks = chart.locator(".recharts-yAxis-tick-labels .recharts-cartesian-axis-tick-value");
  await expect(ticks).toHaveText(["0", "1", "2", "3"]);
  await page.getByText("As a table").click();
  const days = Object.values(await readTable(page, "Over time, by day"));
  expect(days).toEqual([
    ["3", "0"],
    ["3", "0"],
    ["0", "2"],
    ["0", "0"],
  ]);
  expect((await download(page, "Over time, by day")).slice(1).map(([, ...counts]) => counts)).toEqual(days);
  await page.getByRole("radio", { name: "Weeks" }).focus();
  await page.keyboard.press("Space");
  const weeks = Object.values(await readTable(page, "Over time, by week"));
  const sum = (at: number) => weeks.reduce((total, row) => total + Number(row[at]), 0);
  expect([sum(0), sum(1)]).toEqual([6, 2]);
});

test("an annotator reads their own numbers and finds no colleague in page or file", async ({
  page,
  scene,
  signIn,
}) => {
  await buildWork(scene);
  await signIn(scene.ben);
  await visit(page, `/projects/${scene.project.slug}/progress`);
  await expect(
    page.getByText("0 of 5 articles settled; 3 of 5 layers given to you submitted."),
  ).toBeVisible();
  const own = await readTable(page, "What you did, and how fast");
  expect(own).toEqual({ "Ben Annotator": ["2", "3", "3", "0", "1 min", "3 min", "12", "4.0"] });
  const chart = /^Bar chart: 3 layers submitted and 0 layers accepted in 4 days/;
  await expect(page.getByRole("img", { name: chart })).toContainText("Layers accepted");
  const [days] = await download(page, "Over time, by day");
  expect(days?.slice(1)).toEqual(["Submitted", "Accepted"]);
  const waiting = await readTable(page, "What waits for whom");
  expect(Object.keys(waiting).sort()).toEqual(["A reviewer", "Ben Annotator"]);
  const files = ["articles", "completion", "waiting", "people", "verdicts", "days", "weeks"];
  const path = `/api/v1/projects/${scene.project.slug}/progress`;
  const csv = await Promise.all(
    files.map(async (file) => (await page.request.get(`${path}/${file}.csv`)).text()),
  );
  const seen = (await page.content()) + csv.join();
  for (const name of ["Ann Annotator", "Rhea Reviewer", "Olive Owner"]) expect(seen).not.toContain(name);
});

const looks = [
  { name: "light", colorScheme: "light", viewport: { width: 1280, height: 900 } },
  { name: "dark", colorScheme: "dark", viewport: { width: 1280, height: 900 } },
  { name: "narrow and dark", colorScheme: "dark", viewport: { width: 360, height: 740 } },
] as const;

for (const { name, ...look } of looks) {
  test.describe(name, () => {
    test.use(look);

    test("progress keeps to WCAG 2.2 AA with its tables open, and so does a project without articles", async ({
      page,
      scene,
      signIn,
    }) => {
      await signIn(scene.owner);
      await visit(page, `/projects/${scene.project.slug}/progress`);
      await expect(page.getByText("No articles yet")).toBeVisible();
      await expectAccessible(page);
      await buildWork(scene);
      await visit(page, `/projects/${scene.project.slug}/progress`);
      for (const summary of await page.locator("summary").all()) await summary.click();
      await expect(
        page
          .getByRole("img", { name: /^Bar chart/ })
          .locator("svg")
          .first(),
      ).toBeVisible();
      await expectAccessible(page);
      await expectNoSidewaysScrolling(page);
    });
  });
}

test("no table of progress cuts a name at 768 px", async ({ page, scene, article, signIn }) => {
  await page.setViewportSize({ width: 768, height: 900 });
  await buildLayer(article, scene.ann, { status: "SUBMITTED" });
  await signIn(scene.owner);
  await visit(page, `/projects/${scene.project.slug}/progress`);
  const name = page.getByRole("rowheader", { name: "Everybody" }).first();
  await expect(name).toBeVisible();
  const lines = await name.evaluate((cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    return range.getClientRects().length;
  });
  expect(lines).toBe(1);
});
