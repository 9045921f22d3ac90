"use client";

import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from "react";
import { ReaderProvider } from "@/components/workbench/model/reader-context.tsx";
import { useStore } from "@/components/workbench/model/use-store.ts";
import type { ReviewSheet } from "@/lib/core/review/review-sheet.ts";
import type { ReviewReader } from "./review-reader.ts";
import type { ReviewState } from "./review-state.ts";

/** `opening`: the sheet that the server drew. */
type Opened = { readonly reader: ReviewReader; readonly opening: ReviewSheet };

const ReviewContext = createContext<Opened | null>(null);

/** Gives the review to what is inside, and with it the reader that it is. */
export function ReviewProvider({ value: reader, children }: { value: ReviewReader; children: ReactNode }) {
  const [opened] = useState(() => ({ reader, opening: reader.sheet }));
  return (
    <ReviewContext value={opened}>
      <ReaderProvider value={reader}>{children}</ReaderProvider>
    </ReviewContext>
  );
}

function useOpened(): Opened {
  const opened = useContext(ReviewContext);
  if (!opened) throw new RangeError("This component belongs inside a ReviewProvider.");
  return opened;
}

export function useReview(): ReviewReader {
  return useOpened().reader;
}

/** A field of the review's state, or what `select` makes of it; it must be the same value while nothing changed. */
export function useReviewState<Value>(select: (state: ReviewState) => Value): Value {
  return useStore(useReview().review, select);
}

export function useReviewSheet(): ReviewSheet {
  const { reader, opening } = useOpened();
  return useSyncExternalStore(
    reader.subscribeLayer,
    () => reader.sheet,
    () => opening,
  );
}
