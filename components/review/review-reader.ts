import { GoldReader } from "@/components/reader/gold-reader.ts";
import { newId } from "@/components/reader/saving/new-id.ts";
import { createStore, type Store } from "@/components/reader/store.ts";
import type { Change } from "@/lib/core/annotation/change.ts";
import { type Layer, layerFromParts } from "@/lib/core/annotation/layer.ts";
import { type Grounds, noGrounds } from "@/lib/core/annotation/verdict.ts";
import { editSheet } from "@/lib/core/review/edit-sheet.ts";
import type { Reviewed } from "@/lib/core/review/judge.ts";
import { openSheet, type ReviewSheet, type Standing } from "@/lib/core/review/review-sheet.ts";
import type { ReviewView } from "@/lib/schemas/reader.ts";
import { initialReview, type ReviewState } from "./review-state.ts";

/**
 * A reader of a colleague's layer. What it shows and lets be edited as its layer is the sheet of the review; every edit
 * of that goes into gold, the layer that is kept.
 */
export class ReviewReader extends GoldReader {
  readonly review: Store<ReviewState> = createStore(initialReview);
  readonly reviewed: Reviewed;
  private readonly shownStandings: Map<string, Standing>;
  private opened: { readonly gold: Layer; readonly sheet: ReviewSheet };

  constructor({ article, layer, gold: goldView }: ReviewView) {
    const reviewed = { id: layer.id, layer: layerFromParts(layer) };
    const gold = layerFromParts(goldView);
    const sheet = openSheet(reviewed.layer, gold);
    const standings = new Map(sheet.standings);
    super({ article, gold, sheet: { layer: sheet.layer, standings } });
    this.reviewed = reviewed;
    this.shownStandings = standings;
    this.opened = { gold, sheet };
  }

  get sheet(): ReviewSheet {
    const { gold } = this;
    if (this.opened.gold !== gold) {
      const sheet = openSheet(this.reviewed.layer, gold, this.opened.sheet);
      this.opened = { gold, sheet };
      this.shownStandings.clear();
      for (const [id, standing] of sheet.standings) this.shownStandings.set(id, standing);
    }
    return this.opened.sheet;
  }

  override get layer(): Layer {
    return this.sheet.layer;
  }

  /** Why a span is judged as it is, or will be. */
  groundsOf(spanId: string): Grounds {
    const verdict = this.sheet.outcomes.get(spanId)?.verdict;
    return verdict ?? this.review.get().grounds.get(spanId) ?? noGrounds;
  }

  /** Edits the sheet; see `editSheet` for what becomes of it. */
  override commit(changes: readonly Change[]): boolean {
    const { grounds } = this.review.get();
    const edit = editSheet(this.reviewed, this.gold, changes, newId, grounds);
    return "code" in edit ? this.refuseWith(edit.sentence) : this.commitGold(edit);
  }
}
