import type { Label } from "@/lib/core/annotation/label.ts";
import type { LayerKind } from "@/lib/core/annotation/layer.ts";
import type { TextRange } from "@/lib/core/text/range.ts";
import { findAccepted, type Marking, sharedSpans } from "./accepted-suggestions.ts";
import { joinOverlapping } from "./continuum.ts";
import { compareMarks } from "./overlap-groups.ts";
import { type ArticleTally, tallyVersion } from "./tally.ts";
import { type Rater, type TallyPlaces, tallyPair } from "./tally-pair.ts";
import { type JudgedRange, unitPatterns } from "./unit-patterns.ts";
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
  // In the order of the text once, since each pair would have to put them in it again.
  const sorted = layers.map((layer) => ({ ...layer, spans: layer.spans.toSorted(compareMarks) }));
  const own = sorted.filter(({ kind }) => kind === "ANNOTATOR").sort(byAnnotator);
  const gold = sorted.filter(({ kind }) => kind === "GOLD").slice(0, 1);
  const suggested = layers.filter(({ kind }) => kind === "SUGGESTION");
  const suggestions = {
    spans: suggested.flatMap(({ spans }) => spans),
    relations: suggested.flatMap(({ relations }) => relations),
  };
  const annotators = own.map((layer) => ({ ...layer, accepted: findAccepted(layer, suggestions) }));
  const nothing = findAccepted({ spans: [], relations: [] }, { spans: [], relations: [] });
  const raters = [...annotators, ...gold.map((layer) => ({ ...layer, accepted: nothing }))];
  const used = [...new Set(raters.flatMap(({ spans }) => spans.map(({ labelId }) => labelId)))].sort();
  const places: TallyPlaces = {
    labels: new Map(used.map((id, place) => [id, place])),
    attributes: labels.flatMap(({ id, attributes }) =>
      used.includes(id) ? attributes.map((definition) => ({ labelId: id, definition })) : [],
    ),
    relationTypes: [...new Set(own.flatMap(({ relations }) => relations.map(({ typeId }) => typeId)))].sort(),
  };
  const placesAgainstGold = { ...places, attributes: [], relationTypes: [] };
  const judged = judgeRanges(raters, places.labels);
  const units = textUnits(article.text, article.language);
  return {
    version: tallyVersion,
    articleId: article.id,
    storyId: article.storyId,
    week: article.week,
    labels: used,
    attributes: places.attributes.map(({ labelId, definition }) => ({
      label: used.indexOf(labelId),
      name: definition.name,
    })),
    relationTypes: places.relationTypes,
    annotators: own.map(({ annotatorId }) => annotatorId),
    hasGold: gold.length > 0,
    spans: used.map((id) => raters.map(({ spans }) => spans.filter(({ labelId }) => labelId === id).length)),
    pairs: raters.flatMap((first, a) =>
      raters.slice(a + 1).map((second, after) => {
        const b = a + 1 + after;
        return { a, b, ...tallyPair(first, second, b < own.length ? places : placesAgainstGold) };
      }),
    ),
    units: {
      token: unitPatterns(units.token, judged),
      sentence: unitPatterns(units.sentence, judged),
    },
    unitizing: used.map((_, label) => sumUnits(judged.slice(0, own.length), label, units.length)),
  };
}

/** The ranges of each rater with their judgements. Odd are those that come untouched from a suggestion somebody else took as well. */
function judgeRanges(raters: readonly Rater[], labels: ReadonlyMap<string, number>): JudgedRange[][] {
  return raters.map((rater) => {
    const others = raters.filter((other) => other !== rater);
    const shared = new Set(
      rater.accepted.originOf.size === 0
        ? []
        : others.flatMap((other) => [...sharedSpans(rater.accepted, other.accepted).keys()]),
    );
    return rater.spans.map(({ id, labelId, start, end }) => {
      const judgement = 2 * (labels.get(labelId) ?? 0) + Number(shared.has(id));
      return { start, end, judgement };
    });
  });
}

/**
 * The sums for unitizing. A stretch that two or more took over from a suggestion is cut out of the text for this label, for everybody:
 * what is left is what was judged independently.
 */
function sumUnits(
  judged: readonly (readonly JudgedRange[])[],
  label: number,
  length: number,
): UnitizingSums | null {
  const cuts = joinOverlapping(judged.flat().filter(({ judgement }) => judgement === 2 * label + 1));
  const left = cutAway(length, cuts);
  if (left === 0) return null;
  const raters = judged.map((ranges) =>
    joinOverlapping(
      ranges
        .filter(({ judgement }) => judgement === 2 * label)
        .map(({ start, end }) => ({ start: cutAway(start, cuts), end: cutAway(end, cuts) })),
    ),
  );
  return unitizingSums(raters, left);
}

/** Where an offset lies once the cuts before it are taken out. */
function cutAway(offset: number, cuts: readonly TextRange[]): number {
  return cuts.reduce((left, { start, end }) => left - Math.max(0, Math.min(offset, end) - start), offset);
}

function byAnnotator(a: TalliedLayer, b: TalliedLayer): number {
  return a.annotatorId < b.annotatorId ? -1 : 1;
}
