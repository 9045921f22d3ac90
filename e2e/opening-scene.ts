import type { Page, Route } from "playwright/test";
import { buildArticle, buildLayer, buildSpan } from "@/prisma/builders.ts";
import { openArticle } from "./reading.ts";
import type { Scene } from "./scene.ts";

const paragraph =
  "Ada Ferro told reporters on Friday: “We closed the bridge because two cables are rusted through.” " +
  "Sol Marin, who runs the port of Harrow Quay, said that nobody had asked the people who live beside it.";

/** An article of some 7,000 characters that Ann has begun to mark: in the first paragraph, one mark inside another. */
export async function buildOrdinaryArticle(scene: Scene, title = "A bridge") {
  const text = Array.from({ length: 35 }, (_, number) => `${number + 1}. ${paragraph}`).join("\n");
  const article = await buildArticle(scene.project, { title, text });
  const layer = await buildLayer(article, scene.ann, { status: "IN_PROGRESS" });
  for (const nth of [0, 1, 2, 30]) {
    await buildSpan(layer, article, scene.label("entity"), "Ada Ferro", { nth });
    await buildSpan(layer, article, scene.label("quote"), "We closed the bridge", { nth });
    await buildSpan(layer, article, scene.label("entity"), "bridge", { nth });
  }
  return { article, layer };
}

/** Keeps requests that match waiting, from now until `release`. */
export async function holdBack(page: Page, match: RegExp): Promise<{ release(): Promise<void> }> {
  let isHeld = true;
  const waiting: Route[] = [];
  await page.route(match, async (route) => {
    if (isHeld) waiting.push(route);
    else await route.continue();
  });
  return {
    async release() {
      isHeld = false;
      await Promise.all(waiting.splice(0).map((route) => route.continue()));
    },
  };
}

/** From the next page on no script is fetched ahead: what needs one waits for it. */
export async function fetchNothingAhead(page: Page): Promise<void> {
  await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));
}

/** Opens an article for whose keys no script has been fetched ahead, and holds back what is fetched from now on. */
export async function openBeforeParts(page: Page, article: { id: string }) {
  await fetchNothingAhead(page);
  await openArticle(page, article);
  return holdBack(page, /\.js$/);
}

/** Where every block and every mark of the article stands on the screen, and how it looks. */
export function lookOfText(page: Page): Promise<readonly string[]> {
  return page.locator("main article").evaluate((article) =>
    [...article.querySelectorAll("h1, p, mark")].map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const { backgroundColor, textDecorationLine, textUnderlineOffset } = getComputedStyle(element);
      const place = [left, top, width, height].map((value) => value.toFixed(1)).join(" ");
      const words = element.textContent.slice(0, 30);
      return `${element.localName} ${words} at ${place} ${backgroundColor} ${textDecorationLine} ${textUnderlineOffset}`;
    }),
  );
}

/** Adds up, from now on, by how much what is in sight moves without anybody having pressed anything. */
export async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const sum = { value: 0 };
    Object.assign(window, { layoutShift: sum });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (!Reflect.get(entry, "hadRecentInput")) sum.value += Number(Reflect.get(entry, "value"));
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  return () => page.evaluate(() => Number(Reflect.get(Reflect.get(window, "layoutShift"), "value")));
}

/** How wide and high the article's first paragraph is on one line in each of our fonts and in what stands in for it, in pixels. */
export function sizesOfFonts(page: Page) {
  return page.evaluate(async () => {
    const text = document.querySelector("main p[dir]")?.textContent ?? "";
    const measure = (font: string) => {
      const probe = document.body.appendChild(document.createElement("span"));
      probe.textContent = text;
      Object.assign(probe.style, { font, position: "absolute", whiteSpace: "nowrap", lineHeight: "normal" });
      const { width, height } = probe.getBoundingClientRect();
      probe.remove();
      return { width, height };
    };
    const fonts = [
      ...["18px", "600 32px", "italic 18px"].map((style) => ({
        style,
        family: "Serif",
        own: "Source Serif 4",
      })),
      ...["14px", "600 14px"].map((style) => ({ style, family: "Sans", own: "Inter" })),
    ].map(({ style, family, own }) => ({
      own: `${style} "${own} Variable"`,
      standIn: `${style} "Copydesk ${family}"`,
    }));
    await Promise.all(
      fonts.flatMap(({ own, standIn }) => [own, standIn]).map((font) => document.fonts.load(font, text)),
    );
    return fonts.map(({ own, standIn }) => ({ font: own, own: measure(own), standIn: measure(standIn) }));
  });
}
