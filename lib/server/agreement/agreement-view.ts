import type { Coefficient } from "@/lib/core/agreement/coefficient.ts";
import type { Gamma } from "@/lib/core/agreement/gamma/gamma.ts";
import type { Estimate } from "@/lib/core/agreement/report/bootstrap.ts";
import type { KindCounts } from "@/lib/core/agreement/report/kinds.ts";
import type { AgreementReport } from "@/lib/core/agreement/report/report.ts";
import type { AgreementQuery, AgreementView, Figure, Kinds } from "@/lib/schemas/agreement.ts";
import type { Names } from "./names.ts";
import type { Scope } from "./scope.ts";

/** A report as it is sent: with names, in the order that people read it in. */
export function toAgreementView(
  scope: Scope,
  { mode }: AgreementQuery,
  report: AgreementReport,
  gamma: Gamma,
  names: Names,
): Omit<AgreementView, "rules"> {
  const byName =
    <Row>(of: (row: Row) => string) =>
    (a: Row, b: Row) =>
      of(a).localeCompare(of(b), "en");
  const order = new Map(scope.labels.map(({ id }, place) => [id, place]));
  const pairs = report.pairs.map((pair) => ({
    a: names.person(pair.a),
    b: names.person(pair.b),
    f1: toFigure(pair.f1),
    kappa: toFigure(pair.kappa),
    kinds: toKinds(pair.kinds),
  }));
  const people = new Map(pairs.flatMap(({ a, b }) => [a, b]).map((person) => [person.id, person]));
  return {
    articles: report.headline.articles,
    hiddenArticles: scope.hiddenArticles,
    informedLayers: scope.informedLayers,
    headline: toHeadline(report, gamma, mode),
    labels: report.labels
      .toSorted((a, b) => (order.get(a.labelId) ?? 0) - (order.get(b.labelId) ?? 0))
      .map((label) => ({
        labelId: label.labelId,
        name: names.label(label.labelId).name,
        colour: names.label(label.labelId).colour,
        spans: label.spans,
        f1: toFigure(label.f1),
        alpha: toFigure(label.alpha),
        meanKappa: toFigure(label.meanKappa),
        fleiss: toFigure(label.fleiss),
        unitizingAlpha: toFigure(label.unitizingAlpha),
        kinds: toKinds(label.kinds),
      })),
    people: [...people.values()].sort(byName(({ name }) => name)),
    pairs,
    gold: report.gold
      .map(({ annotator, f1, precision, recall, kappa, kinds }) => ({
        annotator: names.person(annotator),
        f1: toFigure(f1),
        precision: toFigure(precision),
        recall: toFigure(recall),
        kappa: toFigure(kappa),
        kinds: toKinds(kinds),
      }))
      .sort(byName(({ annotator }) => annotator.name)),
    weeks: report.weeks.map(({ week, f1, alpha }) => ({ week, f1: toFigure(f1), alpha: toFigure(alpha) })),
    stories: report.stories
      .map(({ storyId, f1, alpha }) => {
        return { storyId, title: names.story(storyId), f1: toFigure(f1), alpha: toFigure(alpha) };
      })
      .sort(byName(({ title }) => title)),
    kinds: toKinds(report.kinds),
    confusions: report.confusions.map(({ labels: [one, other], sameEdges, otherEdges }) => {
      const isInOrder = (order.get(one) ?? 0) <= (order.get(other) ?? 0);
      const labels = isInOrder ? [one, other] : [other, one];
      return { labels: labels.map((id) => names.label(id).name), sameEdges, otherEdges };
    }),
    attributes: report.attributes.map(({ labelId, name, agreed, total, kappa }) => ({
      label: names.label(labelId).name,
      name,
      title: titleOf(scope, labelId, name),
      agreed,
      total,
      kappa: toPlainFigure(kappa, report.headline.articles),
    })),
    relations: report.relations
      .map(({ typeId, f1 }) => ({ name: names.relationType(typeId), f1: toFigure(f1) }))
      .sort(byName(({ name }) => name)),
  };
}

function toHeadline(
  { headline }: AgreementReport,
  gamma: Gamma,
  mode: AgreementQuery["mode"],
): AgreementView["headline"] {
  const { strict, exact, partial, type } = headline.f1;
  return {
    f1: toFigure(headline.f1[mode]),
    modes: {
      strict: toFigure(strict),
      exact: toFigure(exact),
      partial: toFigure(partial),
      type: toFigure(type),
    },
    meanF1: toFigure(headline.meanF1),
    alpha: toFigure(headline.alpha),
    meanKappa: toFigure(headline.meanKappa),
    fleiss: toFigure(headline.fleiss),
    fleissAnnotators: headline.fleissAnnotators,
    unitizingAlpha: toFigure(headline.unitizingAlpha),
    gamma: toPlainFigure(gamma, gamma.articles),
    gammaPrecision: gamma.precision,
    gammaCategory: toPlainFigure(gamma.category, gamma.articles),
    relationF1: toFigure(headline.relationF1),
    suggestedSpans: headline.suggested.spans,
    suggestedShare: headline.suggested.share,
  };
}

function toFigure({ coefficient, interval, articles }: Estimate): Figure {
  const figure = toPlainFigure(coefficient, articles);
  return { ...figure, low: interval?.low ?? null, high: interval?.high ?? null };
}

function toPlainFigure(coefficient: Coefficient, articles: number): Figure {
  const reason = coefficient.value === null ? coefficient.reason : null;
  return { value: coefficient.value, reason, low: null, high: null, articles };
}

function toKinds({ onlyA, onlyB, ...kinds }: KindCounts): Kinds {
  return { ...kinds, missed: onlyA + onlyB };
}

function titleOf({ labels }: Scope, labelId: string, name: string): string {
  const label = labels.find(({ id }) => id === labelId);
  return label?.attributes.find((attribute) => attribute.name === name)?.title ?? name;
}
