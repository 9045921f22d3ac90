"use client";

import { backToText } from "@/components/reader/moving.ts";
import { useLayer, useReaderState } from "@/components/reader/reader-context.tsx";
import { MarkFields } from "@/components/reader/side/mark-fields.tsx";
import { useAdjudication } from "../adjudication-context.tsx";
import { versionActive } from "../deciding.ts";
import styles from "./version-form.module.css";

/** The fields of a version of the reviewer's own; everything goes into gold as it is set. */
export function VersionForm() {
  const reader = useAdjudication();
  const layer = useLayer();
  const activeId = useReaderState((state) => state.activeId);
  const span = layer.spans.get(activeId ?? "");

  function handleDone() {
    backToText(reader);
    versionActive(reader);
  }

  return (
    span && (
      <MarkFields key={span.id} span={span} title="Your version" onDone={handleDone}>
        <p className={styles.hint}>
          <kbd>[</kbd> <kbd>]</kbd> move the edges out, with <kbd>Alt</kbd> in; or select the right words and
          press <kbd>E</kbd>. <kbd>E</kbd> again when done.
        </p>
      </MarkFields>
    )
  );
}
