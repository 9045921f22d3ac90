import type { Article, Disorder } from "./article.ts";

/**
 * A disorder over all articles as observed and as chance has it. `error` is the relative error of `expected`
 * at 95 %.
 */
export type Pooled = {
  readonly observed: number;
  readonly expected: number;
  readonly error: number | null;
};

/**
 * Pools the articles' disorders, each weighing as many units as its annotators have on average; an article
 * has two samples or more.
 */
export function poolDisorders(articles: readonly Article[], of: (disorder: Disorder) => number): Pooled {
  let size = 0;
  let observed = 0;
  let expected = 0;
  let variance = 0;
  for (const article of articles) {
    const { mean, squaredError } = estimateMean(article.samples.map(of));
    size += article.size;
    observed += article.size * of(article.observed);
    expected += article.size * mean;
    variance += article.size ** 2 * squaredError;
  }
  return {
    observed: observed / size,
    expected: expected / size,
    error: expected > 0 ? (1.96 * Math.sqrt(variance)) / expected : null,
  };
}

function estimateMean(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, squaredError: squares / (values.length - 1) / values.length };
}
