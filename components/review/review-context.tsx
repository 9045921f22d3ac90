"use client";

import { useSyncExternalStore } from "react";
import { useReader } from "@/components/reader/reader-context.tsx";
import type { ReviewSheet } from "@/lib/core/review/review-sheet.ts";
import { ReviewReader } from "./review-reader.ts";
import type { ReviewState } from "./review-state.ts";

export function useReview(): ReviewReader {
  const reader = useReader();
  if (!(reader instanceof ReviewReader)) throw new RangeError("This component belongs into a review.");
  return reader;
}

/** A field of the review's state, or what `select` makes of it; it must be the same value while nothing changed. */
export function useReviewState<Value>(select: (state: ReviewState) => Value): Value {
  const { review } = useReview();
  const get = () => select(review.get());
  return useSyncExternalStore(review.subscribe, get, get);
}

export function useSheet(): ReviewSheet {
  const reader = useReview();
  const get = () => reader.sheet;
  return useSyncExternalStore(reader.subscribeLayer, get, get);
}
