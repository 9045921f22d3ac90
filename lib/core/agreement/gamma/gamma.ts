import { createRandom, shuffle } from "../../random.ts";
import { type Coefficient, undefinedBecause } from "../coefficient.ts";
import { type Article, countSteps, openArticle } from "./article.ts";
import type { Continuum } from "./continuum.ts";
import { requireWeights, usualWeights, type Weights } from "./dissimilarity.ts";
import { type Pooled, poolDisorders } from "./pool.ts";

/**
 * 1 at most, 0 for chance, below 0 for worse. `observed` and `expected` are the disorders that `value` comes from. `category` is γcat: the categories of
 * what is aligned. `isExact`: every observed disorder is proven to be the least; the expected one is a mean
 * over `samples` random continua, of which `provenSamples` have theirs proven, and its relative error at 95 %
 * is `precision`, null where it cannot be told. `articles` were looked at, of the `eligible`: those with two
 * annotators at least and something marked.
 */
export type Gamma = Coefficient & {
  readonly category: Coefficient;
  readonly observed: number | null;
  readonly expected: number | null;
  readonly isExact: boolean;
  readonly samples: number;
  readonly provenSamples: number;
  readonly precision: number | null;
  readonly articles: number;
  readonly eligible: number;
};

/**
 * `workLimit` is in steps, of which a computer does some millions a second; `precision` is the relative error
 * asked for.
 */
export type GammaOptions = {
  readonly seed: number;
  readonly workLimit?: number;
  readonly weights?: Weights;
  readonly precision?: number;
};

const leastSamples = 30;
const leastSamplesOfArticle = 3;
const mostSamplesOfArticle = 1000;

/**
 * γ of Mathet, Widlöcher & Métivier 2015 (see dissimilarity.ts) over articles: 1 - Σ n·observed / Σ
 * n·expected, where n is the article's mean number of units of an annotator. That is γ of all articles put
 * one after the other, where units are aligned, and moved about by chance, within their article only. With
 * one article it is γ as published.
 *
 * Articles are taken in a seeded order until `workLimit` is used up, one at least, each with its share of 30
 * samples but 3 at least; what is left of the limit goes into more samples until the expected disorder is as
 * precise as asked for (the paper's section 5.3). The same seed gives the same result, whatever the order of
 * annotators and of units.
 */
export function gammaOf(articles: readonly Continuum[], options: GammaOptions): Gamma {
  const { seed, workLimit = 6_000_000, weights = usualWeights, precision = 0.02 } = options;
  requireWeights(weights);
  const shared = articles.filter((continuum) => continuum.length >= 2);
  const eligible = shared.filter((continuum) => continuum.some((units) => units.length > 0));
  const [first, ...others] = shuffle([...eligible.entries()], createRandom(seed));
  if (!first) {
    const reason = shared.length > 0 ? "Nobody marked anything." : "No article was marked by two annotators.";
    return { ...nothing, ...undefinedBecause(reason), category: undefinedBecause(reason) };
  }
  const share = Math.max(leastSamplesOfArticle, Math.ceil(leastSamples / eligible.length));
  const open = ([at, continuum]: readonly [number, Continuum]) =>
    openArticle(continuum, weights, createRandom(seed, at + 1), share);
  const covered = [open(first)];
  let steps = covered.reduce((sum, article) => sum + countSteps(article), 0);
  for (const entry of others) {
    if (steps >= workLimit) break;
    const article = open(entry);
    covered.push(article);
    steps += countSteps(article);
  }
  addSamples(covered, precision, workLimit - steps);
  return summarise(covered, eligible.length);
}

/** Draws more samples, article by article in turn, until there are enough. */
function addSamples(articles: readonly Article[], precision: number, workLimit: number): void {
  let left = workLimit;
  let count = articles.reduce((sum, { samples }) => sum + samples.length, 0);
  const mostSamples = articles.length * mostSamplesOfArticle;
  while (count < leastSamples || (left > 0 && count < mostSamples && !isPrecise(articles, precision))) {
    for (const article of articles) {
      if (count >= leastSamples && left <= 0) break;
      const sample = article.draw();
      article.samples.push(sample);
      left -= sample.steps;
      count += 1;
    }
  }
}

function isPrecise(articles: readonly Article[], precision: number): boolean {
  const { error } = poolDisorders(articles, ({ whole }) => whole);
  return error === null || error <= precision;
}

function summarise(articles: readonly Article[], eligible: number): Gamma {
  const pooled = poolDisorders(articles, ({ whole }) => whole);
  const samples = articles.flatMap((article) => article.samples);
  return {
    ...toCoefficient(pooled),
    category: toCoefficient(poolDisorders(articles, ({ category }) => category)),
    observed: pooled.observed,
    expected: pooled.expected,
    precision: pooled.error,
    isExact: articles.every(({ observed }) => observed.isExact),
    samples: samples.length,
    provenSamples: samples.filter(({ isExact }) => isExact).length,
    articles: articles.length,
    eligible,
  };
}

function toCoefficient({ observed, expected }: Pooled): Coefficient {
  if (expected > 0) return { value: 1 - observed / expected };
  return undefinedBecause("Chance alone would disagree about nothing.");
}

const nothing = {
  observed: null,
  expected: null,
  isExact: true,
  samples: 0,
  provenSamples: 0,
  precision: null,
  articles: 0,
  eligible: 0,
} as const;
