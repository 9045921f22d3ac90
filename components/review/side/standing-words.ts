import type { Standing } from "@/lib/core/review/review-sheet.ts";

/** How a mark stands in the review, in a word. */
export const standingWords: Readonly<Record<Standing, string>> = {
  open: "To review",
  accepted: "Accepted",
  rejected: "Rejected",
  corrected: "Corrected",
  added: "Added in review",
  other: "In gold from a colleague",
};
