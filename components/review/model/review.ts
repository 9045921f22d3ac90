import type { Items } from "@/components/workbench/judging/items.ts";
import { Judging } from "@/components/workbench/judging/judging.ts";
import { spanWords } from "@/components/workbench/model/marking.ts";
import { newId } from "@/lib/client/new-id.ts";
import { layerFromParts, spansInOrder } from "@/lib/core/annotation/layer.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { SubmittedLayer } from "@/lib/core/review/candidate.ts";
import { editReview } from "@/lib/core/review/edit-review.ts";
import { openReviewSheet, type ReviewSheet } from "@/lib/core/review/review-sheet.ts";
import type { ReviewView } from "@/lib/schemas/reader.ts";
import { isOnTab, type ReviewTab, tallyOf } from "./list-spans.ts";

/** What the review asks before it goes on. */
export type ReviewDialog = "acceptRest" | "finish" | "return" | "missed";

/**
 * The review of a colleague's layer. What is shown and edited is the sheet of the review; every edit of that goes into gold,
 * the layer that is kept.
 */
export class Review {
  readonly judging: Judging<ReviewSheet, Span, ReviewTab, ReviewDialog>;
  readonly reviewed: SubmittedLayer;

  constructor({ article, layer, gold }: ReviewView) {
    const reviewed = { id: layer.id, layer: layerFromParts(layer) };
    this.reviewed = reviewed;
    this.judging = new Judging({
      article,
      tab: "open",
      opensCard: true,
      items: this.listItems(),
      sheetKind: {
        gold: layerFromParts(gold),
        open: (now, earlier) => openReviewSheet(reviewed.layer, now, earlier),
        edit: (now, _sheet, changes) =>
          editReview(reviewed, now, changes, newId, this.judging.state.get().grounds),
      },
    });
  }

  private listItems(): Items<ReviewSheet, Span, ReviewTab> {
    const sorted = new WeakMap<ReviewSheet, readonly Span[]>();
    return {
      list(sheet) {
        const order = sorted.get(sheet) ?? spansInOrder(sheet.layer);
        sorted.set(sheet, order);
        return order;
      },
      keyOf: ({ id }) => id,
      keyOfSpan: (_sheet, spanId) => spanId,
      spanOf: ({ layer }, { id }) => layer.spans.get(id),
      isLeft: ({ standings }, { id }) => standings.get(id) === "open",
      isOn: isOnTab,
      groundsOf({ outcomes }, { id }) {
        const verdict = outcomes.get(id)?.verdict;
        return verdict ? { reason: verdict.reason, ruleId: verdict.ruleId } : null;
      },
      giveGrounds(gold, { outcomes }, { id }, grounds) {
        const before = gold.verdicts.get(outcomes.get(id)?.verdict?.id ?? "");
        return before ? [{ of: "verdict", before, after: { ...before, ...grounds } }] : [];
      },
      describe: (span) => spanWords(this.judging.reader, span),
      allJudged: (sheet) => `All ${tallyOf(sheet).total} are settled; finish the review.`,
      words: {
        noneAfter: "No mark after this one.",
        noneBefore: "No mark before this one.",
        none: "Step to a mark first.",
        noneJudged: "Nothing was judged yet.",
      },
    };
  }
}
