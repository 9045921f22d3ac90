import { type BrowserContext, test as base, expect, type Page } from "playwright/test";
import { prisma } from "@/lib/server/db/database.ts";
import { publicUrl } from "@/lib/server/people/public-url.ts";
import { createTestSession } from "@/lib/server/sign-in/session.fixture.ts";
import { buildArticle, buildUser } from "@/prisma/builders.ts";
import type { Article } from "@/prisma/client/client.ts";
import { buildScene, type NewPerson, removeScene, type Scene } from "./scene.ts";

type Options = {
  /** What a journey causes on the console on purpose, such as the browser's own line about a refused request. */
  expectedConsole: RegExp;
};

type Journey = {
  newPerson: NewPerson;
  /** Signs the browser of `page` in as somebody. */
  signIn: (user: { id: string }) => Promise<void>;
  /** The page of another browser, signed in as somebody or as nobody. */
  newBrowser: (user?: { id: string }) => Promise<Page>;
  scene: Scene;
  /** An article of the scene's project, assigned to nobody. */
  article: Article;
};

async function addSession(context: BrowserContext, user: { id: string }): Promise<void> {
  const [name = "", value = ""] = (await createTestSession(user)).split(/=(.*)/s);
  await context.addCookies([{ name, value, url: publicUrl(), httpOnly: true, sameSite: "Lax" }]);
}

/** Collects what no journey should see: `console.error`, and errors that nobody caught. */
function watch(context: BrowserContext, expected: RegExp): readonly string[] {
  const strays: string[] = [];
  const note = (text: string) => {
    if (!expected.test(text)) strays.push(text);
  };
  context.on("console", (message) => {
    if (message.type() === "error") note(`${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => note(String(error.error().stack)));
  return strays;
}

/** Opens a path of this site and waits until its buttons do something. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await hydrated(page);
}

/** Waits until React has taken over what the server sent. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.querySelector("main") ?? {}).some((key) => key.startsWith("__react")),
  );
}

/** What every journey starts from. Anything stray on the console fails it. */
export const test = base.extend<Options & Journey>({
  expectedConsole: [/(?!)/, { option: true }],

  context: async ({ context, expectedConsole }, use) => {
    const strays = watch(context, expectedConsole);
    await use(context);
    expect(strays, "nothing stray on the console").toEqual([]);
  },

  newBrowser: async ({ browser, expectedConsole }, use) => {
    const opened: { context: BrowserContext; strays: readonly string[] }[] = [];
    await use(async (user) => {
      const context = await browser.newContext();
      opened.push({ context, strays: watch(context, expectedConsole) });
      if (user) await addSession(context, user);
      return context.newPage();
    });
    for (const { context, strays } of opened) {
      await context.close();
      expect(strays, "nothing stray on the other browser's console").toEqual([]);
    }
  },

  signIn: async ({ context }, use) => {
    await use((user) => addSession(context, user));
  },

  newPerson: async ({ browserName: _ }, use) => {
    const ids: string[] = [];
    await use(async (parts) => {
      const user = await buildUser(parts);
      ids.push(user.id);
      return user;
    });
    await prisma.user.deleteMany({ where: { id: { in: ids } } });
  },

  scene: async ({ newPerson, context }, use) => {
    const scene = await buildScene(newPerson);
    await use(scene);
    // What a page still asks for would find nobody there, and say so on the console.
    await Promise.all(context.pages().map((page) => page.close()));
    await removeScene(scene);
  },

  article: async ({ scene }, use) => {
    await use(await buildArticle(scene.project));
  },
});

export { expect };
