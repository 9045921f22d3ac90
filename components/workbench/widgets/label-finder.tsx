"use client";

import { Select } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { isPressed } from "@/components/shell/pressed-key.ts";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import { foldText } from "@/lib/core/text/fold.ts";
import { useReader } from "../model/reader-context.tsx";
import { LabelDot } from "./label-dot.tsx";
import styles from "./label-finder.module.css";

type Props = {
  className?: string | undefined;
  /** The label that is chosen already. */
  value?: string | null | undefined;
  /** It has the focus and shows the labels from the start. */
  isOpen?: boolean;
  /** What was typed before it was there. */
  typed?: string;
  /** Null: Esc, nothing was chosen. */
  onFind: (labelId: string | null) => void;
  onBlur?: () => void;
};

/** Every label, found by typing: Enter takes the first that fits, Esc none. */
export function LabelFinder({ className, value = null, isOpen = false, typed = "", onFind, onBlur }: Props) {
  const reader = useReader();
  const [words, setWords] = useState(typed);
  const { labels } = reader.article;
  const data = labels
    .filter(({ isArchived }) => !isArchived)
    .map(({ id, name }) => ({ value: id, label: labelTitle(name) }));
  const sought = foldText(words.trim()).text;
  const fits = ({ label }: { label: string }) => foldText(label).text.includes(sought);

  // The list forgets which option it shows as the next one in the moment in which the first letters open it.
  function takeShown(event: KeyboardEvent<HTMLDivElement>) {
    if (!isPressed(event, "Enter") || words.trim() === "") return;
    event.preventDefault();
    event.stopPropagation();
    const listId = event.currentTarget.querySelector("input")?.getAttribute("aria-controls") ?? "";
    const shown = document.getElementById(listId)?.querySelector<HTMLElement>("[data-combobox-selected]");
    const first = data.find(fits);
    if (shown) shown.click();
    else if (first) onFind(first.value);
  }

  return (
    <Select
      className={className}
      wrapperProps={{ onKeyDownCapture: takeShown }}
      filter={({ options }) => options.filter((option) => !("group" in option) && fits(option))}
      size="xs"
      aria-label="Label"
      placeholder="Type a label’s name"
      autoFocus={isOpen}
      searchable
      selectFirstOptionOnChange
      defaultDropdownOpened={isOpen}
      data={data}
      // Where it is told that none is chosen, it begins by forgetting what was typed before.
      {...(value === null ? {} : { value })}
      searchValue={words}
      onSearchChange={setWords}
      nothingFoundMessage="No label is called so"
      // Above, so that the words that get the label stay in sight. The list itself scrolls: it is what the keys go through.
      comboboxProps={{ position: "top-start" }}
      withScrollArea={false}
      classNames={{ options: styles.options }}
      renderOption={({ option }) => (
        <>
          <LabelDot index={labels.findIndex(({ id }) => id === option.value)} />
          {option.label}
        </>
      )}
      onChange={onFind}
      onKeyDown={(event) => {
        if (isPressed(event, "Escape")) onFind(null);
      }}
      onBlur={onBlur}
    />
  );
}
