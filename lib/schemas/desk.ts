import type { LayerStatus } from "@/lib/core/annotation/layer.ts";

/** An article in one's queue. */
export type QueueItem = {
  articleId: string;
  layerId: string;
  title: string;
  outlet: string;
  storyTitle: string;
  projectName: string;
  projectSlug: string;
  status: LayerStatus;
  returnMessage: string;
  /** Verdicts against the layer that are still to be looked at: rejected or corrected spans. */
  faultCount: number;
  spanCount: number;
  wordCount: number;
  updatedAt: string;
  dueAt: string | null;
};

/** A submitted layer that one may review. */
export type ReviewItem = {
  layerId: string;
  articleId: string;
  title: string;
  outlet: string;
  storyTitle: string;
  projectName: string;
  projectSlug: string;
  annotatorName: string;
  spanCount: number;
  /** Spans that already have a verdict. */
  judgedCount: number;
  submittedAt: string | null;
};

/** A remark in a thread of one's own, or of one's review, by someone else. */
export type Remark = {
  commentId: string;
  articleId: string;
  articleTitle: string;
  layerId: string;
  spanId: string;
  authorName: string;
  quote: string;
  body: string;
  at: string;
  /** Whether it stands in the person's own layer (open it in the reader) or in one they review. */
  isOnOwnLayer: boolean;
};

/** How far a project of one's own is. */
export type DeskProject = {
  slug: string;
  name: string;
  articleCount: number;
  settledCount: number;
  toReviewCount: number;
  inProgressCount: number;
};

/** My desk: what waits for one person, most pressing first, each list at most `deskListLength` long. */
export type Desk = {
  returned: QueueItem[];
  inProgress: QueueItem[];
  next: QueueItem[];
  toReview: ReviewItem[];
  said: Remark[];
  projects: DeskProject[];
  totals: { queue: number; toReview: number; returned: number };
};
export const deskListLength = 20;
