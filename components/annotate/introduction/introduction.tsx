"use client";

import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { useSavePreferences } from "@/components/shell/save-preferences.ts";
import { SelectionBar } from "@/components/workbench/bars/selection-bar.tsx";
import { listCommands } from "@/components/workbench/commands/commands.ts";
import { ScreenKeysProvider } from "@/components/workbench/commands/screen-keys-context.tsx";
import { useCommands } from "@/components/workbench/commands/use-commands.ts";
import { ReaderProvider } from "@/components/workbench/model/reader-context.tsx";
import { ActiveMarkWords } from "@/components/workbench/text/active-mark-words.tsx";
import { Announcer } from "@/components/workbench/text/announcer.tsx";
import { ArticleText } from "@/components/workbench/text/article-text.tsx";
import { EdgeHandles } from "@/components/workbench/text/edge-handles.tsx";
import { LabelStyles } from "@/components/workbench/text/label-styles.tsx";
import styles from "./introduction.module.css";
import { practiceSteps } from "./practice.ts";
import { PracticeList } from "./practice-list.tsx";
import { openPractice, usePractice } from "./use-practice.ts";

/** The groups of commands that have something to do here. */
const groups = ["Mark", "Step", "Select", "Edges", "Edit"];
const leftOut = [
  "find",
  "findNext",
  "findPrevious",
  "nextMissing",
  "openCard",
  "link",
  "others",
  "takeOffered",
];

/** Marking tried on one sentence: each step is done by doing it, and nothing of it is kept but that it was done. */
export function Introduction() {
  const pane = useRef<HTMLElement>(null);
  const [reader] = useState(openPractice);
  const commands = useMemo(
    () =>
      listCommands(reader.article).filter(
        ({ name, group }) => groups.includes(group) && !leftOut.includes(name),
      ),
    [reader],
  );
  const keys = useCommands(reader, commands);
  const practice = usePractice(reader);
  const { preferences, save } = useSavePreferences();
  const isDone = practice.done === practiceSteps.length;
  const keepDone = useEffectEvent(() => {
    if (!preferences.isIntroduced) void save({ isIntroduced: true });
  });
  useEffect(() => {
    if (isDone) keepDone();
  }, [isDone]);

  return (
    <ReaderProvider value={reader}>
      <ScreenKeysProvider value={keys}>
        <LabelStyles labels={reader.article.labels} />
        <div className={styles.columns}>
          <PracticeList practice={practice} />
          <article ref={pane} className={styles.article} style={{ fontSize: preferences.textSize }}>
            <ArticleText />
            <ActiveMarkWords />
            <EdgeHandles pane={pane} />
            <SelectionBar pane={pane} />
          </article>
        </div>
        <Announcer />
      </ScreenKeysProvider>
    </ReaderProvider>
  );
}
