/** A half-open range `[start, end)` of a text, in Unicode code points. */
export type TextRange = { readonly start: number; readonly end: number };
