import { type Continuum, countUnits } from "./continuum.ts";

type Arc = { readonly from: number; readonly to: number };

/**
 * A continuum as chance would make it of this one (Mathet et al. 2015, section 5.2): for each annotator, all
 * that one of them, drawn at random, marked, moved along by a random distance and taken round at the end, so
 * that lengths, gaps and categories stay as they were. Two distances differ by half the mean length of a unit
 * at least, going round too, where there is room. Of a continuum with no units, throws RangeError.
 */
export function sampleContinuum(continuum: Continuum, random: () => number): Continuum {
  const units = continuum.flat();
  if (units.length === 0) throw new RangeError("There is nothing to sample from");
  const start = units.reduce((least, unit) => Math.min(least, unit.start), Number.POSITIVE_INFINITY);
  const end = units.reduce((most, unit) => Math.max(most, unit.end), Number.NEGATIVE_INFINITY);
  const length = end - start;
  const apart = units.reduce((sum, unit) => sum + unit.end - unit.start, 0) / units.length / 2;
  for (;;) {
    const shifts = drawShifts(continuum.length, length, apart, random);
    const sample = shifts.map((shift) => {
      const drawn = continuum[Math.floor(random() * continuum.length)] ?? [];
      return drawn.map((unit) => {
        const moved = unit.start + shift > end ? shift - length : shift;
        return { start: unit.start + moved, end: unit.end + moved, category: unit.category };
      });
    });
    if (countUnits(sample) > 0) return sample;
  }
}

function drawShifts(count: number, length: number, apart: number, random: () => number): readonly number[] {
  let free: readonly Arc[] = [{ from: 0, to: length }];
  return Array.from({ length: count }, () => {
    const shift = drawFrom(free.length > 0 ? free : [{ from: 0, to: length }], random);
    for (const turn of [-length, 0, length]) free = cutOut(free, shift + turn - apart, shift + turn + apart);
    return shift;
  });
}

function drawFrom(arcs: readonly Arc[], random: () => number): number {
  let left = random() * arcs.reduce((sum, { from, to }) => sum + to - from, 0);
  for (const { from, to } of arcs) {
    if (left < to - from) return from + left;
    left -= to - from;
  }
  return arcs[0]?.from ?? 0;
}

function cutOut(arcs: readonly Arc[], from: number, to: number): readonly Arc[] {
  return arcs.flatMap((arc) =>
    [
      { from: arc.from, to: Math.min(arc.to, from) },
      { from: Math.max(arc.from, to), to: arc.to },
    ].filter((part) => part.from < part.to),
  );
}
