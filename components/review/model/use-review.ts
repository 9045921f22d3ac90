"use client";

import { useJudged } from "@/components/workbench/judging/judging-context.tsx";
import { Review } from "./review.ts";

/** The review that the component is in. */
export function useReview(): Review {
  return useJudged(Review);
}
