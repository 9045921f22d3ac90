"use client";

import { UnstyledButton } from "@mantine/core";
import { RichText } from "@/components/shell/rich-text.tsx";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import { LabelDot } from "../label-dot.tsx";
import { useReader, useReaderState } from "../reader-context.tsx";
import chips from "./chips.module.css";
import styles from "./guide-panel.module.css";

/** The guideline of a label, or the project's. */
export function GuidePanel() {
  const reader = useReader();
  const chosen = useReaderState((state) => state.guideLabelId);
  const { labels, project } = reader.article;
  const label = chosen === null ? undefined : reader.label(chosen);
  const choose = (guideLabelId: string | null) => reader.state.set({ guideLabelId });
  return (
    <>
      <div className={chips.chips}>
        <UnstyledButton
          className={`${chips.chip} ${styles.choice}`}
          aria-pressed={!label}
          onClick={() => choose(null)}
        >
          Project
        </UnstyledButton>
        {labels.map(({ id, name, isArchived }, index) =>
          isArchived ? null : (
            <UnstyledButton
              key={id}
              className={`${chips.chip} ${styles.choice}`}
              aria-pressed={id === chosen}
              onClick={() => choose(id)}
            >
              <LabelDot index={index} />
              {labelTitle(name)}
            </UnstyledButton>
          ),
        )}
      </div>
      <div className={styles.guide}>
        {label ? (
          <LabelGuideline text={label.guideline} />
        ) : project.guidelines.content.length > 0 ? (
          <RichText document={project.guidelines} />
        ) : (
          <p className={styles.empty}>This project has no guidelines yet. An owner can write them.</p>
        )}
      </div>
    </>
  );
}

function LabelGuideline({ text }: { text: string }) {
  if (text === "")
    return <p className={styles.empty}>This label has no guideline yet. An owner can write one.</p>;
  return <p className={styles.text}>{text}</p>;
}
