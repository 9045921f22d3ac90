"use client";

import { CorrectionFields } from "@/components/workbench/fields/correction-fields.tsx";
import { useLayer, useReaderState } from "@/components/workbench/model/reader-context.tsx";
import { versionActive } from "../model/deciding.ts";
import { useAdjudication } from "../model/use-adjudication.ts";

/** The fields of the version of the reviewer's own that is open. */
export function VersionForm() {
  const adjudication = useAdjudication();
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
        onDone={() => versionActive(adjudication)}
      />
    )
  );
}
