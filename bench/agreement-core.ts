import { isoWeek } from "@/lib/core/agreement/iso-week.ts";
import { reportAgreement } from "@/lib/core/agreement/report/report.ts";
import type { ReportOptions } from "@/lib/core/agreement/report/selection.ts";
import type { ArticleTally } from "@/lib/core/agreement/tally.ts";
import { type TalliedArticle, type TalliedLayer, tallyArticle } from "@/lib/core/agreement/tally-article.ts";
import { defaultLabels } from "@/lib/core/annotation/default-labels.ts";
import type { Label } from "@/lib/core/annotation/label.ts";
import type { Relation, Span } from "@/lib/core/annotation/span.ts";
import { makeArticleText } from "./data/article-text.ts";
import { between, createRandom, pick, type Random, seededUuid } from "./data/random.ts";
import { makeSpans } from "./data/spans.ts";
import { show, toTable } from "./figures.ts";
import { describeMachine } from "./machine.ts";

export type AgreementSizes = {
  articles: number;
  annotators: number;
  /** Of all layers of annotators together. */
  spans: number;
  characters: number;
  resamples: number;
};

type Labels = readonly Pick<Label, "id" | "name" | "attributes">[];
type Material = { article: TalliedArticle; layers: readonly TalliedLayer[] };

/** A span as another annotator sees it: four times in five the same, else missed, cut elsewhere, or of another label. */
function seeAgain(random: Random, text: string, labels: Labels, span: Span): Span[] {
  const seen = { ...span, id: seededUuid(random) };
  if (random() < 0.8) return [seen];
  switch (between(random, 0, 2)) {
    case 0:
      return [];
    case 1: {
      const end = Math.min(text.length, span.end + between(random, 1, 12));
      return [{ ...seen, end, quote: text.slice(span.start, end) }];
    }
    default:
      return [{ ...seen, labelId: pick(random, labels).id }];
  }
}

/** Every second quote has the next entity for a speaker. */
function linkSpeakers(random: Random, quoteId: string, entityId: string, spans: readonly Span[]): Relation[] {
  const entities = spans.filter(({ labelId }) => labelId === entityId);
  return spans.flatMap((span) => {
    const speaker = entities.find(({ start }) => start >= span.start);
    if (span.labelId !== quoteId || !speaker || random() < 0.5) return [];
    return [{ id: seededUuid(random), typeId: "speaker", fromId: span.id, toId: speaker.id }];
  });
}

function makeMaterial(sizes: AgreementSizes, labels: Labels, at: number): Material {
  const random = createRandom(at + 1);
  const text = makeArticleText(random, sizes.characters);
  // A tenth more than each is to have, for what they miss.
  const count = Math.round((1.07 * sizes.spans) / (sizes.articles * sizes.annotators));
  const seen = makeSpans(random, text, labels, count);
  const idOf = (name: string) => labels.find((label) => label.name === name)?.id ?? "";
  const layers = Array.from({ length: sizes.annotators + 1 }, (_, annotator): TalliedLayer => {
    const spans = seen.flatMap((span) => seeAgain(random, text, labels, span));
    return {
      kind: annotator === sizes.annotators ? "GOLD" : "ANNOTATOR",
      annotatorId: `annotator-${annotator}`,
      spans,
      relations: linkSpeakers(random, idOf("quote"), idOf("entity"), spans),
    };
  });
  const week = isoWeek(new Date(Date.UTC(2026, 0, 1 + Math.floor((at * 300) / sizes.articles))));
  return {
    article: { id: `article-${at}`, storyId: `story-${at % 200}`, week, text, language: "en" },
    layers,
  };
}

/** Prints how long it takes to tally every article of a large project, one article again, and to report on all tallies. */
export function benchAgreementCore(sizes: AgreementSizes): void {
  const labels = defaultLabels.map((label) => ({ ...label, id: `label-${label.name}` }));
  let [tallying, spans] = [0, 0];
  const tallies: ArticleTally[] = [];
  for (let at = 0; at < sizes.articles; at += 1) {
    const { article, layers } = makeMaterial(sizes, labels, at);
    for (const { kind, spans: own } of layers) if (kind === "ANNOTATOR") spans += own.length;
    const start = performance.now();
    tallies.push(tallyArticle(article, layers, labels));
    tallying += performance.now() - start;
  }
  const stored = JSON.stringify(tallies);
  const options: ReportOptions = {
    labels: null,
    annotators: null,
    mode: "strict",
    unit: "token",
    resamples: sizes.resamples,
    seed: 1,
    confidence: 0.95,
  };
  const timed = (work: () => unknown) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const again = makeMaterial(sizes, labels, 0);
  const rows = [
    ["tally of every article", tallying],
    ["tally of one article again", timed(() => tallyArticle(again.article, again.layers, labels))],
    ["tallies read from JSON, to compare", timed(() => JSON.parse(stored))],
    ["report without intervals", timed(() => reportAgreement(tallies, { ...options, resamples: 0 }))],
    [`report with ${sizes.resamples} resamples`, timed(() => reportAgreement(tallies, options))],
    [
      `report of sentences, partial`,
      timed(() => reportAgreement(tallies, { ...options, resamples: 0, mode: "partial", unit: "sentence" })),
    ],
  ] as const;
  console.log(describeMachine());
  console.log(
    `${sizes.articles} articles of ${sizes.characters} characters, ${sizes.annotators} annotators and gold, ${spans} spans; tallies of ${show(stored.length / 2 ** 20)} MiB.`,
  );
  console.log(
    `\n${toTable(
      ["step", "ms"],
      rows.map(([name, value]) => [name, show(value)]),
    )}`,
  );
}
