import { type CsvCell, toCsv } from "@/lib/core/csv.ts";
import {
  type AgreementQuery,
  type AgreementTable,
  type AgreementView,
  agreementTables,
  type Figure,
  type Kinds,
} from "@/lib/schemas/agreement.ts";
import { type Actor, requireProject } from "../access.ts";
import { AppError } from "../app-error.ts";
import { getAgreement } from "./agreement.ts";

type Table = { readonly head: readonly string[]; readonly rows: readonly (readonly CsvCell[])[] };

const figureHead = (name: string) => [name, `${name} low`, `${name} high`, `${name} articles`];
const figureCells = ({ value, low, high, articles }: Figure) => [value, low, high, articles];
const kindHead = ["same", "attributes", "edges", "label", "label and edges", "missed", "suggestion"];
const kindCells = (kinds: Kinds) => [
  kinds.same,
  kinds.attributes,
  kinds.edges,
  kinds.label,
  kinds.both,
  kinds.missed,
  kinds.suggestion,
];

const tables: Readonly<Record<AgreementTable, (view: AgreementView) => Table>> = {
  headline: ({ headline }) => listHeadline(headline),
  labels: ({ labels }) => ({
    head: [
      "label",
      "spans",
      ...figureHead("F1"),
      ...figureHead("alpha"),
      ...figureHead("kappa"),
      ...figureHead("Fleiss kappa"),
      ...figureHead("unitizing alpha"),
      ...kindHead,
    ],
    rows: labels.map(({ name, spans, f1, alpha, meanKappa, fleiss, unitizingAlpha, kinds }) => [
      name,
      spans,
      ...[f1, alpha, meanKappa, fleiss, unitizingAlpha].flatMap(figureCells),
      ...kindCells(kinds),
    ]),
  }),
  pairs: ({ pairs }) => ({
    head: ["annotator", "other", ...figureHead("F1"), ...figureHead("kappa"), ...kindHead],
    rows: pairs.map(({ a, b, f1, kappa, kinds }) => [
      a.name,
      b.name,
      ...[f1, kappa].flatMap(figureCells),
      ...kindCells(kinds),
    ]),
  }),
  gold: ({ gold }) => ({
    head: ["annotator", ...["precision", "recall", "F1", "kappa"].flatMap(figureHead), ...kindHead],
    rows: gold.map(({ annotator, precision, recall, f1, kappa, kinds }) => [
      annotator.name,
      ...[precision, recall, f1, kappa].flatMap(figureCells),
      ...kindCells(kinds),
    ]),
  }),
  weeks: ({ weeks }) => ({
    head: ["week", ...figureHead("F1"), ...figureHead("alpha")],
    rows: weeks.map(({ week, f1, alpha }) => [week, ...figureCells(f1), ...figureCells(alpha)]),
  }),
  stories: ({ stories }) => ({
    head: ["story", ...figureHead("F1"), ...figureHead("alpha")],
    rows: stories.map(({ title, f1, alpha }) => [title, ...figureCells(f1), ...figureCells(alpha)]),
  }),
  kinds: ({ kinds }) => ({ head: kindHead, rows: [kindCells(kinds)] }),
  confusions: ({ confusions }) => ({
    head: ["label", "other", "same edges", "other edges"],
    rows: confusions.map(({ labels, sameEdges, otherEdges }) => [...labels, sameEdges, otherEdges]),
  }),
  attributes: ({ attributes }) => ({
    head: ["label", "attribute", "agreed", "of", "kappa"],
    rows: attributes.map(({ label, name, agreed, total, kappa }) => [
      label,
      name,
      agreed,
      total,
      kappa.value,
    ]),
  }),
  relations: ({ relations }) => ({
    head: ["relation", ...figureHead("F1")],
    rows: relations.map(({ name, f1 }) => [name, ...figureCells(f1)]),
  }),
  rules: ({ rules }) => ({
    head: ["rule", "text", "rejected", "corrected"],
    rows: rules.map(({ name, text, rejected, corrected }) => [name, text, rejected, corrected]),
  }),
};

function listHeadline(headline: AgreementView["headline"]): Table {
  const rows: [string, Figure][] = [
    ["F1", headline.f1],
    ["F1 strict", headline.modes.strict],
    ["F1 exact", headline.modes.exact],
    ["F1 partial", headline.modes.partial],
    ["F1 type", headline.modes.type],
    ["F1, mean over pairs", headline.meanF1],
    ["Krippendorff's alpha", headline.alpha],
    ["Cohen's kappa, mean over pairs", headline.meanKappa],
    [`Fleiss' kappa of ${headline.fleissAnnotators}`, headline.fleiss],
    ["alpha for unitizing", headline.unitizingAlpha],
    ["gamma", headline.gamma],
    ["gamma of categories", headline.gammaCategory],
    ["F1 of relations", headline.relationF1],
  ];
  return {
    head: ["measure", ...figureHead("value"), "reason"],
    rows: [
      ...rows.map(([name, figure]) => [name, ...figureCells(figure), figure.reason]),
      ["share of suggestions taken over by both", headline.suggestedShare, null, null, null, null],
    ],
  };
}

/**
 * One table of `getAgreement` as CSV, the same figures unrounded, with the name to save it under.
 * @throws AppError NOT_FOUND for a table that there is not, and as `getAgreement` does.
 */
export async function exportAgreementTable(
  user: Actor,
  projectId: string,
  file: string,
  query: AgreementQuery,
): Promise<{ name: string; csv: string }> {
  const { id, slug } = await requireProject(user, projectId, "review");
  const known = agreementTables.find((name) => `${name}.csv` === file);
  if (!known) {
    const files = agreementTables.map((name) => `${name}.csv`).join(", ");
    throw new AppError("NOT_FOUND", `There is no table ${file}; there are ${files}.`);
  }
  const { head, rows } = tables[known](await getAgreement(user, id, query));
  return { name: `${slug}-agreement-${file}`, csv: toCsv(head, rows) };
}
