"use client";

import { useDeferredValue, useMemo } from "react";
import { MarkList } from "@/components/workbench/cards/mark-list.tsx";
import { listItems } from "@/components/workbench/judging/items.ts";
import { useJudgingState, useSheet } from "@/components/workbench/judging/judging-context.tsx";
import type { Comments } from "@/components/workbench/threads/use-comments.ts";
import type { AdjudicationView } from "@/lib/schemas/adjudication.ts";
import { useAdjudication } from "../model/use-adjudication.ts";
import { AgreedCard } from "./agreed-card.tsx";
import { CandidateCard } from "./candidate-card.tsx";
import { EmptyCandidates } from "./empty-candidates.tsx";

type Props = { view: AdjudicationView; scroller: HTMLElement | null; comments: Comments };

/** The candidates of the list that is open, in text order. */
export function CandidateList({ view, scroller, comments }: Props) {
  const { judging } = useAdjudication();
  const sheet = useDeferredValue(useSheet(judging));
  const tab = useJudgingState(judging, (state) => state.tab);
  const activeKey = useJudgingState(judging, (state) => state.activeKey);
  const items = useMemo(
    () =>
      listItems(judging.items, sheet, tab, activeKey).map((candidate) => ({ id: candidate.key, candidate })),
    [judging, sheet, tab, activeKey],
  );

  return (
    <>
      <MarkList
        items={items}
        activeId={activeKey}
        scroller={scroller}
        headHeight={90}
        empty={<EmptyCandidates />}
      >
        {({ id, candidate }) => (
          <CandidateCard
            candidate={candidate}
            place={`${items.findIndex((item) => item.id === id) + 1} of ${items.length}`}
            isActive={id === activeKey}
            comments={comments}
            earlierVerdicts={view.earlierVerdicts}
            goldId={view.gold.id}
          />
        )}
      </MarkList>
      {(tab === "contested" || tab === "agreed") && <AgreedCard />}
    </>
  );
}
