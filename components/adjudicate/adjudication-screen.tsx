"use client";

import { useRouter } from "next/navigation";
import { useEffect, useMemo, useState } from "react";
import { partOf } from "@/components/shell/part.ts";
import { useCommands } from "@/components/workbench/commands/use-commands.ts";
import { ArticleLayout } from "@/components/workbench/frame/article-layout.tsx";
import { useOpenedAt } from "@/components/workbench/frame/use-opened-at.ts";
import { useQueue } from "@/components/workbench/frame/use-queue.ts";
import { JudgingProvider } from "@/components/workbench/judging/judging-context.tsx";
import { JudgingDialogsOnDemand } from "@/components/workbench/judging/judging-dialogs-on-demand.tsx";
import { useLayerSync } from "@/components/workbench/saving/use-layer-sync.ts";
import type { AdjudicationView } from "@/lib/schemas/adjudication.ts";
import { AdjudicationActions } from "./adjudication-actions.tsx";
import { AdjudicationFoot } from "./adjudication-foot.tsx";
import { AdjudicationNotice } from "./adjudication-notice.tsx";
import styles from "./adjudication-screen.module.css";
import { CandidateDock } from "./candidate-dock.tsx";
import { Adjudication } from "./model/adjudication.ts";
import { listAdjudicationCommands } from "./model/adjudication-commands.ts";
import { openingOf, useAdjudicationOpening } from "./model/use-adjudication-opening.ts";
import { usePresence } from "./model/use-presence.ts";
import { AdjudicationSide } from "./side/adjudication-side.tsx";
import { Standfirst } from "./standfirst.tsx";

const adjudicationDialogs = partOf(() =>
  import("./dialogs/adjudication-dialogs.tsx").then((all) => all.AdjudicationDialogs),
);

type Props = {
  view: AdjudicationView;
  actorId: string;
  /** The span to begin at, or "". */
  spanId: string;
};

/** What is handed in, as far as it can differ between two readings of the page. */
function layersKey({ layers }: AdjudicationView): string {
  return layers.map(({ id, revision }) => `${id} ${revision}`).join();
}

/** An adjudication of the layers that were there when the page was opened; those that came since are taken in when asked. */
export function AdjudicationScreen({ view, actorId, spanId }: Props) {
  const [opened, setOpened] = useState(view);
  const isSame = layersKey(opened) === layersKey(view);
  // Where nothing is under way there is nothing that taking them in could disturb.
  const isUnderWay = openingOf({ ...view, layers: opened.layers }) === "open";
  if (opened !== view && (isSame || !isUnderWay)) setOpened(view);
  return (
    <OpenAdjudication
      key={layersKey(opened)}
      view={isSame ? view : { ...view, layers: opened.layers }}
      actorId={actorId}
      spanId={spanId}
      onTakeIn={isSame ? null : () => setOpened(view)}
    />
  );
}

function OpenAdjudication({ view, actorId, spanId, onTakeIn }: Props & { onTakeIn: (() => void) | null }) {
  const router = useRouter();
  const [adjudication] = useState(() => new Adjudication(view));
  const { reader } = adjudication.judging;
  const { opening, handleOpen, isOpening, error } = useAdjudicationOpening(view);
  const { names, hear } = usePresence(view.gold.id, actorId);
  const isEditable = opening === "open";

  const commands = useMemo(() => listAdjudicationCommands(adjudication), [adjudication]);
  const keys = useCommands(reader, commands);
  useQueue(reader, view.queue, "/adjudicate");
  useLayerSync(reader, view.gold, actorId, () => router.refresh(), hear);
  useEffect(() => reader.state.set({ isEditable }), [reader, isEditable]);
  useOpenedAt(reader, spanId);

  return (
    <JudgingProvider value={adjudication}>
      <ArticleLayout
        article={view.article}
        keys={keys}
        task="adjudication"
        actions={<AdjudicationActions view={view} others={names} />}
        notice={
          <AdjudicationNotice
            view={view}
            opening={opening}
            isOpening={isOpening}
            error={error}
            onOpen={handleOpen}
            onTakeIn={onTakeIn}
          />
        }
        standfirst={<Standfirst />}
        side={<AdjudicationSide view={view} />}
        className={styles.adjudication}
      >
        <AdjudicationFoot annotators={adjudication.annotators.length} isEditable={isEditable} />
        <CandidateDock />
        <JudgingDialogsOnDemand part={adjudicationDialogs} view={view} />
      </ArticleLayout>
    </JudgingProvider>
  );
}
