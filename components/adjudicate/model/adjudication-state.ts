import type { Grounds } from "@/lib/core/annotation/verdict.ts";
import type { AdjudicationTab } from "./list-candidates.ts";

/** What the adjudication asks before it goes on. */
export type AdjudicationDialog = "finish" | "return";

/** A field of a candidate's card that shall take the focus as soon as it is there. */
type CardFocus = { readonly key: string; readonly part: "reason" | "rule" | "reply" };

/** What is going on in an adjudication beside what the reader keeps. Candidates go by their keys. */
export type AdjudicationState = {
  readonly tab: AdjudicationTab;
  /** The candidate that is active, in the text and beside it. */
  readonly activeKey: string | null;
  /** The candidate that is being given a version of the reviewer's own. */
  readonly versionKey: string | null;
  /** The candidate whose thread is open for writing. */
  readonly replyingKey: string | null;
  readonly focus: CardFocus | null;
  /** Why candidates will be decided so that are not decided yet. */
  readonly grounds: ReadonlyMap<string, Grounds>;
  /** The candidate decided last. */
  readonly lastKey: string | null;
  readonly dialog: AdjudicationDialog | null;
};

export const initialAdjudication: AdjudicationState = {
  tab: "contested",
  activeKey: null,
  versionKey: null,
  replyingKey: null,
  focus: null,
  grounds: new Map(),
  lastKey: null,
  dialog: null,
};
