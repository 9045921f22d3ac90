const mostSteps = 5;

/**
 * Where the axis of a chart is labelled: at multiples of 1, 2 or 5 times a power of ten, from at most `least` to at least `most`, in
 * five steps or few more. Counts, which are whole, are never labelled in between.
 * @throws RangeError when `least` is not below or at `most`.
 */
export function roundTicks(least: number, most: number, kind: "counts" | "shares"): number[] {
  if (!(least <= most)) throw new RangeError(`no axis goes from ${least} to ${most}`);
  const wanted = (most - least || 1) / mostSteps;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const rounded =
    [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= wanted * (1 - 1e-9)) ?? 1;
  const step = kind === "counts" ? Math.max(1, rounded) : rounded;
  const first = Math.floor(least / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(most / step - 1e-9));
  // Multiplied, .2 three times is a little more than .6.
  return Array.from({ length: last - first + 1 }, (_, nth) => Number(((first + nth) * step).toPrecision(12)));
}
