"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { listCommands } from "@/components/workbench/commands/commands.ts";
import { useCommands } from "@/components/workbench/commands/use-commands.ts";
import { ArticleLayout } from "@/components/workbench/frame/article-layout.tsx";
import { Foot } from "@/components/workbench/frame/foot.tsx";
import {
  useOpenedAt,
  useOpenedAtFound,
  useOpenedAtPlace,
} from "@/components/workbench/frame/use-opened-at.ts";
import { useQueue } from "@/components/workbench/frame/use-queue.ts";
import { readFeedback } from "@/components/workbench/model/feedback.ts";
import { OwnLayer } from "@/components/workbench/model/own-layer.ts";
import { Reader, type WantedMark } from "@/components/workbench/model/reader.ts";
import { ReaderProvider } from "@/components/workbench/model/reader-context.tsx";
import { useLayerSync } from "@/components/workbench/saving/use-layer-sync.ts";
import { emptyLayer, layerFromParts } from "@/lib/core/annotation/layer.ts";
import { isOpen } from "@/lib/core/annotation/layer-status.ts";
import type { Standing } from "@/lib/core/review/review-sheet.ts";
import type { OutcomeView, ReaderView } from "@/lib/schemas/reader.ts";
import { DialogsOnDemand } from "./dialogs/dialogs-on-demand.tsx";
import { HeaderActions } from "./header-actions.tsx";
import { SideColumn } from "./side-column.tsx";
import { StatusNotice } from "./status-notice.tsx";
import { useActiveTime } from "./use-active-time.ts";
import { useFreshRead } from "./use-fresh-read.ts";
import { useStart } from "./use-start.ts";
import { useTakingBack } from "./use-taking-back.ts";

function openReader({ article, layer, outcomes }: ReaderView): { reader: Reader; own: OwnLayer } {
  const parts = layer ? layerFromParts(layer) : emptyLayer;
  const own = new OwnLayer(layer?.kind ?? "ANNOTATOR", parts, toStandings(outcomes));
  return { reader: new Reader(article, own), own };
}

/** What was rejected looks so. */
function toStandings(outcomes: readonly OutcomeView[]): ReadonlyMap<string, Standing> {
  return new Map(
    outcomes.flatMap(({ decision, spanId }) => (decision === "REJECT" ? [[spanId, "rejected"]] : [])),
  );
}

type Props = {
  view: ReaderView;
  actorId: string;
  /** The mark to open at, or "". */
  spanId: string;
  /** The place of the text to open at, see `placeAddress`, or "". */
  at: string;
  /** The words to open at the first place of, see `foundAddress`, or "". */
  find: string;
};

/** The reader of one article. It begins anew when one's own layer of it begins or ends. */
export function ReaderScreen(props: Props) {
  const wanted = useRef<readonly WantedMark[]>([]);
  useFreshRead(props.actorId);
  return <LayerScreen key={props.view.layer?.id ?? ""} wanted={wanted} {...props} />;
}

function LayerScreen({
  view,
  actorId,
  spanId,
  at,
  find,
  wanted,
}: Props & { wanted: RefObject<readonly WantedMark[]> }) {
  const router = useRouter();
  const [{ reader, own }] = useState(() => openReader(view));
  const { layer } = view;
  const isEditable = layer !== null && isOpen(layer.status);

  const commands = useMemo(() => listCommands(view.article), [view.article]);
  const keys = useCommands(reader, commands);
  useQueue(reader, view.queue, "/articles");
  useLayerSync(reader, layer, actorId, () => router.refresh());
  useEffect(() => {
    own.standings = toStandings(view.outcomes);
    reader.restand();
  }, [reader, own, view.outcomes]);
  useEffect(() => {
    const { feedback } = reader.state.get();
    reader.state.set({ feedback: readFeedback(view, feedback?.filter ?? "all") });
  }, [reader, view]);
  useEffect(() => reader.state.set({ isEditable }), [reader, isEditable]);
  const starting = useStart(reader, view, isEditable, wanted);
  const taking = useTakingBack(reader, view);
  useOpenedAt(reader, spanId);
  useOpenedAtPlace(reader, at);
  useOpenedAtFound(reader, find);
  useActiveTime(isEditable ? layer.id : null);

  return (
    <ReaderProvider value={reader}>
      <ArticleLayout
        article={view.article}
        keys={keys}
        actions={<HeaderActions view={view} />}
        notice={<StatusNotice view={view} starting={starting} taking={taking} />}
        side={<SideColumn view={view} />}
      >
        <Foot isEditable={isEditable} mayStart={starting.mayStart} />
        <DialogsOnDemand view={view} />
      </ArticleLayout>
    </ReaderProvider>
  );
}
