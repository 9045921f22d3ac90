import { type Alignment, alignContinuum } from "./alignment.ts";
import { categoryDisorder } from "./categories.ts";
import { type Continuum, countUnits, sortContinuum } from "./continuum.ts";
import type { Weights } from "./dissimilarity.ts";
import { disorderOf } from "./field.ts";
import { sampleContinuum } from "./sample.ts";

/**
 * The disorder of one continuum: of its best alignment, and of the categories in that (from 0 to deltaEmpty).
 */
export type Disorder = {
  readonly whole: number;
  readonly category: number;
  readonly isExact: boolean;
  readonly steps: number;
};

/**
 * An article under measurement. `size` is the mean number of units of an annotator; `draw` makes the next
 * random continuum.
 */
export type Article = {
  readonly size: number;
  readonly observed: Disorder;
  readonly samples: Disorder[];
  readonly draw: () => Disorder;
};

/**
 * Measures an article of two annotators or more that has a unit at least, and draws its first `sampleCount`
 * samples.
 */
export function openArticle(
  given: Continuum,
  weights: Weights,
  random: () => number,
  sampleCount: number,
): Article {
  const continuum = sortContinuum(given);
  const draw = () => measure(sortContinuum(sampleContinuum(continuum, random)), weights);
  const size = countUnits(continuum) / continuum.length;
  const samples = Array.from({ length: sampleCount }, draw);
  return { size, observed: measure(continuum, weights), samples, draw };
}

/** The steps that the measuring has taken so far. */
export function countSteps({ observed, samples }: Article): number {
  return samples.reduce((sum, { steps }) => sum + steps, observed.steps);
}

function measure(continuum: Continuum, weights: Weights): Disorder {
  const alignment: Alignment = alignContinuum(continuum, weights);
  const { differing, weight } = categoryDisorder(alignment.groups, continuum.length, weights);
  return {
    whole: disorderOf(alignment.cost, continuum),
    category: differing === 0 ? 0 : differing / weight,
    isExact: alignment.isExact,
    steps: alignment.steps,
  };
}
