"use client";

import type { Span } from "@/lib/core/annotation/span.ts";
import type { CommandName } from "@/lib/core/keys/screen-keys.ts";
import { CommandKey } from "../commands/key-caps.tsx";
import { backToText } from "../model/moving.ts";
import { useReader } from "../model/reader-context.tsx";
import styles from "./correction-fields.module.css";
import { MarkFields } from "./mark-fields.tsx";

type Props = {
  span: Span;
  title: string;
  /** The command that opens the fields, and closes them again. */
  command: CommandName;
  onDone: () => void;
};

/** The fields of a mark that a reviewer makes otherwise; everything goes into gold as it is set. */
export function CorrectionFields({ span, title, command, onDone }: Props) {
  const reader = useReader();

  function handleDone() {
    backToText(reader);
    onDone();
  }

  return (
    <MarkFields span={span} title={title} onDone={handleDone}>
      <p className={styles.hint}>
        <CommandKey name="growStart" /> <CommandKey name="growEnd" /> move the edges out,{" "}
        <CommandKey name="shrinkStart" /> <CommandKey name="shrinkEnd" /> in; or select the right words and
        press <CommandKey name={command} />. <CommandKey name={command} /> again when done.
      </p>
    </MarkFields>
  );
}
