import type { MeantMark } from "./meant-marks.ts";
import type { Random } from "./random.ts";
import { chooseSlips, type Slip } from "./slips.ts";

/** A way of making a mark by hand, as a column of the table. */
export const ways = ["exact", "off by one", "off by two", "W", "double click"] as const;
export type Way = (typeof ways)[number];
const dragWays: readonly Way[] = ["exact", "off by one", "off by two"];

/** One mark to be made in one way. */
export type Attempt = { readonly mark: MeantMark; readonly way: Way; readonly slip: Slip };

/** All ways of making each mark, with so many slips of each size at most. */
export function listAttempts(random: Random, marks: readonly MeantMark[], slips: number): readonly Attempt[] {
  return marks.flatMap((mark) => {
    const drags = dragWays.flatMap((way, size) =>
      chooseSlips(random, size, slips).map((slip): Attempt => ({ mark, way, slip })),
    );
    const isName = mark.label === "entity" || mark.label === "date";
    const none = { start: 0, end: 0 };
    return isName
      ? [...drags, { mark, way: "W", slip: none }, { mark, way: "double click", slip: none }]
      : drags;
  });
}
