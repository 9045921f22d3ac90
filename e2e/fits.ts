import { expect, type Page } from "playwright/test";

/** Every placeholder of an empty field that is shown can be read to its end. */
export async function expectWholePlaceholders(page: Page): Promise<void> {
  const cut = await page.evaluate(() => {
    const pen = document.createElement("canvas").getContext("2d");
    if (!pen) throw new Error("There is no canvas to measure with.");
    const fields = [...document.querySelectorAll<HTMLInputElement>("input[placeholder]")];
    return fields.flatMap((field) => {
      if (field.value !== "" || !field.checkVisibility()) return [];
      const { font, letterSpacing, paddingLeft, paddingRight } = getComputedStyle(field);
      pen.font = font;
      pen.letterSpacing = letterSpacing;
      const needed = pen.measureText(field.placeholder).width;
      const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      return needed > room + 0.5 ? [`“${field.placeholder}” needs ${Math.ceil(needed)} of ${room} px`] : [];
    });
  });
  expect(cut, `${page.url()} cuts no placeholder`).toEqual([]);
}

/** Nothing of what `selector` finds is wider than the room it has. */
export async function expectNothingCut(page: Page, selector: string): Promise<void> {
  const cut = await page.evaluate((sought) => {
    const found = [...document.querySelectorAll(sought)].filter((element) => element.checkVisibility());
    return found.flatMap((element) =>
      element.scrollWidth > element.clientWidth
        ? [`${element.textContent} is ${element.scrollWidth} of ${element.clientWidth} px`]
        : [],
    );
  }, selector);
  expect(cut, `${page.url()} cuts nothing of ${selector}`).toEqual([]);
}
