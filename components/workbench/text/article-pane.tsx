"use client";

import { VisuallyHidden } from "@mantine/core";
import { type ReactNode, useRef } from "react";
import { useViewer } from "@/components/shell/viewer.tsx";
import { usualPreferences } from "@/lib/core/preferences.ts";
import { ChoiceBar } from "../bars/choice-bar.tsx";
import { SelectionBar } from "../bars/selection-bar.tsx";
import { useReader } from "../model/reader-context.tsx";
import { opensWithTitle } from "../words/opens-with-title.ts";
import { ActiveMarkWords } from "./active-mark-words.tsx";
import styles from "./article-pane.module.css";
import { ArticleText } from "./article-text.tsx";
import { EdgeHandles } from "./edge-handles.tsx";
import { ModeNotice } from "./mode-notice.tsx";
import { Provenance } from "./provenance.tsx";

/** The article: its title and where it comes from, its text, and what floats over that. */
export function ArticlePane({ standfirst }: { standfirst: ReactNode }) {
  const { article } = useReader();
  const pane = useRef<HTMLElement>(null);
  const size = useViewer()?.preferences.textSize ?? usualPreferences.textSize;
  const isTitled = opensWithTitle(article);
  return (
    <article
      ref={pane}
      className={styles.article}
      data-titled={isTitled || undefined}
      style={{ fontSize: size }}
    >
      {isTitled ? (
        <VisuallyHidden component="h1">{article.title}</VisuallyHidden>
      ) : (
        <h1 className={styles.title} lang={article.language} dir="auto">
          {article.title}
        </h1>
      )}
      <Provenance article={article} />
      {standfirst}
      <ModeNotice />
      <ArticleText />
      <ActiveMarkWords />
      <EdgeHandles pane={pane} />
      <SelectionBar pane={pane} />
      <ChoiceBar pane={pane} />
    </article>
  );
}
