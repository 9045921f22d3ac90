import fc from "fast-check";
import type { Layer, LayerKind } from "@/lib/core/annotation/layer.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { index, labels, layers } from "../../annotation/arbitraries.fixture.ts";
import { type TalliedLayer, tallyArticle } from "../tally-article.ts";
import { textUnits } from "../units.ts";
import type { ReportOptions } from "./selection.ts";

const article = { id: "one", storyId: "story", week: "2026-W09", text: index.text, language: "en" };
export const units = textUnits(index.text, "en");
export const usual: ReportOptions = {
  labels: null,
  annotators: null,
  mode: "strict",
  unit: "token",
  resamples: 0,
  seed: 1,
  confidence: 0.95,
};

export function layerOf(
  annotatorId: string,
  spans: readonly Span[],
  kind: LayerKind = "ANNOTATOR",
): TalliedLayer {
  return { kind, annotatorId, spans, relations: [] };
}

export function tally(...list: readonly TalliedLayer[]) {
  return tallyArticle(article, list, labels);
}

export const spanLists = layers().map((layer: Layer) => [...layer.spans.values()]);
export const threeLayers = fc
  .tuple(spanLists, spanLists, spanLists)
  .map((lists) => lists.map((spans, at) => layerOf(`annotator-${at}`, renamed(spans, `${at}`))));

export function renamed(spans: readonly Span[], prefix: string): Span[] {
  return spans.map((span) => ({ ...span, id: `${prefix}${span.id}` }));
}
