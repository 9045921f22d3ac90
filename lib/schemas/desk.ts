import type { LayerStatus } from "@/lib/core/annotation/layer-status.ts";

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
  priority: number;
  dueAt: string | null;
};

/** A submitted layer that one may review by itself. */
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
  priority: number;
  dueAt: string | null;
};

/** An article whose annotators have all submitted, and which one may adjudicate. */
export type AdjudicationItem = {
  articleId: string;
  title: string;
  outlet: string;
  storyTitle: string;
  projectName: string;
  projectSlug: string;
  annotatorCount: number;
  spanCount: number;
  /** Whether somebody has opened its gold. */
  isBegun: boolean;
  /** When the last of its layers was submitted. */
  handedInAt: string | null;
  priority: number;
  dueAt: string | null;
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

/** An article that still wants an annotator. */
export type FreeArticle = {
  articleId: string;
  title: string;
  outlet: string;
  publishedAt: string | null;
  /** IANA, or "". */
  timeZone: string;
};

/** How far a project of one's own is, as far as one is told. */
export type DeskProject = {
  id: string;
  slug: string;
  name: string;
  articleCount: number;
  settledCount: number;
  toReviewCount: number;
  inProgressCount: number;
  /** The first articles that one may take, at most `freeListLength`; none while one's queue has no room. */
  free: readonly FreeArticle[];
};

/** My desk: what waits for one person, most pressing first, each list at most `deskListLength` long. */
export type Desk = {
  /** Whether one is in a project and has never marked or reviewed anything. */
  isNew: boolean;
  returned: QueueItem[];
  inProgress: QueueItem[];
  next: QueueItem[];
  toReview: ReviewItem[];
  toAdjudicate: AdjudicationItem[];
  said: Remark[];
  projects: DeskProject[];
  /** How many there are of each in all. */
  totals: {
    returned: number;
    inProgress: number;
    next: number;
    toReview: number;
    toAdjudicate: number;
    said: number;
  };
};
export const deskListLength = 20;
export const freeListLength = 3;
