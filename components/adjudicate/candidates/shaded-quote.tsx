"use client";

import { useReader } from "@/components/workbench/model/reader-context.tsx";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { TextRange } from "@/lib/core/text/range.ts";
import { cutQuote } from "../model/cut-quote.ts";
import styles from "./shaded-quote.module.css";

/** The words of a span, with those characters shaded that others do not mean. */
export function ShadedQuote({ span, shaded }: { span: Span; shaded: readonly TextRange[] }) {
  const { language } = useReader().article;
  return (
    <span className={styles.quote} lang={language} dir="auto">
      {cutQuote(span, shaded).map(({ start, text, isShaded }) =>
        isShaded ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>,
      )}
    </span>
  );
}
