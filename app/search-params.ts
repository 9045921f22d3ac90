/** What Next hands a page of its address. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The first value of a parameter, or "". */
export function first(value: string | string[] | undefined): string {
  return [value].flat()[0] ?? "";
}
