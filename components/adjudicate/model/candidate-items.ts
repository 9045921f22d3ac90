import { count } from "@/components/shell/count.ts";
import type { Items } from "@/components/workbench/judging/items.ts";
import type { AdjudicationSheet } from "@/lib/core/review/adjudication-sheet.ts";
import type { Candidate } from "@/lib/core/review/candidate.ts";
import { giveGrounds } from "@/lib/core/review/edit-adjudication.ts";
import { type AdjudicationTab, tabOf, tallyOf } from "./list-candidates.ts";

/** The candidates of an adjudication, as they are judged one after the other. */
export function candidateItems(
  candidates: readonly Candidate[],
  describe: (candidate: Candidate) => string,
): Items<AdjudicationSheet, Candidate, AdjudicationTab> {
  return {
    list: () => candidates,
    keyOf: ({ key }) => key,
    keyOfSpan: ({ candidateOf }, spanId) => candidateOf.get(spanId)?.key ?? null,
    spanOf: ({ faces }, { key }) => faces.get(key),
    isLeft: ({ decisions }, candidate) => ["contested", "reopened"].includes(tabOf(candidate, decisions)),
    isOn: ({ decisions }, candidate, tab) => tabOf(candidate, decisions) === tab,
    groundsOf({ decisions }, { key }) {
      const decision = decisions.get(key);
      if (!decision || decision.state === "open") return null;
      return { reason: decision.reason, ruleId: decision.ruleId };
    },
    giveGrounds: (gold, _sheet, candidate, grounds) => giveGrounds(gold, candidate, grounds),
    describe,
    allJudged({ decisions }) {
      const { agreed, total } = tallyOf(candidates, decisions);
      return agreed > 0
        ? `Nothing contested is left; take the ${count(agreed, "agreed mark")}.`
        : `All ${total} are settled; finish the adjudication.`;
    },
    words: {
      noneAfter: "Nothing after this one.",
      noneBefore: "Nothing before this one.",
      none: "Nobody marked anything here.",
      noneJudged: "Nothing was decided yet.",
    },
  };
}
