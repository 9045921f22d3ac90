import { countSteps } from "@/lib/core/agreement/walk/count-steps.ts";
import { listSteps } from "@/lib/core/agreement/walk/list-steps.ts";
import { cutPieces, type Piece, shorten } from "@/lib/core/agreement/walk/pieces.ts";
import type { Step, StepSide, Walk } from "@/lib/core/agreement/walk/walk.ts";
import type { Attributes } from "@/lib/core/annotation/span.ts";
import { createTextIndex, type TextIndex } from "@/lib/core/text/code-points.ts";
import { wordsAround } from "@/lib/core/text/context.ts";
import type { Connection } from "../db/connection.ts";
import { readLabels } from "../projects/label-rows.ts";
import { type CountedLayer, readCountedLayers } from "./layer-rows.ts";
import { readTallies } from "./tally-rows.ts";

export type CountInput = { readonly articleIds: readonly string[]; readonly walk: Walk };

/** How many steps a walk has in each article that has some, in the order given. */
export async function countWalk(
  client: Connection,
  { articleIds, walk }: CountInput,
): Promise<[articleId: string, steps: number][]> {
  const counts: [string, number][] = [];
  for await (const tally of readTallies(client, articleIds)) {
    const steps = countSteps(tally, walk);
    if (steps > 0) counts.push([tally.articleId, steps]);
  }
  return counts;
}

export type ListInput = {
  readonly projectId: string;
  readonly walk: Walk;
  /** Which steps of which articles. */
  readonly parts: readonly { readonly articleId: string; readonly from: number; readonly to: number }[];
};

/** One side of a step as it is shown: with the words of the mark, and of the mark that it is linked to. */
export type FoundSide = {
  readonly spanId: string;
  readonly labelId: string;
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
  readonly attributes: Attributes;
  readonly link: { readonly typeId: string; readonly to: string } | null;
};

/** A step in its text. The span is the one to open it at; the layer is the first annotator's, and `toldIds` are those of both: of one too that has nothing here. */
export type FoundStep = Pick<Step, "kind" | "annotators"> & {
  readonly articleId: string;
  readonly a: FoundSide | null;
  readonly b: FoundSide | null;
  readonly before: string;
  readonly words: string;
  readonly after: string;
  readonly layerId: string;
  readonly toldIds: readonly string[];
  readonly spanId: string;
  readonly layerCount: number;
};

const contextLength = 80;
const mostCharacters = 400;

/** Some of the steps of a walk, as the layers stand now. */
export async function listWalk(
  client: Connection,
  { projectId, walk, parts }: ListInput,
): Promise<FoundStep[]> {
  const labels = await readLabels(client, projectId);
  const found: FoundStep[] = [];
  for (const { articleId, from, to } of parts) {
    const layers = (await readCountedLayers(client, [articleId]))(articleId);
    const texts = await client.query<{ text: string }>(`SELECT "text" FROM "Article" WHERE "id" = $1`, [
      articleId,
    ]);
    const index = createTextIndex(texts.rows[0]?.text ?? "");
    for (const step of listSteps(layers, labels, walk).slice(from, to)) {
      found.push(...showStep(articleId, index, layers, step));
    }
  }
  return found;
}

function showStep(
  articleId: string,
  index: TextIndex,
  layers: readonly CountedLayer[],
  { kind, annotators, a, b }: Step,
): FoundStep[] {
  const shown = a ?? b;
  if (!shown) return [];
  const layerOf = (annotatorId: string | null) =>
    layers.find((one) => one.kind === "ANNOTATOR" && one.annotatorId === annotatorId)?.id;
  const [first, second] = [layerOf(annotators.a), layerOf(annotators.b)];
  const range = {
    start: Math.min(shown.span.start, b?.span.start ?? shown.span.start),
    end: Math.max(shown.span.end, b?.span.end ?? shown.span.end),
  };
  const { prefix, suffix } = wordsAround(index, range, contextLength);
  return [
    {
      articleId,
      kind,
      annotators,
      a: a && showSide(index, a, b),
      b: b && showSide(index, b, a),
      before: prefix,
      words: shorten(index.slice(range.start, range.end), mostCharacters),
      after: suffix,
      layerId: first ?? "",
      toldIds: [first, second].filter((id) => id !== undefined),
      spanId: shown.span.id,
      layerCount: layers.filter((one) => one.kind === "ANNOTATOR").length,
    },
  ];
}

function showSide(index: TextIndex, { span, link }: StepSide, other: StepSide | null): FoundSide {
  const pieces = cutPieces(index, span, other?.span ?? null);
  return {
    spanId: span.id,
    labelId: span.labelId,
    start: span.start,
    end: span.end,
    pieces: pieces.map(({ text, isShared }) => ({ text: shorten(text, mostCharacters), isShared })),
    attributes: span.attributes,
    link: link && {
      typeId: link.typeId,
      to: shorten(index.slice(link.to.start, link.to.end), mostCharacters),
    },
  };
}
