/** `part` for each of `whole`; null where there is no whole to reckon from. */
export function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
