import type { Change } from "@/lib/core/annotation/change.ts";
import type { Layer } from "@/lib/core/annotation/layer.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { Grounds } from "@/lib/core/annotation/verdict.ts";

/**
 * What is judged one after the other, and what is said of it: the spans of a review, the candidates of an adjudication. Each
 * is seen as a sheet has it.
 */
export type Items<Sheet, Item, Tab extends string> = {
  /** All, in text order. */
  list(sheet: Sheet): readonly Item[];
  keyOf(item: Item): string;
  /** The key of the item that a span of the sheet shows; null where a reviewer added the span beside all items. */
  keyOfSpan(sheet: Sheet, spanId: string): string | null;
  /** The span of the sheet that stands for an item. */
  spanOf(sheet: Sheet, item: Item): Span | undefined;
  /** Does it have to be judged yet? */
  isLeft(sheet: Sheet, item: Item): boolean;
  /** Is it on the list that a tab opens? */
  isOn(sheet: Sheet, item: Item, tab: Tab): boolean;
  /** Why it is judged as it is; null where it is not. */
  groundsOf(sheet: Sheet, item: Item): Grounds | null;
  /** The changes of gold by which something judged gets other grounds. */
  giveGrounds(gold: Layer, sheet: Sheet, item: Item, grounds: Grounds): readonly Change[];
  /** What is spoken of it. */
  describe(item: Item): string;
  /** What is said when nothing is left. */
  allJudged(sheet: Sheet): string;
  readonly words: {
    readonly noneAfter: string;
    readonly noneBefore: string;
    /** There is nothing to judge. */
    readonly none: string;
    /** Nothing was judged yet whose reason could be given. */
    readonly noneJudged: string;
  };
};

/** The items of a list in text order. The active one stays in it until another is. */
export function listItems<Sheet, Item, Tab extends string>(
  items: Items<Sheet, Item, Tab>,
  sheet: Sheet,
  tab: Tab,
  activeKey: string | null,
): readonly Item[] {
  return items.list(sheet).filter((item) => items.keyOf(item) === activeKey || items.isOn(sheet, item, tab));
}

/** The first item after that of `key` in text order, round and round, that is left to judge; null where none is. */
export function nextLeft<Sheet, Item, Tab extends string>(
  items: Items<Sheet, Item, Tab>,
  sheet: Sheet,
  key: string | null,
): Item | null {
  const all = items.list(sheet);
  const at = all.findIndex((item) => items.keyOf(item) === key);
  const turned = [...all.slice(at + 1), ...all.slice(0, at + 1)];
  return turned.find((item) => items.keyOf(item) !== key && items.isLeft(sheet, item)) ?? null;
}
