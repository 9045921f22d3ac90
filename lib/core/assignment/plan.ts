import { Draft, type LeftReason } from "./draft.ts";
import { compareKeys, urgencyKeys } from "./order.ts";
import type { Pool, PoolArticle, PoolPerson } from "./pool.ts";

/** A place on an article, given to somebody. */
export type Assignment = { readonly articleId: string; readonly userId: string };

/** Who gets which articles, in the order in which they were given, and what could not be given and why. */
export type QueuePlan = {
  readonly given: readonly Assignment[];
  /** Articles that keep free places: how many, and why nobody of those asked for could be given one. */
  readonly left: readonly {
    readonly articleId: string;
    readonly free: number;
    readonly reason: LeftReason;
  }[];
};

/**
 * Fills the queues of `receiverIds`: least covered articles first, then by priority, due date and age; each place goes to
 * whoever of those it fits has the fewest open words. Nobody is put twice on an article, on one in a language that they do
 * not annotate, or beyond the length of a queue; no article gets more people than the project wants. Stories kept together
 * go whole to one person, as far as their queue has room, and the rest of them waits for that person; spread ones go to
 * whoever has the fewest of the story's articles. The order of the pool's lists makes no difference.
 */
export function planQueues(pool: Pool, receiverIds: ReadonlySet<string>): QueuePlan {
  const draft = new Draft(pool);
  const receivers = pool.people.filter(({ id }) => receiverIds.has(id));
  const sorted = pool.articles.toSorted((a, b) => compareKeys(urgencyKeys(a), urgencyKeys(b)));
  const given: Assignment[] = [];

  function give(article: PoolArticle, person: PoolPerson) {
    draft.give(article, person);
    given.push({ articleId: article.id, userId: person.id });
  }

  function giveOne(article: PoolArticle) {
    const able = receivers.filter((person) => draft.room(person) > 0 && draft.mayTake(article, person));
    if (able.length === 0) return;
    const isKept = pool.rules.storyPlacement === "TOGETHER" && article.storyId !== null;
    const story = isKept ? sorted.filter(({ storyId }) => storyId === article.storyId) : [];
    const keys = new Map(able.map((person) => [person, preference(draft, pool, article, story, person)]));
    const [person] = able.toSorted((a, b) => compareKeys(keys.get(a) ?? [], keys.get(b) ?? []));
    if (!person) return;
    give(article, person);
    for (const other of story) {
      if (draft.room(person) > 0 && draft.mayTake(other, person)) give(other, person);
    }
  }

  for (let level = 0; level < pool.rules.annotatorsPerArticle; level += 1) {
    if (receivers.every((person) => draft.room(person) === 0)) break;
    for (const article of sorted) if (draft.coverage(article) === level) giveOne(article);
  }
  const left = sorted.flatMap((article) => {
    const free = draft.free(article);
    return free > 0 ? [{ articleId: article.id, free, reason: draft.whyLeft(article, receivers) }] : [];
  });
  return { given, left };
}

/** Who comes first for an article's place; smaller keys do. */
function preference(
  draft: Draft,
  { rules: { storyPlacement } }: Pool,
  article: PoolArticle,
  story: readonly PoolArticle[],
  person: PoolPerson,
): (number | string)[] {
  const load = [draft.openWords(person), draft.openArticles(person), person.id];
  if (storyPlacement === "ANY" || article.storyId === null) return load;
  const held = draft.held(article, person);
  if (storyPlacement === "SPREAD") return [held, ...load];
  const takes = story.filter((other) => draft.mayTake(other, person)).length;
  return [-held, -Math.min(draft.room(person), takes), ...load];
}
