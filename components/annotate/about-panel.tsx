"use client";

import { count } from "@/components/shell/count.ts";
import { useReader, useSpans } from "@/components/workbench/model/reader-context.tsx";
import { publicationDate } from "@/components/workbench/words/publication-date.ts";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import { priorityOf } from "@/lib/core/priority.ts";
import type { ReaderView } from "@/lib/schemas/reader.ts";
import styles from "./about-panel.module.css";

const numbers = new Intl.NumberFormat("en-GB");

function minutes(seconds: number): string {
  return seconds < 60 ? "less than a minute" : count(Math.round(seconds / 60), "minute");
}

/** Where the article comes from, and how the work on it stands. */
export function AboutPanel({ view: { article, layer, queue } }: { view: ReaderView }) {
  const spans = useSpans();
  const reader = useReader();
  const counts = article.labels.flatMap(({ id, name }): [string, string][] => {
    const amount = spans.filter(({ labelId }) => labelId === id).length;
    return amount > 0 ? [[labelTitle(name), numbers.format(amount)]] : [];
  });
  const rows: [string, string][] = [
    ["Outlet", article.outlet],
    ["By", article.byline],
    ["Published", publicationDate(article)],
    ["Time zone", article.timeZone],
    ["Language", article.language],
    ["Story", article.storyTitle],
    ["Priority", article.priority === 0 ? "" : priorityOf(article.priority)],
    ["Words", numbers.format(article.wordCount)],
    ["Characters", numbers.format(article.length)],
    ["Marks", numbers.format(spans.length)],
    ...counts,
    ["Links", numbers.format(reader.layer.relations.size)],
    ["Time spent", layer ? minutes(layer.activeSeconds) : ""],
    ["In my queue", queue.position > 0 ? `${queue.position} of ${queue.total}` : ""],
  ];
  return (
    <dl className={styles.list}>
      {rows.map(([title, value]) =>
        value ? (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
      {/^https?:/i.test(article.url) && (
        <div>
          <dt>Address</dt>
          <dd>
            <a href={article.url} target="_blank" rel="noreferrer noopener">
              {article.url}
            </a>
          </dd>
        </div>
      )}
    </dl>
  );
}
