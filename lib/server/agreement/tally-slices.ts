/** How many articles, and code points of text, a worker holds at once. */
const articlesAtOnce = 50;
const textAtOnce = 500_000;

/** Cuts articles in their order into lists of ids that a worker can hold at once; `length` is of the text, in code points. */
export function cutSlices(articles: readonly { id: string; length: number }[]): string[][] {
  const slices: string[][] = [];
  let slice: string[] = [];
  let held = 0;
  for (const { id, length } of articles) {
    if (slice.length === articlesAtOnce || (slice.length > 0 && held + length > textAtOnce)) {
      slices.push(slice);
      slice = [];
      held = 0;
    }
    slice.push(id);
    held += length;
  }
  return slice.length > 0 ? [...slices, slice] : slices;
}
