"use client";

import { useMemo } from "react";
import { useJudgingState, useSheet } from "@/components/workbench/judging/judging-context.tsx";
import { JudgingSide } from "@/components/workbench/judging/judging-side.tsx";
import { useReaderState } from "@/components/workbench/model/reader-context.tsx";
import { useComments } from "@/components/workbench/threads/use-comments.ts";
import type { AdjudicationView } from "@/lib/schemas/adjudication.ts";
import { adjudicationTabs, tallyOf } from "../model/list-candidates.ts";
import { useAdjudication } from "../model/use-adjudication.ts";
import { CandidateList } from "./candidate-list.tsx";
import { StartMenu } from "./start-menu.tsx";

const titles = { reopened: "Reopened", contested: "Contested", agreed: "Agreed", decided: "Decided" };

/** The candidates by how they stand, and beside them guide and threads. */
export function AdjudicationSide({ view }: { view: AdjudicationView }) {
  const { judging, candidates } = useAdjudication();
  const isEditable = useReaderState((state) => state.isEditable);
  const tab = useJudgingState(judging, (state) => state.tab);
  const { decisions } = useSheet(judging);
  const tally = useMemo(() => tallyOf(candidates, decisions), [candidates, decisions]);
  const comments = useComments(view);
  const shown = adjudicationTabs.filter((name) => name !== "reopened" || tally.reopened > 0 || tab === name);
  return (
    <JudgingSide
      name="Candidates"
      tabs={shown.map((name) => ({ name, title: titles[name], amount: tally[name] }))}
      head={isEditable && <StartMenu />}
      comments={comments}
      layerId={view.gold.id}
    >
      {(scroller) => <CandidateList view={view} scroller={scroller} comments={comments} />}
    </JudgingSide>
  );
}
