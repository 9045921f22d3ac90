"use client";

import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import { ReaderProvider } from "@/components/reader/reader-context.tsx";
import type { ReviewSheet } from "@/lib/core/review/review-sheet.ts";
import type { ReviewReader } from "./review-reader.ts";
import type { ReviewState } from "./review-state.ts";

const ReviewContext = createContext<ReviewReader | null>(null);

/** Gives the review to what is inside, and with it the reader that it is. */
export function ReviewProvider({ value, children }: { value: ReviewReader; children: ReactNode }) {
  return (
    <ReviewContext value={value}>
      <ReaderProvider value={value}>{children}</ReaderProvider>
    </ReviewContext>
  );
}

export function useReview(): ReviewReader {
  const reader = useContext(ReviewContext);
  if (!reader) throw new RangeError("This component belongs inside a ReviewProvider.");
  return reader;
}

/** A field of the review's state, or what `select` makes of it; it must be the same value while nothing changed. */
export function useReviewState<Value>(select: (state: ReviewState) => Value): Value {
  const { review } = useReview();
  const get = () => select(review.get());
  return useSyncExternalStore(review.subscribe, get, () => select(review.initial));
}

export function useSheet(): ReviewSheet {
  const reader = useReview();
  const get = () => reader.sheet;
  return useSyncExternalStore(reader.subscribeLayer, get, get);
}
