import { chromium } from "playwright";
import { installBrowser, launchOptions } from "@/e2e/browser.ts";
import { installFirefox, openFirefox } from "@/e2e/browsers/firefox.ts";
import type { HandDesk } from "../data/hand-desks.ts";
import { boxesInPage, type HandKey, type HandPage, markedInPage } from "./hand-page.ts";

/** A browser in which articles are opened one after the other. */
export type HandBrowser = {
  readonly name: string;
  open(desk: HandDesk, siteUrl: string): Promise<{ page: HandPage; close(): Promise<void> }>;
  close(): Promise<void>;
};

/** So high that a whole article is in sight, and nothing is scrolled. */
const viewport = { width: 1280, height: 6000 };

/** To be run in the page: the reader is awake, and keeps what is marked. */
function isAwake(): boolean {
  const head = document.querySelector("header")?.textContent ?? "";
  return document.querySelector(".ProseMirror") !== null && /Nothing marked yet|saved/.test(head);
}

function toCookie(desk: HandDesk): { name: string; value: string } {
  const [name = "", value = ""] = desk.cookie.split(/=(.*)/s);
  return { name, value };
}

/** A page as both drivers have it. */
type DrivenPage = {
  readonly mouse: HandPage["mouse"];
  readonly keyboard: { press(key: HandKey): Promise<void> };
  goto(url: string): Promise<unknown>;
  waitForFunction(isSo: () => boolean): Promise<unknown>;
  evaluate<Value>(read: () => Value): Promise<Value>;
};

async function openDesk(
  page: DrivenPage,
  url: string,
  doubleClick: HandPage["doubleClick"],
): Promise<HandPage> {
  await page.goto(url);
  await page.waitForFunction(isAwake);
  return {
    mouse: page.mouse,
    press: (key) => page.keyboard.press(key),
    doubleClick,
    readBoxes: () => page.evaluate(boxesInPage),
    readMarked: () => page.evaluate(markedInPage),
  };
}

export async function openChromiumHand(): Promise<HandBrowser> {
  installBrowser();
  const browser = await chromium.launch(launchOptions());
  return {
    name: `Chromium ${browser.version()}`,
    async open(desk, siteUrl) {
      const context = await browser.newContext({ viewport, locale: "en-GB" });
      await context.addCookies([{ ...toCookie(desk), url: siteUrl }]);
      const page = await context.newPage();
      await page.addInitScript({ content: "globalThis.__name = (named) => named;" });
      const doubleClick = (x: number, y: number) => page.mouse.dblclick(x, y);
      return { page: await openDesk(page, siteUrl + desk.path, doubleClick), close: () => context.close() };
    },
    close: () => browser.close(),
  };
}

/** Null where there is no Firefox. */
export async function openFirefoxHand(): Promise<HandBrowser | null> {
  if (!installFirefox()) return null;
  const browser = await openFirefox();
  return {
    name: (await browser.version()).replace("firefox/", "Firefox "),
    async open(desk, siteUrl) {
      const context = await browser.createBrowserContext();
      await context.setCookie({ ...toCookie(desk), domain: new URL(siteUrl).hostname, path: "/" });
      const page = await context.newPage();
      await page.setViewport(viewport);
      await page.evaluateOnNewDocument("globalThis.__name = (named) => named;");
      const doubleClick = (x: number, y: number) => page.mouse.click(x, y, { count: 2 });
      return { page: await openDesk(page, siteUrl + desk.path, doubleClick), close: () => context.close() };
    },
    close: () => browser.close(),
  };
}
