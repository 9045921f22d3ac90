import { Draft, type LeftReason } from "./draft.ts";
import { compareKeys, urgencyKeys } from "./order.ts";
import type { Pool, PoolArticle, PoolPerson } from "./pool.ts";

/**
 * The ids of the articles that somebody may take, the next one first: least covered, then by priority, due date and age.
 * Where stories stay together, those that they have begun come before; where stories are spread, of articles covered alike
 * those of stories that they have the fewest of. Whether their queue has room is not asked.
 */
export function rankForPerson(pool: Pool, person: PoolPerson): string[] {
  const draft = new Draft(pool);
  const keysOf = (article: PoolArticle): (number | string)[] => {
    const held = draft.held(article, person);
    const { storyPlacement } = pool.rules;
    return [
      storyPlacement === "TOGETHER" && held > 0 ? 0 : 1,
      draft.coverage(article),
      storyPlacement === "SPREAD" ? held : 0,
      ...urgencyKeys(article),
    ];
  };
  return pool.articles
    .filter((article) => draft.mayTake(article, person))
    .map((article) => ({ id: article.id, keys: keysOf(article) }))
    .sort((a, b) => compareKeys(a.keys, b.keys))
    .map(({ id }) => id);
}

/**
 * Why there is nothing for somebody to take: the reason that holds for most of the free articles, or null when no place
 * is free at all.
 */
export function whyNothingFor(pool: Pool, person: PoolPerson): LeftReason | null {
  const draft = new Draft(pool);
  const counts = new Map<LeftReason, number>();
  for (const article of pool.articles) {
    const reason = draft.whyLeft(article, [person]);
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}
