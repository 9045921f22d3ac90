"use client";

import { useLayer, useReaderState } from "@/components/reader/reader-context.tsx";
import { CorrectionFields } from "@/components/reader/side/correction-fields.tsx";
import { useAdjudication } from "../adjudication-context.tsx";
import { versionActive } from "../deciding.ts";

/** The fields of the version of the reviewer's own that is open. */
export function VersionForm() {
  const reader = useAdjudication();
  const layer = useLayer();
  const activeId = useReaderState((state) => state.activeId);
  const span = layer.spans.get(activeId ?? "");
  return (
    span && (
      <CorrectionFields
        key={span.id}
        span={span}
        title="Your version"
        command="version"
        onDone={() => versionActive(reader)}
      />
    )
  );
}
