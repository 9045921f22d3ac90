import type { Locator, Page } from "playwright/test";
import { prisma } from "@/lib/server/database.ts";
import { expect, visit } from "./fixtures.ts";

type Point = { readonly x: number; readonly y: number };

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

/** Where the first and last character of the `nth` place with these words is shown, just inside of both. */
async function edgesOf(page: Page, words: string, nth: number): Promise<{ start: Point; end: Point }> {
  return textOf(page).evaluate(
    (text, [sought, count]) => {
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      const nodes: { node: Node; start: number }[] = [];
      let whole = "";
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        nodes.push({ node, start: whole.length });
        whole += node.textContent;
      }
      let at = whole.indexOf(sought);
      for (let skipped = 0; skipped < count; skipped++) at = whole.indexOf(sought, at + 1);
      if (at < 0) throw new RangeError(`“${sought}” is not in the text`);
      const boxAt = (offset: number) => {
        const found = nodes.findLast(({ start }) => start <= offset);
        if (!found) throw new RangeError(`nothing at ${offset}`);
        const range = document.createRange();
        range.setStart(found.node, offset - found.start);
        range.setEnd(found.node, offset - found.start + 1);
        found.node.parentElement?.scrollIntoView({ block: "nearest" });
        return range.getBoundingClientRect();
      };
      const [first, last] = [boxAt(at), boxAt(at + sought.length - 1)];
      return {
        start: { x: first.left + 1, y: (first.top + first.bottom) / 2 },
        end: { x: last.right - 1, y: (last.top + last.bottom) / 2 },
      };
    },
    [words, nth] as const,
  );
}

/** Drags the mouse over some words of the text. */
export async function dragOver(page: Page, words: string, nth = 0): Promise<void> {
  const { start, end } = await edgesOf(page, words, nth);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, end.y, { steps: 3 });
  await page.mouse.move(end.x, end.y, { steps: 3 });
  await page.mouse.up();
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
