"use client";

import type { RefObject } from "react";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import { BarButton } from "./bar-button.tsx";
import styles from "./floating-bar.module.css";
import { FloatingBar } from "./floating-bar.tsx";
import { LabelDot } from "./label-dot.tsx";
import { LabelFinder } from "./label-finder.tsx";
import { closeLabelSearch, leaveLabelSearch, openLabelSearch } from "./label-search.ts";
import { labelsAtHand } from "./labels-at-hand.ts";
import { applyLabel } from "./marking.ts";
import { useReader, useReaderState } from "./reader-context.tsx";
import { useScreenKeys } from "./screen-keys-context.tsx";

/** The labels and their keys, at the selection; while labels are searched also at the marks that get one. */
export function SelectionBar({ pane }: { pane: RefObject<HTMLElement | null> }) {
  const reader = useReader();
  const searchedFor = useReaderState((state) => state.searchedFor);
  const isExact = useReaderState((state) => state.isExact);
  const { anchor, head } = useReaderState((state) => state.selection);
  const isFree = useReaderState(
    ({ isEditable, mayStart, isPointing, pick, paintLabelId }) =>
      (isEditable || mayStart) && !isPointing && !pick && !paintLabelId,
  );

  if (searchedFor) {
    return (
      <FloatingBar pane={pane} range={searchedFor} title="Search the labels">
        <LabelFinder
          isOpen
          className={styles.search}
          onFind={(id) => closeLabelSearch(reader, id, isExact)}
          onBlur={() => leaveLabelSearch(reader)}
        />
      </FloatingBar>
    );
  }
  if (!isFree || anchor === head) return null;
  return (
    <FloatingBar pane={pane} range={reader.selectedRange()} title="Mark the selection as">
      <LabelButtons />
      {isExact && <span className={styles.words}>exact characters</span>}
    </FloatingBar>
  );
}

function LabelButtons() {
  const reader = useReader();
  const isExact = useReaderState((state) => state.isExact);
  const { keysOf } = useScreenKeys();
  const { labels, shown } = labelsAtHand(reader.article.labels);
  return (
    <>
      {shown.map(({ id, name, index }) => (
        <BarButton
          key={id}
          title={labelTitle(name)}
          shortcut={keysOf(`label:${name}`)[0]}
          onClick={(event) => applyLabel(reader, id, isExact || event.altKey)}
        >
          <LabelDot index={index} />
          {labelTitle(name)}
        </BarButton>
      ))}
      {shown.length < labels.length && (
        <BarButton
          title={`Search all ${labels.length} labels`}
          shortcut={keysOf("findLabel")[0]}
          onClick={() => openLabelSearch(reader)}
        >
          {labels.length - shown.length} more…
        </BarButton>
      )}
    </>
  );
}
