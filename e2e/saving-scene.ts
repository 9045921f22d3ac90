import type { BrowserContext, Page } from "playwright/test";
import { buildArticle, buildLayer } from "@/prisma/builders.ts";
import type { Layer } from "@/prisma/client/client.ts";
import { test as base } from "./fixtures.ts";
import { dragOver, expectSaid, openArticle } from "./reading.ts";

const text = "Ada Ferro met Sol Marin on Friday.\nThe bridge is closed until May.";
export const batches = /\/layers\/[^/]+\/batches$/;

type Opened = { article: { id: string; text: string; title: string }; layer: Layer; path: string };

/** Ann's own, open article. */
export const test = base.extend<{ opened: Opened }>({
  expectedConsole: /net::ERR_|status of (401|403|404|409|500)|EventSource/,
  opened: async ({ page, scene, signIn }, use) => {
    const article = await buildArticle(scene.project, { title: "A bridge", text });
    const layer = await buildLayer(article, scene.ann);
    await signIn(scene.ann);
    const path = `/articles/${article.id}`;
    await openArticle(page, article);
    await use({ article, layer, path });
  },
});

export async function mark(page: Page, words: string, key = "3"): Promise<void> {
  await dragOver(page, words);
  await page.keyboard.press(key);
  await expectSaid(page, `added: “${words}”`);
}

/** Lets no edit of a layer through any more, until `unroute`. */
export async function cutEdits(context: BrowserContext): Promise<void> {
  await context.route(batches, (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
}

/** The network is back, as the browser tells of it. */
export async function reconnect(context: BrowserContext): Promise<void> {
  await context.setOffline(true);
  await context.setOffline(false);
}

export function quotes(marks: { quote: string }[]): string[] {
  return marks.map(({ quote }) => quote);
}
