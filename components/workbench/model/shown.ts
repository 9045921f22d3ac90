import type { Layer } from "@/lib/core/annotation/layer.ts";
import type { Standing } from "@/lib/core/review/review-sheet.ts";

/** A layer as it is shown and edited, and what review made of its spans, by their ids. */
export type Shown = { readonly layer: Layer; readonly standings: ReadonlyMap<string, Standing> };
