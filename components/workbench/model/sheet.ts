import type { Reader } from "./reader.ts";

const topBarHeight = 48;
const gap = 10;

/** Does the column beside the text lie over the page now, as a sheet? */
export function isSheet(column: HTMLElement): boolean {
  return getComputedStyle(column).position === "fixed";
}

/** Scrolls the text where the sheet, or the top bar, lies over the line of the active mark. */
export function bringAboveSheet(reader: Reader, sheet: HTMLElement): void {
  const span = reader.activeSpan;
  const box = span && reader.editor?.boxAt(span.start, 1);
  if (!box) return;
  const { top } = sheet.getBoundingClientRect();
  if (box.top > topBarHeight + gap && box.bottom < top - gap) return;
  window.scrollBy({ top: box.bottom - (topBarHeight + top) / 2 });
}
