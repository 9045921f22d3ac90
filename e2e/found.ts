import type { Page } from "playwright/test";

export const fieldOf = (page: Page) => page.getByRole("textbox", { name: "Find in the text" });
export const barOf = (page: Page) => page.getByRole("search", { name: "Find in the text" });

/** How many places are shown as found, and what stands at the one that is looked at. */
export function shownAsFound(page: Page): Promise<{ all: number; current: string[] }> {
  return page.evaluate(() => {
    const textsOf = (name: string) =>
      [...(CSS.highlights.get(name) ?? [])].map(
        ({ startContainer, startOffset, endContainer, endOffset }) => {
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          return String(range);
        },
      );
    return { all: textsOf("found").length, current: textsOf("found-current") };
  });
}
