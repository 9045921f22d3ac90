import { buildArticle, buildLayer } from "@/prisma/builders.ts";
import { test as base, expect } from "./fixtures.ts";
import { openArticle, textOf } from "./reading.ts";
import type { Scene } from "./scene.ts";

/** The article that a journey begins with: open in Ann's browser, and her own to mark. */
export type Opened = Awaited<ReturnType<typeof buildArticle>>;

type Start = {
  /** Whether the caret stands in the text from the beginning. */
  readonly isInText?: boolean;
  /** What stands there before the article is opened, such as marks in Ann's layer. */
  readonly prepare?: (
    scene: Scene,
    article: Opened,
    layer: Awaited<ReturnType<typeof buildLayer>>,
  ) => Promise<void>;
};

/** Journeys that begin with an article of this text open in front of Ann. */
export function testWithOpened(text: string, { isInText = false, prepare }: Start = {}) {
  return base.extend<{ opened: Opened }>({
    opened: async ({ page, scene, signIn }, use) => {
      const article = await buildArticle(scene.project, { text });
      const layer = await buildLayer(article, scene.ann);
      await prepare?.(scene, article, layer);
      await signIn(scene.ann);
      await openArticle(page, article);
      if (isInText) {
        await page.keyboard.press("t");
        await expect(textOf(page)).toBeFocused();
      }
      await use(article);
    },
  });
}
