import type { AgreementQuery, AgreementView, Figure } from "@/lib/schemas/agreement.ts";
import shared from "./agreement.module.css";
import { disagreementsPath } from "./agreement-address.ts";
import { AgreementCard } from "./agreement-card.tsx";
import { FigureCell } from "./figure-cell.tsx";
import { shareWords } from "./figure-words.ts";
import styles from "./headline-card.module.css";
import { sharedWords, unitWords } from "./mode-words.ts";

function Measure({
  title,
  figure,
  how,
  href,
}: {
  title: string;
  figure: Figure;
  how: string;
  href?: string;
}) {
  return (
    <li>
      <a href={`#how-${how}`} className={styles.name}>
        {title}
      </a>
      <div>
        <FigureCell figure={figure} what={title} href={href} />
      </div>
    </li>
  );
}

export function HeadlineCard({
  slug,
  query,
  view: { headline, articles },
}: {
  slug: string;
  query: AgreementQuery;
  view: AgreementView;
}) {
  const { f1, gamma, gammaPrecision } = headline;
  const all = disagreementsPath(slug, query);
  const units = unitWords[query.unit].toLowerCase();
  return (
    <AgreementCard title="How far annotators agree" slug={slug} query={query} table="headline" how="f1">
      <div className={styles.headline}>
        <div>
          <div className={styles.big}>
            <FigureCell figure={f1} what="F1 of marks" href={all} />
          </div>
          <p>
            <b>F1 of marks.</b>{" "}
            {f1.value !== null &&
              `Of 100 marks that one of two annotators makes, the other makes ${Math.round(100 * f1.value)} too, ${sharedWords[query.mode]}. `}
            {f1.low !== null && "With other articles it would mostly lie within the range beside it. "}
            From {f1.articles} of {articles} articles.
          </p>
        </div>
        <ul className={styles.measures}>
          <Measure title={`Krippendorff’s alpha, ${units}`} figure={headline.alpha} how="alpha" href={all} />
          <Measure title={`Cohen’s kappa, ${units}`} figure={headline.meanKappa} how="kappa" href={all} />
          <Measure
            title={`Fleiss’ kappa of ${headline.fleissAnnotators}, ${units}`}
            figure={headline.fleiss}
            how="fleiss"
            href={all}
          />
          <Measure title="Alpha for unitizing" figure={headline.unitizingAlpha} how="unitizing" href={all} />
          <Measure title="Gamma" figure={gamma} how="gamma" href={all} />
          <Measure
            title="F1 of links"
            figure={headline.relationF1}
            how="f1"
            href={disagreementsPath(slug, query, { relation: "any" })}
          />
        </ul>
      </div>
      <p className={shared.note}>
        {gamma.value !== null &&
          `Gamma is measured on ${gamma.articles} of the articles${gammaPrecision === null ? "" : `, to ${shareWords(gammaPrecision)} of what chance would give`}. `}
        {headline.suggestedSpans > 0 ? (
          <>
            {shareWords(headline.suggestedShare)} of the marks of every two annotators were taken over by both
            from one suggestion, untouched; they are in none of the figures.
          </>
        ) : (
          "No two annotators took over the same suggestion untouched, so every mark counts."
        )}
      </p>
    </AgreementCard>
  );
}
