"use client";

import { Button } from "@mantine/core";
import { useState } from "react";
import { count } from "@/components/shell/count.ts";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import type { TextRange } from "@/lib/core/text/range.ts";
import { markPlaces, toMarkedRange } from "../model/marking.ts";
import type { Reader } from "../model/reader.ts";
import { useReader } from "../model/reader-context.tsx";
import { LabelChoice } from "./label-choice.tsx";
import { PlacesDialog } from "./places-dialog.tsx";

/** The places that were found, as whole words, each once. */
function foundPlaces(reader: Reader): readonly TextRange[] {
  const hits = reader.state.get().finding?.hits ?? [];
  const ranges = hits.flatMap((hit) => toMarkedRange(reader, null, hit, false) ?? []);
  return [...new Map(ranges.map((range) => [`${range.start} ${range.end}`, range])).values()];
}

/** Every place that a search found, with what is around it, before they are marked: first the label, then Enter. */
export function FoundDialog() {
  const reader = useReader();
  const [query] = useState(() => reader.state.get().finding?.query ?? "");
  const [places] = useState(() => foundPlaces(reader));
  const [labelId, setLabelId] = useState<string | null>(null);
  const label = labelId === null ? undefined : reader.label(labelId);
  return (
    <PlacesDialog
      title={`${count(places.length, "place")} with “${query}”`}
      places={places}
      labelId={labelId}
      empty="There is nothing to mark here."
      onMark={(chosen) => labelId !== null && markPlaces(reader, labelId, chosen)}
      head={<LabelChoice chosenId={labelId} onChoose={setLabelId} />}
    >
      {(chosen, handleMark) =>
        label ? (
          // A new button for each label takes the focus, so that Enter marks.
          <Button key={label.id} variant="filled" autoFocus disabled={chosen === 0} onClick={handleMark}>
            Mark {chosen} as {labelTitle(label.name)}
          </Button>
        ) : (
          <Button disabled>Choose a label</Button>
        )
      }
    </PlacesDialog>
  );
}
