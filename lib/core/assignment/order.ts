import type { PoolArticle } from "./pool.ts";

/** Compares by the first of several numbers or strings that differ; smaller comes first. */
export function compareKeys(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [nth, key] of a.entries()) {
    const other = b[nth];
    if (other === undefined || key === other) continue;
    return key < other ? -1 : 1;
  }
  return 0;
}

/** What decides between two articles that are covered alike: the more pressing, the sooner due, the older. */
export function urgencyKeys(article: PoolArticle): (number | string)[] {
  return [-article.priority, article.dueAt ?? Number.POSITIVE_INFINITY, article.createdAt, article.id];
}
