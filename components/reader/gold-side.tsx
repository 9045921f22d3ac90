"use client";

import { Button, Tabs } from "@mantine/core";
import { type ReactNode, useState } from "react";
import styles from "./gold-side.module.css";
import { useReader, useReaderState } from "./reader-context.tsx";
import { GuidePanel } from "./side/guide-panel.tsx";
import { ThreadPanel } from "./side/thread-panel.tsx";
import type { Comments } from "./side/use-comments.ts";
import column from "./side-column.module.css";
import { NewsCount } from "./side-column.tsx";

type Props<Tab extends string> = {
  /** What is listed, as the column is called. */
  name: string;
  /** The lists, each with what its tab says. */
  tabs: readonly { readonly name: Tab; readonly title: ReactNode }[];
  tab: Tab;
  onTab: (tab: Tab) => void;
  /** Above the tabs. */
  head: ReactNode;
  comments: Comments;
  /** The layer that a thread begun in the panel is of. */
  layerId: string;
  classNames: { readonly tab: string | undefined; readonly label?: string | undefined };
  /** The list of the open tab. */
  children: (scroller: HTMLElement | null) => ReactNode;
};

/** What is judged by how it stands, and beside it guide and threads. */
export function GoldSide<Tab extends string>(props: Props<Tab>) {
  const { name, tabs, tab, onTab, head, comments, layerId, classNames, children } = props;
  const reader = useReader();
  const panel = useReaderState((state) => state.panel);
  // As state and not as a ref, so that the list inside is drawn once it is there.
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const toggle = (wanted: "guide" | "thread") =>
    reader.state.set({ panel: panel === wanted ? "marks" : wanted });

  function handleTab(value: string | null) {
    reader.state.set({ panel: "marks" });
    const chosen = tabs.find((one) => one.name === value);
    if (chosen) onTab(chosen.name);
  }

  return (
    <aside ref={setScroller} className={column.side} aria-label={`${name}, guide and threads`}>
      <Tabs
        value={panel === "marks" ? tab : null}
        keepMounted={false}
        onChange={handleTab}
        classNames={{
          list: styles.tabs,
          tab: `${styles.tab} ${classNames.tab}`,
          tabLabel: classNames.label,
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
                {one.title}
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
    </aside>
  );
}
