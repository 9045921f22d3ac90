"use client";

import { useRouter } from "next/navigation";
import { useEffect, useMemo, useState } from "react";
import { useOfferCommands } from "@/components/shell/palette-commands.tsx";
import { TopBar } from "@/components/shell/top-bar.tsx";
import { useViewer } from "@/components/shell/viewer.tsx";
import { emptyLayer, layerFromParts } from "@/lib/core/annotation/layer.ts";
import type { Standing } from "@/lib/core/review/review-sheet.ts";
import { preferencesSchema } from "@/lib/schemas/preferences.ts";
import type { OutcomeView, ReaderView } from "@/lib/schemas/reader.ts";
import { Announcer } from "./announcer.tsx";
import { ArticlePane } from "./article-pane.tsx";
import { Breadcrumb } from "./breadcrumb.tsx";
import { keysOf, listCommands, toKeyMap } from "./commands.ts";
import { Dialogs } from "./dialogs/dialogs.tsx";
import { Foot } from "./foot.tsx";
import { HeaderActions } from "./header-actions.tsx";
import { keyCaps } from "./keys.ts";
import { LabelStyles } from "./label-styles.tsx";
import { Reader } from "./reader.ts";
import { ReaderProvider } from "./reader-context.tsx";
import styles from "./reader-screen.module.css";
import { SideColumn } from "./side-column.tsx";
import { StatusNotice } from "./status-notice.tsx";
import { useActiveTime } from "./use-active-time.ts";
import { useKeys } from "./use-keys.ts";
import { useLayerKeeping } from "./use-layer-keeping.ts";
import { useOpenedAt } from "./use-opened-at.ts";

function openReader({ article, layer, outcomes }: ReaderView): Reader {
  return new Reader({
    article,
    layer: layer ? layerFromParts(layer) : emptyLayer,
    kind: layer?.kind ?? "ANNOTATOR",
    standings: toStandings(outcomes),
  });
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
};

export function ReaderScreen({ view, actorId, spanId }: Props) {
  const router = useRouter();
  const [reader] = useState(() => openReader(view));
  const { queue, layer } = view;
  const isEditable = layer !== null && ["ASSIGNED", "IN_PROGRESS", "RETURNED"].includes(layer.status);

  const viewer = useViewer();
  const { singleKeys, keys } = viewer?.preferences ?? preferencesSchema.parse({});
  const commands = useMemo(() => listCommands(view.article), [view.article]);
  useKeys(
    reader,
    useMemo(() => toKeyMap(commands, { singleKeys, keys }), [commands, singleKeys, keys]),
  );
  useOfferCommands(
    useMemo(
      () =>
        commands.map((command) => ({
          id: command.name,
          label: command.title,
          keys: keyCaps(keysOf(command, { singleKeys, keys })[0] ?? "").join("+"),
          run: () => command.run(reader, false),
        })),
      [commands, reader, singleKeys, keys],
    ),
  );
  useLayerKeeping(reader, layer, actorId, () => router.refresh());
  useEffect(() => reader.restand(toStandings(view.outcomes)), [reader, view.outcomes]);
  useOpenedAt(reader, spanId);
  useActiveTime(isEditable ? layer.id : null);

  useEffect(() => {
    reader.state.set({ isEditable });
    const { nextId, previousId } = queue;
    reader.goNext = nextId ? () => router.push(`/articles/${nextId}`) : null;
    reader.goPrevious = previousId ? () => router.push(`/articles/${previousId}`) : null;
  }, [reader, isEditable, queue, router]);

  return (
    <ReaderProvider value={reader}>
      <LabelStyles labels={view.article.labels} />
      <TopBar breadcrumb={<Breadcrumb article={view.article} />} right={<HeaderActions view={view} />} />
      <div className={styles.work}>
        <main id="main" tabIndex={-1} className={styles.sheet}>
          <StatusNotice view={view} />
          <ArticlePane />
        </main>
        <SideColumn view={view} />
      </div>
      <Foot commands={commands} settings={{ singleKeys, keys }} />
      <Dialogs view={view} commands={commands} />
      <Announcer />
    </ReaderProvider>
  );
}
