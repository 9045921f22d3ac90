import type { Grounds } from "@/lib/core/annotation/verdict.ts";

/** The lists of the side column. */
export const reviewTabs = ["open", "accepted", "rejected", "corrected", "all"] as const;
export type ReviewTab = (typeof reviewTabs)[number];

/** What the review asks before it goes on. */
export type ReviewDialog = "acceptRest" | "finish" | "return" | "missed";

/** A field of a span's card that shall take the focus as soon as it is there. */
type CardFocus = { readonly spanId: string; readonly part: "reason" | "reply" | "rule" };

/** What is going on in a review beside what the reader keeps. */
export type ReviewState = {
  readonly tab: ReviewTab;
  /** The span whose card is open for correcting. */
  readonly correctingId: string | null;
  /** The span whose thread is open for writing. */
  readonly replyingId: string | null;
  readonly focus: CardFocus | null;
  /** Why spans that are not judged yet are going to be judged as they will. */
  readonly grounds: ReadonlyMap<string, Grounds>;
  /** The span judged last. */
  readonly lastId: string | null;
  readonly dialog: ReviewDialog | null;
};

export const initialReview: ReviewState = {
  tab: "open",
  correctingId: null,
  replyingId: null,
  focus: null,
  grounds: new Map(),
  lastId: null,
  dialog: null,
};
