import type { Page } from "playwright/test";
import { prisma } from "@/lib/server/db/database.ts";
import { buildSpan } from "@/prisma/builders.ts";
import { expectAccessible, expectNoSidewaysScrolling } from "./accessible.ts";
import { test as adjudication } from "./adjudication-scene.ts";
import { expect, visit } from "./fixtures.ts";
import { testWithOpened } from "./opened-scene.ts";
import { dragOver, expectSaid, expectSaved, placeOf, savedMarks, textOf } from "./reading.ts";
import { buildSubmitted } from "./review-scene.ts";

const filler = Array.from(
  { length: 24 },
  (_, at) => `Paragraph ${at + 1} says nothing of anybody at all, at some length.`,
);
const text = [
  "Ada Ferro met Sol Marin on Friday.",
  ...filler,
  "“We open at noon,” said Ada Ferro again.",
].join("\n");

const screens = [
  { name: "400 px", viewport: { width: 400, height: 800 }, colorScheme: "light" },
  { name: "768 px", viewport: { width: 768, height: 1024 }, colorScheme: "dark" },
  { name: "1280 px at 200 %", viewport: { width: 640, height: 400 }, colorScheme: "light" },
] as const;

/** Clicks on some words, which are scrolled to below the top bar before. */
async function clickOn(page: Page, words: string, nth = 0): Promise<void> {
  await textOf(page)
    .getByText(words)
    .nth(nth)
    .evaluate((line) => {
      line.scrollIntoView({ block: "start" });
      window.scrollBy(0, -110);
    });
  const { x, y } = await placeOf(page, words, nth);
  await page.mouse.click(x, y);
}

const sheetOf = (page: Page) => page.locator("aside[data-open]");

/** The active mark's first line can be seen, between the top bar and the sheet. */
async function expectLineAboveSheet(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      const line = await page.evaluate(
        () => document.querySelector("mark.active")?.getClientRects()[0]?.toJSON() ?? null,
      );
      const sheet = await sheetOf(page).boundingBox();
      return line !== null && sheet !== null && line.top >= 48 && line.bottom <= sheet.y;
    })
    .toBe(true);
}

/** All of the sheet is on the screen, at its bottom. */
async function expectAtBottom(page: Page): Promise<void> {
  const box = await sheetOf(page).boundingBox();
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  expect(box?.x).toBe(0);
  expect(box?.width).toBe(width);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(height - 60);
}

for (const { name, ...look } of screens) {
  const test = testWithOpened(text, {
    prepare: async (scene, article, layer) => {
      await buildSpan(layer, article, scene.label("date"), "Friday");
      await buildSpan(layer, article, scene.label("quote"), "“We open at noon,”");
      await buildSpan(layer, article, scene.label("entity"), "Sol Marin");
    },
  });

  test.describe(name, () => {
    test.use(look);

    test("a click on a mark brings its card up, its line stays in sight, and the page can be scrolled", async ({
      page,
      opened: _,
    }) => {
      await clickOn(page, "We open at noon");
      await expect(sheetOf(page)).toBeVisible();
      await expectAtBottom(page);
      await expectLineAboveSheet(page);
      const card = sheetOf(page).getByRole("listitem").filter({ hasText: "We open at noon" });
      await expect(card).toBeInViewport();
      await expect(card.getByRole("group", { name: "What this mark says" })).toBeInViewport();
      await expectNoSidewaysScrolling(page);
      await expectAccessible(page);

      const before = await page.evaluate(() => window.scrollY);
      await page.mouse.move(20, 100);
      await page.mouse.wheel(0, -200);
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBeLessThan(before);

      await clickOn(page, "says nothing", 3);
      await expect(sheetOf(page)).toHaveCount(0);
    });

    test("Enter goes into the card, what is set there is kept, and Esc leads back", async ({
      page,
      scene,
      opened,
    }) => {
      await page.keyboard.press("t");
      for (const _step of [1, 2, 3]) await page.keyboard.press("j");
      await expectSaid(page, "Quote “We open at noon,”");
      await page.keyboard.press("Enter");
      await expect(sheetOf(page).locator(":focus")).toHaveCount(1);
      await expectLineAboveSheet(page);
      await page.keyboard.press("Space");
      await expect(sheetOf(page).getByRole("radio", { name: "direct", exact: true })).toBeChecked();
      await page.keyboard.press("Escape");
      await expect(textOf(page)).toBeFocused();
      await expect(sheetOf(page)).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(sheetOf(page)).toHaveCount(0);
      await expect(textOf(page)).toBeFocused();
      await expect
        .poll(async () => (await savedMarks(opened, scene.ann)).at(-1))
        .toMatchObject({ quote: "“We open at noon,”", attributes: { kind: "direct" } });
    });

    test("relation and thread are reached in the sheet, and it makes way for words that are selected", async ({
      page,
      opened: _,
    }) => {
      await clickOn(page, "We open at noon");
      const card = sheetOf(page).getByRole("listitem").filter({ hasText: "We open at noon" });
      await card.getByLabel("Speaker").fill("Sol");
      await page.getByRole("option", { name: "“Sol Marin”" }).click();
      await expectSaid(page, "Speaker: “Sol Marin”");
      await card.getByRole("button", { name: "Discuss" }).click();
      await sheetOf(page).getByRole("textbox", { name: "Say what this mark is about" }).fill("Is it noon?");
      await sheetOf(page).getByRole("button", { name: "Send" }).click();
      await expect(sheetOf(page)).toContainText("Is it noon?");
      await sheetOf(page).getByRole("button", { name: "Close the card" }).click();
      await expect(sheetOf(page)).toHaveCount(0);

      await clickOn(page, "We open at noon");
      await expect(sheetOf(page)).toBeVisible();
      await dragOver(page, "Ferro again");
      await expect(sheetOf(page)).toHaveCount(0);
      await page
        .getByRole("toolbar", { name: "Mark the selection as" })
        .getByRole("button", { name: "Entity" })
        .click();
      await expectSaved(page, 4);
    });

    test("a review judges with the card over the text", async ({ page, scene, signIn }) => {
      const { layer } = await buildSubmitted(scene);
      await signIn(scene.reviewer);
      await visit(page, `/review/${layer.id}`);
      await expect(page.getByRole("banner")).toContainText("0 of 5");
      await clickOn(page, "The bridge was built");
      await expectAtBottom(page);
      await expectLineAboveSheet(page);
      await expectAccessible(page);
      const card = sheetOf(page).getByRole("listitem").filter({ hasText: "The bridge was built in 1902" });
      await card.getByRole("button", { name: "Reject" }).click();
      await expect(page.getByRole("banner")).toContainText("1 of 5");
      await page.keyboard.press("Escape");
      await expect(sheetOf(page)).toHaveCount(0);
      await page.keyboard.press("n");
      await page.keyboard.press("e");
      await page.keyboard.press("Enter");
      await expect(sheetOf(page).locator(":focus")).toHaveCount(1);
      await page.keyboard.press("Escape");
      await expect(textOf(page)).toBeFocused();
    });
  });

  adjudication.describe(`an adjudication at ${name}`, () => {
    adjudication.use(look);

    adjudication("decides with the card over the text", async ({ page, scene, adjudicate }) => {
      await adjudicate(3);
      await clickOn(page, "table weeks");
      await expectAtBottom(page);
      await expectLineAboveSheet(page);
      await expectNoSidewaysScrolling(page);
      await expectAccessible(page);
      const card = sheetOf(page).locator("[data-active]");
      await card
        .getByRole("button", { name: /weeks ago/ })
        .first()
        .click();
      await expectSaid(page, /^Taken from/);
      await page.keyboard.press("Escape");
      await expect(sheetOf(page)).toHaveCount(0);
      await expect(page.getByRole("region", { name: "Decide on the active candidate" })).toBeVisible();
      await expect
        .poll(() => prisma.verdict.count({ where: { layer: { article: { projectId: scene.project.id } } } }))
        .toBeGreaterThan(0);
    });
  });
}
