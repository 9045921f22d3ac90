"use client";

import { Button } from "@mantine/core";
import { useState } from "react";
import { count } from "@/components/shell/count.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { markOthers, otherOccurrences } from "../model/marking.ts";
import { useReader } from "../model/reader-context.tsx";
import { PlacesDialog } from "./places-dialog.tsx";

/** The other places where the active mark's words stand, each with what is around it, before they are marked too. */
export function OccurrencesDialog() {
  const reader = useReader();
  const [span] = useState(reader.activeSpan);
  return span && <Occurrences span={span} />;
}

function Occurrences({ span }: { span: Span }) {
  const reader = useReader();
  const [places] = useState(() => otherOccurrences(reader, span));
  return (
    <PlacesDialog
      title={`${count(places.length, "other place")} with the same words`}
      places={places}
      labelId={span.labelId}
      empty="These words stand nowhere else, or are marked everywhere."
      onMark={(chosen) => markOthers(reader, span, chosen)}
    >
      {(chosen, handleMark) => (
        <Button variant="filled" data-autofocus disabled={chosen === 0} onClick={handleMark}>
          Mark {chosen}
        </Button>
      )}
    </PlacesDialog>
  );
}
