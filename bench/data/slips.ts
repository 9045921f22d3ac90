import { pick, type Random } from "./random.ts";

/** How far a hand is off at the two ends of what it means, in characters; less than 0 is too early. */
export type Slip = { readonly start: number; readonly end: number };

/** How far a slip is off where it is worst. */
function sizeOf({ start, end }: Slip): number {
  return Math.max(Math.abs(start), Math.abs(end));
}

/** All slips that are off by `size` at one end, and at the other by no more. */
function slipsOf(size: number): readonly Slip[] {
  const steps = Array.from({ length: 2 * size + 1 }, (_, at) => at - size);
  return steps
    .flatMap((start) => steps.map((end) => ({ start, end })))
    .filter((slip) => sizeOf(slip) === size);
}

/** So many of the slips of a size, all where there are no more. */
export function chooseSlips(random: Random, size: number, amount: number): readonly Slip[] {
  const left = [...slipsOf(size)];
  const chosen: Slip[] = [];
  while (left.length > 0 && chosen.length < amount) {
    const slip = pick(random, left);
    left.splice(left.indexOf(slip), 1);
    chosen.push(slip);
  }
  return chosen;
}
