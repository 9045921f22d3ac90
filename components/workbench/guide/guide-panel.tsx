"use client";

import { UnstyledButton } from "@mantine/core";
import { GuidelineNews } from "@/components/shell/guidelines/guideline-news.tsx";
import { RuleExample } from "@/components/shell/guidelines/rule-example.tsx";
import { RichText } from "@/components/shell/rich-text.tsx";
import { type Label, labelTitle } from "@/lib/core/annotation/label.ts";
import { hasGuideline, openedGuide, projectGuide } from "../model/opened-guide.ts";
import { useReader, useReaderState } from "../model/reader-context.tsx";
import type { GuideName } from "../model/reader-state.ts";
import chips from "../widgets/chips.module.css";
import { LabelDot } from "../widgets/label-dot.tsx";
import styles from "./guide-panel.module.css";

/** The guideline of a label, or the project's: at first that of the active mark's label. */
export function GuidePanel() {
  const reader = useReader();
  // The active mark may change while the guide is open.
  const opened = useReaderState((state) => openedGuide(reader, state.guide));
  const isNewsRead = useReaderState((state) => state.isNewsRead);
  const { labels, project, news } = reader.article;
  const label = reader.label(opened);
  const choose = (guide: GuideName) => reader.state.set({ guide });
  return (
    <>
      <div className={chips.chips}>
        <UnstyledButton
          className={`${chips.chip} ${styles.choice}`}
          aria-pressed={!label}
          onClick={() => choose(projectGuide)}
        >
          Project
        </UnstyledButton>
        {labels.map(({ id, name, isArchived }, index) =>
          isArchived ? null : (
            <UnstyledButton
              key={id}
              className={`${chips.chip} ${styles.choice}`}
              aria-pressed={id === opened}
              onClick={() => choose(id)}
            >
              <LabelDot index={index} />
              {labelTitle(name)}
            </UnstyledButton>
          ),
        )}
      </div>
      {!isNewsRead && (
        <GuidelineNews
          projectId={project.id}
          news={news}
          onSeen={() => {
            reader.state.set({ isNewsRead: true });
            reader.announce("Noted; what changes next is pointed out again.");
          }}
        />
      )}
      <div className={styles.guide}>
        {label ? (
          <LabelGuideline label={label} />
        ) : project.guidelines.content.length > 0 ? (
          <RichText document={project.guidelines} />
        ) : (
          <p className={styles.empty}>This project has no guidelines yet. An owner can write them.</p>
        )}
      </div>
    </>
  );
}

function LabelGuideline({ label }: { label: Label }) {
  const { article } = useReader();
  const clipped = useReaderState((state) => state.clipped);
  const { id, guideline } = label;
  const rules = article.rules.filter(({ labelId, isArchived }) => labelId === id && !isArchived);
  if (!hasGuideline(label, article.rules)) {
    return <p className={styles.empty}>This label has no guideline yet. An owner can write one.</p>;
  }
  return (
    <>
      {guideline && <p className={styles.text}>{guideline}</p>}
      <ol className={styles.rules}>
        {rules.map((rule) => (
          <li key={rule.id}>
            <p className={styles.text}>
              <b className={styles.name}>{rule.name}</b> {rule.text}
            </p>
            {[...rule.examples, ...clipped.filter(({ ruleId }) => ruleId === rule.id)].map((example) => (
              <RuleExample key={example.id} example={example} />
            ))}
          </li>
        ))}
      </ol>
    </>
  );
}
