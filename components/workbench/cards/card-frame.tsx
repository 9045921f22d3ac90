"use client";

import { UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { Standing } from "@/lib/core/review/review-sheet.ts";
import { backToText, goToSpan } from "../model/moving.ts";
import { togglePicked } from "../model/picked-marks.ts";
import { useReader, useReaderState } from "../model/reader-context.tsx";
import { LabelDot } from "../widgets/label-dot.tsx";
import styles from "./card-frame.module.css";

type Props = {
  span: Span;
  isActive: boolean;
  /** How the mark stands in a review, shown at the edge of the card. */
  standing?: Standing;
  /** In place of the label's name. */
  title?: ReactNode;
  /** In place of the mark's words, or null for none. */
  words?: ReactNode;
  /** Beside the label's name. */
  aside: ReactNode;
  children: ReactNode;
};

/** The card of a mark: its label and words, which lead to it in the text, and below whatever a screen says of it. */
export function CardFrame({ span, isActive, standing, title, words = span.quote, aside, children }: Props) {
  const reader = useReader();
  const { labels, language } = reader.article;
  const isPicked = useReaderState(({ pickedIds }) => pickedIds.has(span.id));
  const labelIndex = labels.findIndex(({ id }) => id === span.labelId);
  return (
    <div
      className={styles.card}
      data-standing={standing}
      data-active={isActive || undefined}
      data-picked={isPicked || undefined}
    >
      <UnstyledButton
        className={styles.head}
        aria-expanded={isActive}
        onMouseEnter={() => reader.hover(span.id)}
        onMouseLeave={() => reader.hover(null)}
        // With Shift it would select what stands between on the page.
        onMouseDown={(event) => event.shiftKey && event.preventDefault()}
        onClick={(event) => {
          if (event.shiftKey && !reader.isJudging) togglePicked(reader, span);
          else {
            if (reader.state.get().pickedIds.size > 0) reader.pick([]);
            goToSpan(reader, span);
          }
          backToText(reader);
        }}
      >
        <span className={styles.meta}>
          <LabelDot index={labelIndex} />
          {title ?? labelTitle(labels[labelIndex]?.name ?? "mark")}
          {isPicked && <span className={styles.picked}>picked</span>}
          <span className={styles.aside}>{aside}</span>
        </span>
        {words !== null && (
          <span className={styles.quote} lang={language} dir="auto">
            {words}
          </span>
        )}
      </UnstyledButton>
      {children}
    </div>
  );
}
