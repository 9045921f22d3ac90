import type { Label, RelationType } from "@/lib/core/annotation/label.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { Verdict } from "@/lib/core/annotation/verdict.ts";
import type { ChangedPart } from "@/lib/core/review/compare.ts";
import type { LinkChange } from "@/lib/core/review/link-changes.ts";
import type { RichDocument } from "@/lib/core/text/document.ts";
import type { LayerView } from "./annotation.ts";
import type { GuidelineNews, RuleView } from "./rule.ts";

/** An article as the reader shows it. */
export type ArticleView = {
  id: string;
  title: string;
  outlet: string;
  byline: string;
  url: string;
  /** ISO 8601 in UTC, or null. */
  publishedAt: string | null;
  timeZone: string;
  language: string;
  storyTitle: string;
  wordCount: number;
  /** Code points. */
  length: number;
  /** More is more pressing; lib/core/priority.ts has words for it. */
  priority: number;
  dueAt: string | null;
  document: RichDocument;
  project: { id: string; slug: string; name: string; guidelines: RichDocument };
  labels: Label[];
  relationTypes: RelationType[];
  /** The rules of all labels, archived ones too: what was said in the past may cite them. */
  rules: RuleView[];
  /** What changed in the rules since the person asking last looked. */
  news: GuidelineNews;
  /** Whether they may clip examples to the rules. */
  mayClip: boolean;
};

/** One remark of a span's thread. It keeps its place, so that it leads to the text even when the span has gone. */
export type CommentView = {
  id: string;
  layerId: string;
  spanId: string;
  start: number;
  end: number;
  quote: string;
  authorId: string | null;
  authorName: string;
  body: string;
  /** The rule that is cited, or null. */
  ruleId: string | null;
  at: string;
  resolvedAt: string | null;
};

/** What became of an annotator's span in review: the verdict, and where it was corrected gold's span and links. */
export type OutcomeView = Verdict & {
  reviewerName: string;
  goldSpan: Span | null;
  linkChanges: readonly LinkChange[];
  /** Where the span stands beside gold; null where the verdict no longer does, since the span was changed or removed. */
  result: "kept" | "changed" | "dropped" | null;
  /** What was changed of it. */
  changed: readonly ChangedPart[];
};

/** A span of a settled gold that none of the annotator's own became, and why it is there. */
export type AddedView = { span: Span; reason: string; ruleId: string | null };

/** Where this article stands in one's own queue. */
export type QueueView = { position: number; total: number; previousId: string | null; nextId: string | null };

/** Who opened a submitted layer first, and when; null where they review it without having opened it. */
export type OpenedView = { name: string; at: string | null };

/**
 * Everything the reader needs for one's own layer on one article. `layer` is null for people who only read; a withdrawn one
 * can be taken up again.
 */
export type ReaderView = {
  article: ArticleView;
  layer: LayerView | null;
  outcomes: OutcomeView[];
  /** What gold has besides, once the layer is accepted and gold is settled. */
  added: AddedView[];
  /** Whether the layer is accepted and gold is settled; until then gold may wait for other annotators. */
  isSettled: boolean;
  /** Who has opened the layer since it was submitted; null while nobody has, and it can be taken back. */
  opened: OpenedView | null;
  comments: CommentView[];
  queue: QueueView;
  /** Whether one's queue is empty and the project has an article for it. */
  mayTakeNext: boolean;
};

/** Everything the review of one submitted layer needs: the layer and the gold it builds. */
export type ReviewView = {
  article: ArticleView;
  layer: LayerView;
  gold: LayerView;
  /** What was said last of spans that their annotator has changed since; none of it stands. */
  earlierVerdicts: Verdict[];
  /** The names of the article's other annotators whose layers are not accepted: gold is not settled without them. */
  awaited: string[];
  comments: CommentView[];
  queue: QueueView;
};
