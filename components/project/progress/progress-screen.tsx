import { Empty } from "@/components/shell/empty.tsx";
import { LinkButton } from "@/components/shell/link-button.tsx";
import type { Progress } from "@/lib/core/progress/progress.ts";
import { toProgressTables } from "@/lib/core/progress/progress-tables.ts";
import { CompletionCard } from "./completion-card.tsx";
import { DoneCard } from "./done-card.tsx";
import { OverTime } from "./over-time.tsx";
import styles from "./progress.module.css";
import { TableCard } from "./table-card.tsx";

export function ProgressScreen({ slug, progress, now }: { slug: string; progress: Progress; now: Date }) {
  const { isOwn } = progress;
  const tables = toProgressTables(progress, now);
  if (tables.articles.rows.every(({ cells: [, amount] }) => amount === 0)) {
    return (
      <div className={styles.body}>
        <Empty
          title={isOwn ? "No articles of yours yet" : "No articles yet"}
          action={<LinkButton href={`/projects/${slug}/articles`}>Articles</LinkButton>}
        >
          {isOwn
            ? "How far you are, and how fast, stands here once articles are assigned to you."
            : "How far the project is, by whom and how fast, stands here once there are articles."}
        </Empty>
      </div>
    );
  }
  return (
    <>
      <DoneCard progress={progress} table={tables.articles} slug={slug} />
      <CompletionCard progress={progress} table={tables.completion} slug={slug} now={now} />
      <TableCard
        title="What waits for whom"
        table={tables.waiting}
        slug={slug}
        empty="Nothing waits for anybody."
      />
      <TableCard
        title={isOwn ? "What you did, and how fast" : "Who did what, and how fast"}
        table={tables.people}
        slug={slug}
        empty="Nobody is in the project."
        note="Times and marks are of layers submitted or accepted. The median and the marks a minute leave out layers whose time is not known."
      />
      <TableCard
        title="What review said"
        table={tables.verdicts}
        slug={slug}
        empty="No mark has been judged yet."
      />
      <OverTime
        slug={slug}
        isOwn={isOwn}
        periods={{ days: progress.days, weeks: progress.weeks }}
        tables={{ days: tables.days, weeks: tables.weeks }}
      />
    </>
  );
}
