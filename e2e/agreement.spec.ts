import type { Page } from "playwright/test";
import { prisma } from "@/lib/server/db/database.ts";
import { buildArticle, buildLayer, buildSpan } from "@/prisma/builders.ts";
import { expectAccessible, expectNoSidewaysScrolling } from "./accessible.ts";
import {
  againstGold,
  cohenKappa,
  f1,
  krippendorffAlpha,
  linkF1,
  listPairs,
  parseRows,
  type Row,
} from "./agreement-recount.ts";
import { buildDisagreements } from "./agreement-scene.ts";
import { expect, hydrated, test, visit } from "./fixtures.ts";
import { walkByKeyboard } from "./keyboard-walk.ts";
import { textOf } from "./reading.ts";
import type { Scene } from "./scene.ts";

const pathOf = ({ project }: Scene) => `/projects/${project.slug}/agreement`;

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading", { name: "How this is counted" })).toBeVisible();
  await hydrated(page);
}

async function readExport(page: Page, { project }: Scene, layers: "submitted" | "gold"): Promise<Row[]> {
  const answer = await page.request.get(`/api/v1/projects/${project.slug}/export.jsonl?layers=${layers}`);
  return parseRows(await answer.text());
}

/** The page shows this figure under that name. */
async function expectFigure(page: Page, what: string, value: number): Promise<void> {
  const figure = page.getByRole("link", { name: `, ${what}: disagreements` }).first();
  await expect(figure, what).toHaveText(value.toFixed(2));
}

test("every number on the page is what the export gives when it is counted again", async ({
  page,
  scene,
  newPerson,
  signIn,
}) => {
  const { cy } = await buildDisagreements(scene, newPerson);
  const { ann, ben, owner } = scene;
  await signIn(owner);
  const rows = await readExport(page, scene, "submitted");
  const pairs = listPairs(rows);
  expect(pairs).toHaveLength(5);
  const between = (one: string, other: string) =>
    pairs.filter(({ a, b }) => [a.annotator, b.annotator].sort().join() === [one, other].sort().join());
  const names = [ann.name, ben.name, cy.name];
  const couples = names.flatMap((one, at) => names.slice(at + 1).map((other) => [one, other] as const));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

  await open(page, pathOf(scene));
  await expectFigure(page, "F1 of marks", f1(pairs, "strict"));
  const whole = rows.filter(({ id }) => pairs.some(({ a }) => a.id === id));
  await expectFigure(page, "Krippendorff’s alpha, words", krippendorffAlpha(whole));
  const kappas = couples.map(([one, other]) => cohenKappa(between(one, other)));
  await expectFigure(page, "Cohen’s kappa, words", mean(kappas));
  await expectFigure(page, "F1 of links", linkF1(pairs));
  for (const label of ["quote", "claim", "entity", "date"]) {
    await expectFigure(page, `F1 of ${label}`, f1(pairs, "strict", label));
    await expectFigure(page, `alpha of ${label}`, krippendorffAlpha(whole, label));
  }
  for (const [one, other] of couples) {
    await expectFigure(page, `F1 of ${one} and ${other}`, f1(between(one, other), "strict"));
  }
  const gold = await readExport(page, scene, "gold");
  for (const name of names) {
    const judged = rows
      .filter(({ annotator }) => annotator === name)
      .flatMap((a) => gold.filter(({ id }) => id === a.id).map((b) => ({ a, b })));
    const { precision, recall } = againstGold(judged);
    await expectFigure(page, `precision of ${name}`, precision);
    await expectFigure(page, `recall of ${name}`, recall);
  }
  const [bridge] = rows;
  const isFirst = ({ a }: { a: Row }) => a.id === bridge?.id;
  await expectFigure(page, "F1 of the week of 2 March 2026", f1(pairs.filter(isFirst), "strict"));
  await expectFigure(
    page,
    "F1 of the week of 9 March 2026",
    f1(
      pairs.filter((pair) => !isFirst(pair)),
      "strict",
    ),
  );
  await expectFigure(page, "F1 of The bridge", f1(pairs.filter(isFirst), "strict"));
  for (const mode of ["exact", "partial", "type"] as const) {
    await open(page, `${pathOf(scene)}?mode=${mode}`);
    await expectFigure(page, "F1 of marks", f1(pairs, mode));
  }
  const table = await page.request.get(`/api/v1${pathOf(scene)}/headline.csv`);
  expect(await table.text()).toContain(`F1 partial,${f1(pairs, "partial")}`);
});

test("a number opens the places it is made of, which N and P walk through in the text", async ({
  page,
  scene,
  newPerson,
  signIn,
}) => {
  const { articles } = await buildDisagreements(scene, newPerson);
  await signIn(scene.reviewer);
  await visit(page, `/projects/${scene.project.slug}`);
  await page.getByRole("link", { name: "Agreement" }).click();
  await page.getByRole("link", { name: ", F1 of claim: disagreements" }).click();
  await expect(page.getByRole("heading", { name: "Disagreements", level: 1 })).toBeVisible();
  const places = page.getByRole("main").getByRole("listitem");
  const names = await places.getByRole("heading").allTextContents();
  for (const name of names) expect(name).toContain("Claim");
  await expect(page.getByRole("status").filter({ hasText: `${names.length} places: Claim` })).toBeVisible();

  await page.keyboard.press("n");
  await expect(places.first()).toHaveAttribute("aria-current", "true");
  const link = places.first().getByRole("link");
  await expect(link).toBeFocused();
  await expect(link).toHaveAttribute("href", new RegExp(`^/adjudicate/${articles[0]?.id}\\?span=`));
  await page.keyboard.press("n");
  await expect(places.nth(1)).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("p");
  await expect(places.first()).toHaveAttribute("aria-current", "true");
  await page.getByRole("main").getByRole("link", { name: "Agreement" }).click();
  await expect(page.getByRole("table", { name: "By label" }).getByRole("rowheader")).toHaveText(["Claim"]);
  await page.getByRole("navigation", { name: "Project" }).getByRole("link", { name: "Agreement" }).click();

  await page.getByRole("link", { name: "times: the same label, other edges" }).click();
  const edges = places.filter({ hasText: "“We open at noon,”" }).first();
  await expect(edges.locator("mark")).toHaveText([/only here: “$/, /only here: ,”$/]);

  await page.keyboard.press("n");
  await expect(places.first().getByRole("link")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/adjudicate/${articles[0]?.id}\\?span=`));
  await expect(textOf(page).locator("mark.active", { hasText: "We open at noon" }).first()).toBeVisible();
  const card = page.getByRole("complementary").getByRole("button", { expanded: true });
  await expect(card.first()).toContainText("Quote");
});

test("a walk goes on over the pages, forth and back", async ({ page, scene, signIn }) => {
  const { ann, ben, label } = scene;
  for (let at = 0; at < 11; at++) {
    const article = await buildArticle(scene.project);
    const layers = [ann, ben].map((owner) => buildLayer(article, owner, { status: "SUBMITTED" }));
    const [first, second] = await Promise.all(layers);
    if (first) await buildSpan(first, article, label("entity"), "The mayor");
    if (second) await buildSpan(second, article, label("date"), "Monday");
  }
  await signIn(scene.owner);
  await visit(page, `${pathOf(scene)}/disagreements`);
  const status = page.getByRole("status").filter({ hasText: "22 places" });
  await page.keyboard.press("p");
  await expect(status).toContainText("number 20");
  await page.keyboard.press("n");
  await expect(status).toContainText("number 21");
  await page.keyboard.press("n");
  await expect(status).toContainText("number 22");
  await page.keyboard.press("n");
  await expect(status).toContainText("number 22");
  await page.keyboard.press("p");
  await page.keyboard.press("p");
  await expect(status).toContainText("number 20");
});

test("what cannot be counted is n/a and says why, and an empty project says what to do", async ({
  page,
  scene,
  signIn,
}) => {
  await signIn(scene.owner);
  await visit(page, pathOf(scene));
  await expect(page.getByText("Nothing to compare yet")).toBeVisible();
  const article = await buildArticle(scene.project);
  for (const owner of [scene.ann, scene.ben]) await buildLayer(article, owner, { status: "SUBMITTED" });
  await open(page, pathOf(scene));
  const none = page.getByText("n/a").first();
  await none.click();
  await expect(page.getByText("Neither has marked anything.").first()).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("NaN");
});

test("annotators have no such page, and a reviewer is told what is kept from him", async ({
  page,
  scene,
  newPerson,
  signIn,
  newBrowser,
}) => {
  const { articles } = await buildDisagreements(scene, newPerson);
  await signIn(scene.ann);
  expect((await page.request.get(pathOf(scene))).status()).toBe(404);
  await visit(page, `/projects/${scene.project.slug}`);
  await expect(page.getByRole("link", { name: "Agreement" })).toHaveCount(0);
  const [bridge] = articles;
  await buildLayer({ id: bridge?.id ?? "" }, scene.reviewer, { status: "IN_PROGRESS" });
  const reviewers = await newBrowser(scene.reviewer);
  await open(reviewers, pathOf(scene));
  await expect(reviewers.getByText("1 article left out: your own layer there is open")).toBeVisible();
  await reviewers.goto(`${pathOf(scene)}/disagreements`);
  await expect(reviewers.getByRole("link", { name: "Open The tower closes" }).first()).toBeVisible();
  await expect(reviewers.getByText("The bridge opens")).toHaveCount(0);
});

test("filters stand in the address and count anew", async ({ page, scene, newPerson, signIn }) => {
  await buildDisagreements(scene, newPerson);
  await signIn(scene.owner);
  await open(page, pathOf(scene));
  await page.getByRole("combobox", { name: "Labels" }).click();
  await page.getByRole("option", { name: "Claim" }).click();
  await expect(page).toHaveURL(/label=claim/);
  const table = page.getByRole("table", { name: "By label" });
  await expect(table.getByRole("rowheader")).toHaveText(["Claim"]);
  await page.keyboard.press("Escape");
  await page.getByText("Sentences", { exact: true }).click();
  await expect(page).toHaveURL(/unit=sentence/);
  await expect(
    page.getByRole("link", { name: "Krippendorff’s alpha, sentences", exact: true }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(table.getByRole("rowheader")).toHaveCount(4);
});

const looks = [
  { name: "light", colorScheme: "light", viewport: { width: 1280, height: 900 } },
  { name: "dark", colorScheme: "dark", viewport: { width: 1280, height: 900 } },
  { name: "narrow", colorScheme: "light", viewport: { width: 360, height: 740 } },
] as const;

for (const { name, ...look } of looks) {
  test.describe(name, () => {
    test.use(look);

    test("agreement and disagreements keep to WCAG 2.2 AA and fit the screen", async ({
      page,
      scene,
      newPerson,
      signIn,
    }) => {
      await buildDisagreements(scene, newPerson);
      const rule = await prisma.rule.findFirstOrThrow({ where: { labelId: scene.label("quote").id } });
      const span = await prisma.span.findFirstOrThrow({
        where: { layer: { ownerId: scene.ben.id }, labelId: rule.labelId },
      });
      const article = await prisma.layer.findUniqueOrThrow({ where: { id: span.layerId } });
      const gold = await prisma.layer.findFirstOrThrow({
        where: { kind: "GOLD", articleId: article.articleId },
      });
      await prisma.verdict.create({
        data: {
          id: span.id,
          goldLayerId: gold.id,
          layerId: span.layerId,
          spanId: span.id,
          decision: "REJECT",
          reason: "They are missing.",
          ruleId: rule.id,
        },
      });
      await signIn(scene.owner);
      await open(page, pathOf(scene));
      await expectAccessible(page);
      await expectNoSidewaysScrolling(page);
      expect(await walkByKeyboard(page)).toEqual({ unseen: [], missed: [] });
      await visit(page, `${pathOf(scene)}/disagreements`);
      await page.keyboard.press("n");
      await expectAccessible(page);
      await expectNoSidewaysScrolling(page);
    });
  });
}
