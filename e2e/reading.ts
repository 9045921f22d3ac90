import type { Locator, Page } from "playwright/test";
import { prisma } from "@/lib/server/db/database.ts";
import { expect, visit } from "./fixtures.ts";
import { drag, edgesOf, type Point } from "./hand.ts";

/** The article's text. */
export function textOf(page: Page): Locator {
  return page.getByRole("textbox", { name: /^Text of/ });
}

/** Opens an article in the reader, and waits until it keeps what is marked. */
export async function openArticle(page: Page, { id }: { id: string }): Promise<void> {
  await visit(page, `/articles/${id}`);
  await expectKept(page);
}

/** The reader is awake: it keeps what is marked, and its keys count. */
export async function expectKept(page: Page): Promise<void> {
  await expect(page.getByRole("banner")).toContainText(/marks? saved|Nothing marked yet|waiting/);
}

/** The card of a mark beside the text, by the mark's words. */
export function cardOf(page: Page, words: string): Locator {
  return page.getByRole("complementary").getByRole("listitem").filter({ hasText: words });
}

export async function expectSaved(page: Page, marks: number): Promise<void> {
  const words = marks === 1 ? "1 mark saved" : `All ${marks} marks saved`;
  await expect(page.getByRole("banner")).toContainText(words);
}

/** What the page says to those who do not see it. */
export async function expectSaid(page: Page, words: string | RegExp): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: words })).toHaveCount(1);
}

/** Presses a key, and waits until the page has said what came of it. */
export async function pressFor(page: Page, key: string, words: string | RegExp): Promise<void> {
  await page.keyboard.press(key);
  await expectSaid(page, words);
}

/** So much of a layer or an article is settled, and gold is kept. */
export async function expectSettled(page: Page, words: string): Promise<void> {
  await expect(page.getByRole("banner")).toContainText(words);
  await expect(page.getByRole("banner")).toContainText("Gold saved");
}

/** Drags the mouse over some words of the text. */
export async function dragOver(page: Page, words: string, nth = 0): Promise<void> {
  const { start, end } = await edgesOf(page, words, nth);
  await drag(page, start, end);
}

/** The middle of some words of the text. */
export async function placeOf(page: Page, words: string, nth = 0): Promise<Point> {
  const { start, end } = await edgesOf(page, words, nth);
  return { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
}

/** The marks of a person on an article as the database has them, in text order. */
export async function savedMarks(
  article: { id: string },
  owner: { id: string },
): Promise<{ label: string; quote: string; attributes: unknown }[]> {
  const spans = await prisma.span.findMany({
    where: { layer: { articleId: article.id, ownerId: owner.id } },
    include: { label: true },
    orderBy: [{ start: "asc" }, { end: "asc" }],
  });
  return spans.map(({ label, quote, attributes }) => ({ label: label.name, quote, attributes }));
}

/** The bar at a mark that asks for an attribute, by its title. */
export function askedBar(page: Page, title: string): Locator {
  return page.getByRole("toolbar", { name: title });
}
