import { findAccepted, sharedSpans } from "../accepted-suggestions.ts";
import type { TalliedLayer } from "../tally-article.ts";
import type { Continuum } from "./continuum.ts";

/**
 * An article as gamma reads it: what its annotators marked, each label a category, of the labels asked for (null: all). What two or more took
 * over untouched from one suggestion is left out, for all of them: they have not judged it independently.
 */
export function layersContinuum(
  layers: readonly TalliedLayer[],
  labels: readonly string[] | null,
): Continuum {
  const suggested = layers.filter(({ kind }) => kind === "SUGGESTION");
  const suggestions = {
    spans: suggested.flatMap(({ spans }) => spans),
    relations: suggested.flatMap(({ relations }) => relations),
  };
  const raters = layers
    .filter(({ kind }) => kind === "ANNOTATOR")
    .map(({ spans, relations }) => ({ spans, accepted: findAccepted({ spans, relations }, suggestions) }));
  return raters.map((rater) => {
    const others = rater.accepted.originOf.size === 0 ? [] : raters.filter((other) => other !== rater);
    const shared = new Set(
      others.flatMap((other) => [...sharedSpans(rater.accepted, other.accepted).keys()]),
    );
    return rater.spans
      .filter(({ id, labelId }) => !shared.has(id) && (labels === null || labels.includes(labelId)))
      .map(({ start, end, labelId }) => ({ start, end, category: labelId }));
  });
}
