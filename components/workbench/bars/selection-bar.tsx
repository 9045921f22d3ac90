"use client";

import { TextInput } from "@mantine/core";
import { type RefObject, useState } from "react";
import { OnDemand } from "@/components/shell/on-demand.tsx";
import { partOf } from "@/components/shell/part.ts";
import { isPressed } from "@/components/shell/pressed-key.ts";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import { useScreenKeys } from "../commands/screen-keys-context.tsx";
import { closeLabelSearch, leaveLabelSearch, openLabelSearch } from "../model/label-search.ts";
import { applyLabel } from "../model/marking.ts";
import { possessiveAfter, takePossessive } from "../model/possessive.ts";
import { useReader, useReaderState } from "../model/reader-context.tsx";
import { LabelDot } from "../widgets/label-dot.tsx";
import { labelsAtHand } from "../words/labels-at-hand.ts";
import { BarButton } from "./bar-button.tsx";
import styles from "./floating-bar.module.css";
import { FloatingBar } from "./floating-bar.tsx";

const labelFinder = partOf(() => import("../widgets/label-finder.tsx").then((finder) => finder.LabelFinder));

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
        <SearchField />
      </FloatingBar>
    );
  }
  if (!isFree || anchor === head) return null;
  return (
    <FloatingBar pane={pane} range={reader.selectedRange()} title="Mark the selection as">
      <LabelButtons />
      <PossessiveButton />
      {isExact && <span className={styles.words}>exact characters</span>}
    </FloatingBar>
  );
}

/** Takes what is typed from the first letter on, also before the list of labels is there. */
function SearchField() {
  const reader = useReader();
  const isExact = useReaderState((state) => state.isExact);
  const [typed, setTyped] = useState("");
  return (
    <OnDemand
      part={labelFinder}
      props={{
        isOpen: true,
        typed,
        className: styles.search,
        onFind: (id) => closeLabelSearch(reader, id, isExact),
        onBlur: () => leaveLabelSearch(reader),
      }}
    >
      <TextInput
        className={styles.search}
        size="xs"
        aria-label="Label"
        placeholder="Type a label’s name"
        autoFocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => isPressed(event, "Escape") && closeLabelSearch(reader, null, isExact)}
      />
    </OnDemand>
  );
}

/** Offers the ’s that stands right after the words and does not belong to them. */
function PossessiveButton() {
  const reader = useReader();
  const isExact = useReaderState((state) => state.isExact);
  const selected = reader.selectedRange();
  const possessive = possessiveAfter(reader, selected, isExact);
  if (!possessive) return null;
  const words = reader.index.slice(possessive.start, possessive.end);
  return (
    <BarButton title={`Take ${words} in`} onClick={() => takePossessive(reader, selected, possessive)}>
      + {words}
    </BarButton>
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
