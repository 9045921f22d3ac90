"use client";

import { useMemo } from "react";
import { GoldSide } from "@/components/workbench/frame/gold-side.tsx";
import { useReaderState } from "@/components/workbench/model/reader-context.tsx";
import { useComments } from "@/components/workbench/threads/use-comments.ts";
import type { AdjudicationView } from "@/lib/schemas/adjudication.ts";
import {
  useAdjudication,
  useAdjudicationSheet,
  useAdjudicationState,
} from "../model/adjudication-context.tsx";
import { adjudicationTabs, tallyOf } from "../model/list-candidates.ts";
import { CandidateList } from "./candidate-list.tsx";
import { StartMenu } from "./start-menu.tsx";

const titles = { reopened: "Reopened", contested: "Contested", agreed: "Agreed", decided: "Decided" };

/** The candidates by how they stand, and beside them guide and threads. */
export function AdjudicationSide({ view }: { view: AdjudicationView }) {
  const reader = useAdjudication();
  const isEditable = useReaderState((state) => state.isEditable);
  const tab = useAdjudicationState((state) => state.tab);
  const { decisions } = useAdjudicationSheet();
  const tally = useMemo(() => tallyOf(reader.candidates, decisions), [reader, decisions]);
  const comments = useComments(view);
  const shown = adjudicationTabs.filter((name) => name !== "reopened" || tally.reopened > 0 || tab === name);
  return (
    <GoldSide
      name="Candidates"
      tabs={shown.map((name) => ({ name, title: titles[name], amount: tally[name] }))}
      tab={tab}
      onTab={(name) => reader.adjudication.set({ tab: name })}
      head={isEditable && <StartMenu />}
      comments={comments}
      layerId={view.gold.id}
    >
      {(scroller) => <CandidateList key={tab} view={view} scroller={scroller} comments={comments} />}
    </GoldSide>
  );
}
