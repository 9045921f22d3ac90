"use client";

import { Button, Tabs } from "@mantine/core";
import { useMemo, useState } from "react";
import { useReaderState } from "@/components/reader/reader-context.tsx";
import { GuidePanel } from "@/components/reader/side/guide-panel.tsx";
import { ThreadPanel } from "@/components/reader/side/thread-panel.tsx";
import { useComments } from "@/components/reader/side/use-comments.ts";
import column from "@/components/reader/side-column.module.css";
import type { AdjudicationView } from "@/lib/schemas/adjudication.ts";
import { useAdjudication, useAdjudicationSheet, useAdjudicationState } from "../adjudication-context.tsx";
import { adjudicationTabs, tallyOf } from "../list-candidates.ts";
import styles from "./adjudication-side.module.css";
import { CandidateList } from "./candidate-list.tsx";
import { StartMenu } from "./start-menu.tsx";

const titles = { reopened: "Reopened", contested: "Contested", agreed: "Agreed", decided: "Decided" };

/** The candidates by how they stand, and beside them guide and threads. */
export function AdjudicationSide({ view }: { view: AdjudicationView }) {
  const reader = useAdjudication();
  const panel = useReaderState((state) => state.panel);
  const isEditable = useReaderState((state) => state.isEditable);
  const tab = useAdjudicationState((state) => state.tab);
  const { decisions } = useAdjudicationSheet();
  const tally = useMemo(() => tallyOf(reader.candidates, decisions), [reader, decisions]);
  // As state and not as a ref, so that the list inside is drawn once it is there.
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const comments = useComments(view);
  const shown = adjudicationTabs.filter((name) => name !== "reopened" || tally.reopened > 0 || tab === name);
  const toggle = (name: "guide" | "thread") => reader.state.set({ panel: panel === name ? "marks" : name });

  return (
    <aside ref={setScroller} className={column.side} aria-label="Candidates, guide and threads">
      <Tabs
        value={panel === "marks" ? tab : null}
        keepMounted={false}
        onChange={(value) => {
          reader.state.set({ panel: "marks" });
          reader.adjudication.set({ tab: adjudicationTabs.find((name) => name === value) ?? "contested" });
        }}
        classNames={{ list: styles.tabs, tab: styles.tab }}
      >
        <div className={styles.head}>
          <span className={styles.start}>{isEditable && <StartMenu />}</span>
          <Button size="compact-sm" aria-pressed={panel === "guide"} onClick={() => toggle("guide")}>
            Guide
          </Button>
          <Button size="compact-sm" aria-pressed={panel === "thread"} onClick={() => toggle("thread")}>
            Threads {new Set(comments.list.map(({ spanId }) => spanId)).size}
          </Button>
          <Tabs.List>
            {shown.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {titles[name]} {tally[name]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </div>
        {shown.map((name) => (
          <Tabs.Panel key={name} value={name}>
            {panel === "marks" && name === tab && (
              <CandidateList key={name} view={view} scroller={scroller} comments={comments} />
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
      {panel === "guide" && <GuidePanel />}
      {panel === "thread" && <ThreadPanel comments={comments} layerId={view.gold.id} />}
    </aside>
  );
}
