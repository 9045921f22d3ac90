import type { Relation, Span } from "./span.ts";
import type { Verdict } from "./verdict.ts";

/**
 * One edit to a layer. `before` is what the layer held (null: nothing), `after` what it holds then (null: nothing).
 * Because both sides are kept, the inverse of a change is the same change with its sides swapped.
 */
export type Change =
  | { readonly of: "span"; readonly before: Span | null; readonly after: Span | null }
  | { readonly of: "relation"; readonly before: Relation | null; readonly after: Relation | null }
  | { readonly of: "verdict"; readonly before: Verdict | null; readonly after: Verdict | null };

/** What is sent, checked, applied, logged and undone in one piece. */
export type Batch = {
  /** UUID made by the client; sending it twice applies it once. */
  readonly id: string;
  readonly changes: readonly Change[];
  /** The batch this one takes back (of an undo: what was undone; of a redo: the undo), or null. */
  readonly undoes: string | null;
};
