import { PlainTable } from "@/components/shell/plain-table.tsx";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import type { AgreementQuery, AgreementView } from "@/lib/schemas/agreement.ts";
import styles from "./agreement.module.css";
import { disagreementsPath } from "./agreement-address.ts";
import { AgreementCard } from "./agreement-card.tsx";
import { CountCell } from "./figure-cell.tsx";
import { kindWords } from "./kind-words.ts";

const kindsTitle = "Kinds of disagreement";
const confusionsTitle = "Labels most confused";
const confusionsShown = 10;

export function KindsCard({
  slug,
  query,
  view,
}: {
  slug: string;
  query: AgreementQuery;
  view: AgreementView;
}) {
  return (
    <AgreementCard title={kindsTitle} slug={slug} query={query} table="kinds" how="kinds">
      <PlainTable
        title={kindsTitle}
        columns={[{ title: "Kind" }, { title: "Meaning" }, { title: "Times", isNumber: true }]}
        rows={kindWords.map(({ kind, title, meaning }) => {
          const href = disagreementsPath(slug, query, { kind: [kind] });
          const what = `times: ${meaning}`;
          return {
            key: kind,
            cells: [
              title,
              meaning,
              <CountCell key="times" amount={view.kinds[kind]} what={what} href={href} />,
            ],
          };
        })}
      />
    </AgreementCard>
  );
}

export function ConfusionsCard({
  slug,
  query,
  view: { confusions },
}: {
  slug: string;
  query: AgreementQuery;
  view: AgreementView;
}) {
  return (
    <AgreementCard title={confusionsTitle} slug={slug} query={query} table="confusions" how="kinds">
      {confusions.length === 0 ? (
        <p className={styles.note}>Nobody gave another label to words that somebody else marked.</p>
      ) : (
        <PlainTable
          title={confusionsTitle}
          columns={[
            { title: "Labels" },
            { title: "Same edges", isNumber: true },
            { title: "Other edges", isNumber: true },
          ]}
          rows={confusions.slice(0, confusionsShown).map(({ labels, sameEdges, otherEdges }) => {
            const names = labels.map(labelTitle).join(" and ");
            const path = (kind: "label" | "both") =>
              disagreementsPath(slug, query, { confused: [...labels], kind: [kind] });
            return {
              key: labels.join(" "),
              cells: [
                names,
                <CountCell
                  key="same"
                  amount={sameEdges}
                  what={`times ${names} with the same edges`}
                  href={path("label")}
                />,
                <CountCell
                  key="other"
                  amount={otherEdges}
                  what={`times ${names} with other edges`}
                  href={path("both")}
                />,
              ],
            };
          })}
        />
      )}
    </AgreementCard>
  );
}
