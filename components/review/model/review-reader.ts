import { GoldReader } from "@/components/workbench/model/gold-reader.ts";
import { createStore, type Store } from "@/components/workbench/model/store.ts";
import { newId } from "@/lib/client/new-id.ts";
import type { Change } from "@/lib/core/annotation/change.ts";
import { layerFromParts } from "@/lib/core/annotation/layer.ts";
import { type Grounds, noGrounds } from "@/lib/core/annotation/verdict.ts";
import type { SubmittedLayer } from "@/lib/core/review/candidate.ts";
import { editReview } from "@/lib/core/review/edit-review.ts";
import { openReviewSheet, type ReviewSheet } from "@/lib/core/review/review-sheet.ts";
import type { ReviewView } from "@/lib/schemas/reader.ts";
import { initialReview, type ReviewState } from "./review-state.ts";

/**
 * A reader of a colleague's layer. What it shows and lets be edited as its layer is the sheet of the review; every edit
 * of that goes into gold, the layer that is kept.
 */
export class ReviewReader extends GoldReader<ReviewSheet> {
  readonly review: Store<ReviewState> = createStore(initialReview);
  readonly reviewed: SubmittedLayer;

  constructor({ article, layer, gold }: ReviewView) {
    const reviewed = { id: layer.id, layer: layerFromParts(layer) };
    super({
      article,
      gold: layerFromParts(gold),
      openSheet: (now, earlier) => openReviewSheet(reviewed.layer, now, earlier),
    });
    this.reviewed = reviewed;
  }

  /** Why a span is judged as it is, or will be. */
  groundsOf(spanId: string): Grounds {
    const verdict = this.sheet.outcomes.get(spanId)?.verdict;
    const { reason, ruleId } = verdict ?? this.review.get().grounds.get(spanId) ?? noGrounds;
    return { reason, ruleId };
  }

  /** Edits the sheet; see `editReview` for what becomes of it. */
  override commit(changes: readonly Change[]): boolean {
    const { grounds } = this.review.get();
    const edit = editReview(this.reviewed, this.gold, changes, newId, grounds);
    return "code" in edit ? this.refuse(edit.sentence) : this.commitGold(edit);
  }
}
