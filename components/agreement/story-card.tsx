import { count } from "@/components/shell/count.ts";
import { PlainTable } from "@/components/shell/plain-table.tsx";
import type { AgreementQuery, AgreementView } from "@/lib/schemas/agreement.ts";
import styles from "./agreement.module.css";
import { disagreementsPath } from "./agreement-address.ts";
import { AgreementCard } from "./agreement-card.tsx";
import { FigureCell } from "./figure-cell.tsx";

const title = "By story";
const storiesShown = 10;

export function StoryCard({
  slug,
  query,
  stories,
}: {
  slug: string;
  query: AgreementQuery;
  stories: AgreementView["stories"];
}) {
  // Where least is agreed there is most to talk about.
  const ordered = stories.toSorted((one, other) => (one.f1.value ?? 2) - (other.f1.value ?? 2));
  const toTable = (rows: AgreementView["stories"], name: string) => (
    <PlainTable
      title={name}
      columns={[
        { title: "Story" },
        { title: "F1", isNumber: true },
        { title: "Alpha", isNumber: true },
        { title: "Articles", isNumber: true },
      ]}
      rows={rows.map(({ storyId, title, f1, alpha }) => {
        const href = disagreementsPath(slug, query, { story: [storyId] });
        return {
          key: storyId,
          cells: [
            title,
            <FigureCell key="f1" figure={f1} what={`F1 of ${title}`} href={href} />,
            <FigureCell key="alpha" figure={alpha} what={`alpha of ${title}`} href={href} />,
            f1.articles,
          ],
        };
      })}
    />
  );
  const rest = ordered.slice(storiesShown);
  return (
    <AgreementCard title={title} slug={slug} query={query} table="stories" how="f1">
      {ordered.length === 0 ? (
        <p className={styles.note}>None of these articles belongs to a story.</p>
      ) : (
        toTable(ordered.slice(0, storiesShown), title)
      )}
      {rest.length > 0 && (
        <details className={styles.more}>
          <summary className={styles.moreTitle}>{count(rest.length, "more story", "more stories")}</summary>
          {toTable(rest, `${title}, the rest`)}
        </details>
      )}
    </AgreementCard>
  );
}
