import { PlainTable } from "@/components/shell/plain-table.tsx";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import type { AgreementQuery, AgreementView } from "@/lib/schemas/agreement.ts";
import styles from "./agreement.module.css";
import { disagreementsPath } from "./agreement-address.ts";
import { AgreementCard } from "./agreement-card.tsx";
import { CountCell, FigureCell } from "./figure-cell.tsx";
import { shareWords } from "./figure-words.ts";

type Part = { slug: string; query: AgreementQuery; view: AgreementView };

const attributesTitle = "Attributes";
const linksTitle = "Links";
const rulesTitle = "Rules that marks were judged by";

export function AttributesCard({ slug, query, view: { attributes } }: Part) {
  return (
    <AgreementCard title={attributesTitle} slug={slug} query={query} table="attributes" how="attributes">
      {attributes.length === 0 ? (
        <p className={styles.note}>No two annotators gave an attribute on marks that both have.</p>
      ) : (
        <PlainTable
          title={attributesTitle}
          columns={[
            { title: "Attribute" },
            { title: "Agreed", isNumber: true },
            { title: "Differ", isNumber: true },
            { title: "Kappa", isNumber: true },
          ]}
          rows={attributes.map(({ label, name, title, agreed, total, kappa }) => {
            const called = `${labelTitle(label)}: ${title}`;
            const href = disagreementsPath(slug, query, { label: [label], attribute: name });
            return {
              key: called,
              cells: [
                called,
                `${agreed} of ${total}, ${shareWords(agreed / total)}`,
                <CountCell key="differ" amount={total - agreed} what={`differ in ${called}`} href={href} />,
                <FigureCell key="kappa" figure={kappa} what={`kappa of ${called}`} href={href} />,
              ],
            };
          })}
        />
      )}
    </AgreementCard>
  );
}

export function LinksCard({ slug, query, view: { relations } }: Part) {
  return (
    <AgreementCard title={linksTitle} slug={slug} query={query} table="relations" how="f1">
      {relations.length === 0 ? (
        <p className={styles.note}>Nobody linked marks in these articles.</p>
      ) : (
        <PlainTable
          title={linksTitle}
          columns={[
            { title: "Link" },
            { title: "F1", isNumber: true },
            { title: "Articles", isNumber: true },
          ]}
          rows={relations.map(({ name, f1 }) => {
            const href = disagreementsPath(slug, query, { relation: name });
            return {
              key: name,
              cells: [
                labelTitle(name),
                <FigureCell key="f1" figure={f1} what={`F1 of ${name}`} href={href} />,
                f1.articles,
              ],
            };
          })}
        />
      )}
    </AgreementCard>
  );
}

export function RulesCard({ slug, query, view: { rules } }: Part) {
  return (
    <AgreementCard title={rulesTitle} slug={slug} query={query} table="rules" how="rules">
      {rules.length === 0 ? (
        <p className={styles.note}>No verdict against a mark cites a rule of the guidelines yet.</p>
      ) : (
        <PlainTable
          title={rulesTitle}
          columns={[{ title: "Rule" }, { title: "Says" }, { title: "Marks against it", isNumber: true }]}
          rows={rules.map(({ ruleId, name, text, rejected, corrected }) => ({
            key: ruleId,
            cells: [
              name,
              text,
              <CountCell
                key="against"
                amount={rejected + corrected}
                what={`marks judged by ${name}`}
                href={disagreementsPath(slug, query, { rule: ruleId })}
              />,
            ],
          }))}
        />
      )}
    </AgreementCard>
  );
}
