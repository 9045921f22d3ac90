"use client";

import { useDeferredValue, useMemo } from "react";
import { MarkList } from "@/components/workbench/cards/mark-list.tsx";
import type { Comments } from "@/components/workbench/threads/use-comments.ts";
import type { AdjudicationView } from "@/lib/schemas/adjudication.ts";
import {
  useAdjudication,
  useAdjudicationSheet,
  useAdjudicationState,
} from "../model/adjudication-context.tsx";
import { listCandidates } from "../model/list-candidates.ts";
import { AgreedCard } from "./agreed-card.tsx";
import { CandidateCard } from "./candidate-card.tsx";
import { EmptyCandidates } from "./empty-candidates.tsx";

type Props = { view: AdjudicationView; scroller: HTMLElement | null; comments: Comments };

/** The candidates of the list that is open, in text order. */
export function CandidateList({ view, scroller, comments }: Props) {
  const reader = useAdjudication();
  const { decisions } = useDeferredValue(useAdjudicationSheet());
  const tab = useAdjudicationState((state) => state.tab);
  const activeKey = useAdjudicationState((state) => state.activeKey);
  const items = useMemo(
    () =>
      listCandidates(reader.candidates, decisions, tab, activeKey).map((candidate) => ({
        id: candidate.key,
        candidate,
      })),
    [reader, decisions, tab, activeKey],
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
