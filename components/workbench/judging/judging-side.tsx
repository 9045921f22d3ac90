"use client";

import { Button, Tabs } from "@mantine/core";
import type { ReactNode } from "react";
import { SideFrame } from "../frame/side-frame.tsx";
import { GuidePanel } from "../guide/guide-panel.tsx";
import { NewsCount } from "../guide/news-count.tsx";
import { useReader, useReaderState } from "../model/reader-context.tsx";
import { ThreadPanel } from "../threads/thread-panel.tsx";
import type { Comments } from "../threads/use-comments.ts";
import { useJudging, useJudgingState } from "./judging-context.tsx";
import styles from "./judging-side.module.css";

type Props = {
  /** What is listed, as the column is called. */
  name: string;
  /** The lists, each with what its tab says and how many are in it. */
  tabs: readonly { readonly name: string; readonly title: string; readonly amount: number }[];
  /** Above the tabs. */
  head: ReactNode;
  comments: Comments;
  /** The layer that a thread begun in the panel is of. */
  layerId: string;
  /** The list of the open tab. */
  children: (scroller: HTMLElement | null) => ReactNode;
};

/** What is judged by how it stands, and beside it guide and threads. */
export function JudgingSide(props: Props) {
  const { name, tabs, head, comments, layerId, children } = props;
  const judging = useJudging();
  const tab = useJudgingState(judging, (state) => state.tab);
  const reader = useReader();
  const panel = useReaderState((state) => state.panel);
  const toggle = (wanted: "guide" | "thread") =>
    reader.state.set({ panel: panel === wanted ? "marks" : wanted });

  function handleTab(value: string | null) {
    reader.state.set({ panel: "marks" });
    const chosen = tabs.find((one) => one.name === value);
    if (chosen) judging.state.set({ tab: chosen.name });
  }

  return (
    <SideFrame name={`${name}, guide and threads`}>
      {(scroller) => (
        <>
          <Tabs
            value={panel === "marks" ? tab : null}
            keepMounted={false}
            onChange={handleTab}
            classNames={{
              list: styles.tabs,
              tab: styles.tab,
              tabLabel: styles.label,
            }}
          >
            <div className={styles.head}>
              {head}
              <span className={styles.more}>
                <Button size="compact-sm" aria-pressed={panel === "guide"} onClick={() => toggle("guide")}>
                  Guide <NewsCount />
                </Button>
                <Button size="compact-sm" aria-pressed={panel === "thread"} onClick={() => toggle("thread")}>
                  Threads {new Set(comments.list.map(({ spanId }) => spanId)).size}
                </Button>
              </span>
              <Tabs.List>
                {tabs.map((one) => (
                  <Tabs.Tab key={one.name} value={one.name}>
                    <b>{one.amount}</b> {one.title}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
            </div>
            {tabs.map((one) => (
              <Tabs.Panel key={one.name} value={one.name}>
                {panel === "marks" && one.name === tab && children(scroller)}
              </Tabs.Panel>
            ))}
          </Tabs>
          {panel === "guide" && <GuidePanel />}
          {panel === "thread" && <ThreadPanel comments={comments} layerId={layerId} />}
        </>
      )}
    </SideFrame>
  );
}
