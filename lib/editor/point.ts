/** A point of the viewport, in px. */
export type Point = { readonly x: number; readonly y: number };
