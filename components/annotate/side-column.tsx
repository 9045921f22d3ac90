"use client";

import { Tabs } from "@mantine/core";
import { useMemo } from "react";
import { OnDemand } from "@/components/shell/on-demand.tsx";
import { partOf } from "@/components/shell/part.ts";
import { MarksPanel } from "@/components/workbench/cards/marks-panel.tsx";
import styles from "@/components/workbench/frame/side-frame.module.css";
import { SideFrame } from "@/components/workbench/frame/side-frame.tsx";
import { NewsCount } from "@/components/workbench/guide/news-count.tsx";
import { useLayerValue, useReader, useReaderState } from "@/components/workbench/model/reader-context.tsx";
import { panels } from "@/components/workbench/model/reader-state.ts";
import { useComments } from "@/components/workbench/threads/use-comments.ts";
import type { ReaderView } from "@/lib/schemas/reader.ts";

const guidePanel = partOf(() =>
  import("@/components/workbench/guide/guide-panel.tsx").then((guide) => guide.GuidePanel),
);
const threadPanel = partOf(() =>
  import("@/components/workbench/threads/thread-panel.tsx").then((thread) => thread.ThreadPanel),
);
const aboutPanel = partOf(() => import("./about-panel.tsx").then((about) => about.AboutPanel));

function MarkCount() {
  return useLayerValue(({ spans }) => spans.size);
}

export function SideColumn({ view }: { view: ReaderView }) {
  const reader = useReader();
  const panel = useReaderState((state) => state.panel);
  const comments = useComments(view);
  const outcomes = useMemo(
    () => new Map(view.outcomes.map((outcome) => [outcome.spanId, outcome])),
    [view.outcomes],
  );
  const openRemarks = comments.list.filter(({ resolvedAt }) => resolvedAt === null).length;

  return (
    <SideFrame name="Marks, guide and threads">
      {(scroller) => (
        <Tabs
          value={panel}
          keepMounted={false}
          onChange={(value) => reader.state.set({ panel: panels.find((name) => name === value) ?? "marks" })}
          classNames={{ list: styles.tabs, tab: styles.tab }}
        >
          <Tabs.List>
            <Tabs.Tab value="marks">
              Marks <MarkCount />
            </Tabs.Tab>
            <Tabs.Tab value="guide">
              Guide <NewsCount />
            </Tabs.Tab>
            {view.layer && <Tabs.Tab value="thread">Thread {openRemarks}</Tabs.Tab>}
            <Tabs.Tab value="about">About</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="marks">
            <MarksPanel
              scroller={scroller}
              outcomes={outcomes}
              added={view.added}
              isSettled={view.isSettled}
              mayMark={view.layer !== null}
              comments={comments.list}
            />
          </Tabs.Panel>
          <Tabs.Panel value="guide">
            <OnDemand part={guidePanel} props={{}} />
          </Tabs.Panel>
          <Tabs.Panel value="thread">
            <OnDemand part={threadPanel} props={{ comments, layerId: view.layer?.id ?? "" }} />
          </Tabs.Panel>
          <Tabs.Panel value="about">
            <OnDemand part={aboutPanel} props={{ view }} />
          </Tabs.Panel>
        </Tabs>
      )}
    </SideFrame>
  );
}
