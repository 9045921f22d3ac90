"use client";

import { useRouter } from "next/navigation";
import { useEffect, useMemo, useState } from "react";
import { Announcer } from "@/components/reader/announcer.tsx";
import { ArticlePane } from "@/components/reader/article-pane.tsx";
import { Breadcrumb } from "@/components/reader/breadcrumb.tsx";
import { keysOf, toKeyMap } from "@/components/reader/commands.ts";
import { keyCaps } from "@/components/reader/keys.ts";
import { LabelStyles } from "@/components/reader/label-styles.tsx";
import layout from "@/components/reader/reader-screen.module.css";
import { useKeys } from "@/components/reader/use-keys.ts";
import { useLayerKeeping } from "@/components/reader/use-layer-keeping.ts";
import { useOpenedAt } from "@/components/reader/use-opened-at.ts";
import { useOfferCommands } from "@/components/shell/palette-commands.tsx";
import { TopBar } from "@/components/shell/top-bar.tsx";
import { useViewer } from "@/components/shell/viewer.tsx";
import { preferencesSchema } from "@/lib/schemas/preferences.ts";
import type { ReviewView } from "@/lib/schemas/reader.ts";
import { ReviewDialogs } from "./dialogs/review-dialogs.tsx";
import { ReviewActions } from "./review-actions.tsx";
import { listReviewCommands } from "./review-commands.ts";
import { ReviewProvider } from "./review-context.tsx";
import { ReviewFoot } from "./review-foot.tsx";
import { ReviewNotice } from "./review-notice.tsx";
import { ReviewReader } from "./review-reader.ts";
import styles from "./review-screen.module.css";
import { ReviewSide } from "./side/review-side.tsx";
import { useReviewOpening } from "./use-review-opening.ts";
import { VerdictDock } from "./verdict-dock.tsx";

type Props = {
  view: ReviewView;
  actorId: string;
  /** The span to begin at, or "". */
  spanId: string;
};

export function ReviewScreen({ view, actorId, spanId }: Props) {
  const router = useRouter();
  const [reader] = useState(() => new ReviewReader(view));
  const { layer, gold, queue } = view;
  const isEditable = layer.status === "SUBMITTED" && gold.status !== "ACCEPTED";

  const viewer = useViewer();
  const { singleKeys, keys } = viewer?.preferences ?? preferencesSchema.parse({});
  const commands = useMemo(() => listReviewCommands(reader), [reader]);
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
  useLayerKeeping(reader, gold, actorId, () => router.refresh());
  const openingError = useReviewOpening(view);

  useEffect(() => {
    reader.state.set({ isEditable });
    const { nextId, previousId } = queue;
    reader.goNext = nextId ? () => router.push(`/review/${nextId}`) : null;
    reader.goPrevious = previousId ? () => router.push(`/review/${previousId}`) : null;
  }, [reader, isEditable, queue, router]);

  useOpenedAt(reader, spanId);

  return (
    <ReviewProvider value={reader}>
      <LabelStyles labels={view.article.labels} />
      <TopBar
        breadcrumb={
          <>
            <Breadcrumb article={view.article} /> · review
          </>
        }
        right={<ReviewActions view={view} />}
      />
      <div className={`${layout.work} ${styles.review}`}>
        <main id="main" tabIndex={-1} className={layout.sheet}>
          <ReviewNotice view={view} error={openingError} />
          <ArticlePane />
        </main>
        <ReviewSide view={view} />
      </div>
      <ReviewFoot commands={commands} settings={{ singleKeys, keys }} />
      <VerdictDock />
      <ReviewDialogs view={view} commands={commands} />
      <Announcer />
    </ReviewProvider>
  );
}
