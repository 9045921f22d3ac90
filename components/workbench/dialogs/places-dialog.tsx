"use client";

import { Checkbox, Group } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useMemo, useState } from "react";
import { count } from "@/components/shell/count.ts";
import { isPressed } from "@/components/shell/pressed-key.ts";
import { shortQuote } from "@/lib/core/annotation/problem.ts";
import { wordsAround } from "@/lib/core/text/context.ts";
import type { TextRange } from "@/lib/core/text/range.ts";
import { marksAround } from "../model/marking.ts";
import { backToText } from "../model/moving.ts";
import { useReader } from "../model/reader-context.tsx";
import styles from "./places-dialog.module.css";
import { ReaderDialog } from "./reader-dialog.tsx";

const contextLength = 40;
const mostShown = 200;

type Props = {
  title: string;
  places: readonly TextRange[];
  /** The label that they get, once it is known: what lies inside a mark of it is left out unless it is ticked. */
  labelId: string | null;
  /** What stands here when there are no places. */
  empty: string;
  onMark: (places: readonly TextRange[]) => void;
  /** Above the list. */
  head?: ReactNode;
  /** The button that marks so many. */
  children: (chosen: number, handleMark: () => void) => ReactNode;
};

/** Arrows go from tick to tick. */
function handleArrows(event: KeyboardEvent<HTMLUListElement>) {
  const by = isPressed(event, "ArrowDown") ? 1 : isPressed(event, "ArrowUp") ? -1 : 0;
  if (by === 0) return;
  event.preventDefault();
  const ticks = [...event.currentTarget.querySelectorAll("input")];
  const at = ticks.findIndex((tick) => tick.contains(document.activeElement));
  ticks[at + by]?.focus();
}

/** Places of the text with what is around them, to be ticked before they are marked. */
export function PlacesDialog({ title, places, labelId, empty, onMark, head, children }: Props) {
  const reader = useReader();
  const around = useMemo(() => marksAround(reader, labelId, places), [reader, labelId, places]);
  const [ticked, setTicked] = useState<ReadonlyMap<TextRange, boolean>>(new Map());
  const isTicked = (place: TextRange) => ticked.get(place) ?? !around.has(place);
  const chosen = places.filter(isTicked);

  function handleMark() {
    onMark(chosen);
    reader.state.set({ dialog: null });
    backToText(reader);
  }

  return (
    <ReaderDialog title={title} size="lg">
      {head}
      {places.length === 0 && <p>{empty}</p>}
      {places.length > 1 && (
        <Checkbox
          className={styles.all}
          label={`All ${places.length}`}
          checked={chosen.length === places.length}
          indeterminate={chosen.length > 0 && chosen.length < places.length}
          onChange={(event) => {
            const isOn = event.currentTarget.checked;
            setTicked(new Map(places.map((place) => [place, isOn])));
          }}
        />
      )}
      <ul className={styles.list} lang={reader.article.language} onKeyDown={handleArrows}>
        {places.slice(0, mostShown).map((place) => {
          const { prefix, suffix } = wordsAround(reader.index, place, contextLength);
          const mark = around.get(place);
          return (
            <li key={place.start}>
              <Checkbox
                checked={isTicked(place)}
                onChange={() => setTicked(new Map(ticked).set(place, !isTicked(place)))}
                label={
                  <span className={styles.place} dir="auto">
                    {prefix}
                    <b>{reader.index.slice(place.start, place.end)}</b>
                    {suffix}
                  </span>
                }
                description={mark && `Marked already: ${shortQuote(mark.quote)}`}
              />
            </li>
          );
        })}
      </ul>
      {places.length > mostShown && (
        <p className={styles.more}>
          {count(places.length - mostShown, "more place")} further down, marked along.
        </p>
      )}
      <Group justify="flex-end" mt="md">
        {children(chosen.length, handleMark)}
      </Group>
    </ReaderDialog>
  );
}
