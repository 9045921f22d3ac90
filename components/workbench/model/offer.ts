import type { Attributes } from "@/lib/core/annotation/span.ts";

/** Values that a mark does not have yet and one key gives it, and why they are offered. */
export type Offer = { readonly values: Attributes; readonly reason: string };
