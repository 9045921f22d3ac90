import type { Role } from "../access.ts";
import type { ArticleStatus } from "../article-status.ts";
import type { Completion } from "./completion.ts";
import type { Period } from "./periods.ts";

/**
 * How far a project is: of everybody for reviewers and owners; for annotators (`isOwn`) their own articles and layers
 * alone. Archived articles and withdrawn layers count nowhere. A layer is done while it is submitted or accepted: one
 * that was returned is open again.
 */
export type Progress = {
  readonly isOwn: boolean;
  readonly counts: Readonly<Record<ArticleStatus, number>>;
  /** Layers done, of how many are wanted; see `LayerTarget`. */
  readonly layers: LayerTarget;
  readonly people: readonly PersonProgress[];
  /** Everybody's work as one; null where there is only one person to tell of. */
  readonly everybody: WorkFigures | null;
  readonly waiting: readonly Waiting[];
  readonly days: readonly Period[];
  readonly weeks: readonly Period[];
  /** When all layers are submitted, and (not for annotators) when all articles are settled. */
  readonly marking: Completion;
  readonly settling: Completion | null;
};

/**
 * An article wants as many layers as the project says, or as many as it was given where that is more; once its gold is
 * settled, no more than are done. Of an annotator: the layers they were given.
 */
export type LayerTarget = { readonly wanted: number; readonly done: number };

/** What was counted of somebody's layers. */
export type Work = {
  readonly open: number;
  readonly submitted: number;
  /** Their layers that review accepted, whether or not gold waits for others. */
  readonly acceptedLayers: number;
  /** Submitted in the last `paceDays` days. */
  readonly lately: number;
  /** Layers of others that they accepted. */
  readonly reviewed: number;
  /** Active seconds of each layer that is done and whose time is known. */
  readonly seconds: readonly number[];
  /** Spans in the layers that are done, and in those of them whose time is known. */
  readonly marks: number;
  readonly timedMarks: number;
  /** Verdicts on their spans. */
  readonly accepted: number;
  readonly corrected: number;
  readonly rejected: number;
};

/** Work, with what is reckoned from it; null where there is nothing to reckon from. */
export type WorkFigures = Omit<Work, "seconds" | "timedMarks"> & {
  readonly activeSeconds: number;
  readonly medianSeconds: number | null;
  readonly marksPerMinute: number | null;
  readonly judged: number;
  readonly acceptedShare: number | null;
  readonly correctedShare: number | null;
  readonly rejectedShare: number | null;
};

/** A person's work. `role` is null for who has left the project. */
export type PersonProgress = WorkFigures & {
  readonly userId: string;
  readonly name: string;
  readonly role: Role | null;
};

/** How many layers wait for somebody: a person, `ANY_REVIEWER`, or (layers that nobody was given) `NOBODY`. */
export type Waiting = {
  readonly whom: string;
  readonly name: string;
  readonly toBegin: number;
  readonly inProgress: number;
  readonly returned: number;
  readonly toReview: number;
  /** Of all these, how many are of articles past their due date. */
  readonly overdue: number;
  /** Since when the oldest waits, ISO 8601. */
  readonly since: string;
};
