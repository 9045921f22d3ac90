import type { Label } from "@/lib/core/annotation/label.ts";
import type { LayerKind } from "@/lib/core/annotation/layer.ts";
import type { TextRange } from "@/lib/core/text/range.ts";
import { findAccepted, type Marking, sharedSpans } from "./accepted-suggestions.ts";
import { joinOverlapping } from "./continuum.ts";
import { mapList } from "./map-list.ts";
import { compareMarks } from "./overlap-groups.ts";
import { type Given, placeGiven, type Rater, type TalliedSpan } from "./tallied-span.ts";
import { type ArticleTally, tallyVersion } from "./tally.ts";
import { type TallyPlaces, tallyPair } from "./tally-pair.ts";
import { type LabelRanges, unitPatterns } from "./unit-patterns.ts";
import { type UnitizingSums, unitizingSums } from "./unitizing-alpha.ts";
import { textUnits } from "./units.ts";

/** As much of an article as agreement needs. */
export type TalliedArticle = {
  readonly id: string;
  readonly storyId: string | null;
  /** The ISO 8601 week that it counts in over time, such as `2026-W09`. */
  readonly week: string;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
};

/** A layer to compare; of annotators only those that are handed in, and one for each. Gold may be missing. */
export type TalliedLayer = Marking & {
  readonly kind: LayerKind;
  /** Who marked it; not looked at in gold and in suggestions. */
  readonly annotatorId: string;
};

/**
 * What an article adds to the agreement of its project. It depends on nothing but its arguments, so it holds until a layer changes, is
 * handed in or returned. `labels` tell which attributes are choices and flags; a span of a label that is not among them counts all
 * the same.
 */
export function tallyArticle(
  article: TalliedArticle,
  layers: readonly TalliedLayer[],
  labels: readonly Pick<Label, "id" | "attributes">[],
): ArticleTally {
  const own = layers.filter(({ kind }) => kind === "ANNOTATOR").sort(byAnnotator);
  const gold = layers.filter(({ kind }) => kind === "GOLD").slice(0, 1);
  const used = [
    ...new Set([...own, ...gold].flatMap(({ spans }) => spans.map(({ labelId }) => labelId))),
  ].sort();
  const attributes = labels
    .filter(({ id }) => used.includes(id))
    .flatMap(({ id, attributes: list }) => list.map((definition) => ({ labelId: id, definition })))
    .map((attribute, place) => ({ ...attribute, place }));
  const places: TallyPlaces = {
    labels: used,
    attributes: used.map((id) => attributes.filter(({ labelId }) => labelId === id)),
    relationTypes: [...new Set(own.flatMap(({ relations }) => relations.map(({ typeId }) => typeId)))].sort(),
  };
  const placesAgainstGold = { ...places, attributes: [], relationTypes: [] };
  const suggested = layers.filter(({ kind }) => kind === "SUGGESTION");
  const suggestions = {
    spans: suggested.flatMap(({ spans }) => spans),
    relations: suggested.flatMap(({ relations }) => relations),
  };
  const given = used.map((): Given[] => []);
  const raters = [
    ...own.map((layer) => toRater(layer, suggestions, places, given)),
    ...gold.map((layer) => toRater(layer, { spans: [], relations: [] }, places, given)),
  ];
  const ranges = listRanges(raters, used.length);
  const units = textUnits(article.text, article.language);
  return {
    version: tallyVersion,
    articleId: article.id,
    storyId: article.storyId,
    week: article.week,
    labels: used,
    attributes: attributes.map(({ labelId, definition }) => ({
      label: used.indexOf(labelId),
      name: definition.name,
    })),
    relationTypes: places.relationTypes,
    annotators: own.map(({ annotatorId }) => annotatorId),
    hasGold: gold.length > 0,
    spans: used.map((_, label) => ranges.map((byLabel) => countRanges(byLabel[label]))),
    pairs: raters.flatMap((first, a) =>
      raters.slice(a + 1).map((second, after) => {
        const b = a + 1 + after;
        return { a, b, ...tallyPair(first, second, b < own.length ? places : placesAgainstGold) };
      }),
    ),
    units: {
      token: unitPatterns(units.token, ranges),
      sentence: unitPatterns(units.sentence, ranges),
    },
    unitizing: used.map((_, label) =>
      sumUnits(
        ranges.slice(0, own.length).flatMap((byLabel) => byLabel[label] ?? []),
        units.length,
      ),
    ),
  };
}

/** In the order of the text once, since each pair would have to put them in it again. `given` is by place of the label. */
function toRater(
  layer: TalliedLayer,
  suggestions: Marking,
  { labels, attributes }: TallyPlaces,
  given: readonly Given[][],
): Rater {
  return {
    spans: mapList(
      layer.spans.toSorted(compareMarks),
      ({ id, labelId, start, end, attributes: own, derivedFrom }): TalliedSpan => {
        const label = labels.indexOf(labelId);
        const { attributes: known, values } = placeGiven(given[label] ?? [], own, attributes[label] ?? []);
        return { id, labelId, start, end, attributes: known, derivedFrom, label, values };
      },
    ),
    relations: layer.relations,
    accepted: findAccepted(layer, suggestions),
  };
}

/** For each rater and label. Shared are those that come untouched from a suggestion somebody else took as well. */
function listRanges(raters: readonly Rater[], labelCount: number): LabelRanges[][] {
  return mapList(raters, (rater) => {
    const others = raters.filter((other) => other !== rater);
    const taken = new Set(
      rater.accepted.originOf.size === 0
        ? []
        : others.flatMap((other) => [...sharedSpans(rater.accepted, other.accepted).keys()]),
    );
    const ranges = Array.from({ length: labelCount }, () => {
      return { own: [] as TextRange[], shared: [] as TextRange[] };
    });
    for (const { id, label, start, end } of rater.spans) {
      ranges[label]?.[taken.has(id) ? "shared" : "own"].push({ start, end });
    }
    return ranges;
  });
}

function countRanges(ranges: LabelRanges | undefined): number {
  return ranges ? ranges.own.length + ranges.shared.length : 0;
}

/**
 * The sums for unitizing of one label. A stretch that two or more took over from a suggestion is cut out of the text for this label, for
 * everybody: what is left is what was judged independently.
 */
function sumUnits(raters: readonly LabelRanges[], length: number): UnitizingSums | null {
  const cuts = joinOverlapping(raters.flatMap(({ shared }) => shared));
  const left = cutAway(length, cuts);
  if (left === 0) return null;
  const units = mapList(raters, ({ own }) =>
    joinOverlapping(
      mapList(own, ({ start, end }) => ({ start: cutAway(start, cuts), end: cutAway(end, cuts) })),
    ),
  );
  return unitizingSums(units, left);
}

/** Where an offset lies once the cuts before it are taken out. */
function cutAway(offset: number, cuts: readonly TextRange[]): number {
  return cuts.reduce((left, { start, end }) => left - Math.max(0, Math.min(offset, end) - start), offset);
}

function byAnnotator(a: TalliedLayer, b: TalliedLayer): number {
  return a.annotatorId < b.annotatorId ? -1 : 1;
}
