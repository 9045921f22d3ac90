import { readsLanguage } from "./languages.ts";
import type { Pool, PoolArticle, PoolPerson } from "./pool.ts";

/** Why none of the people asked for can be given an article's free place. */
export const leftReasons = ["everyoneHasIt", "read", "language", "story", "fullQueues"] as const;
export type LeftReason = (typeof leftReasons)[number];

/** The state of a pool while places are given: who is on what, and how much each person holds. */
export class Draft {
  readonly #rules: Pool["rules"];
  readonly #people: readonly PoolPerson[];
  readonly #on = new Map<string, Set<string>>();
  readonly #articles = new Map<string, number>();
  readonly #words = new Map<string, number>();
  readonly #held = new Map<string, Map<string, number>>();

  constructor(pool: Pool) {
    this.#rules = pool.rules;
    this.#people = pool.people;
    for (const { id, annotatorIds } of pool.articles) this.#on.set(id, new Set(annotatorIds));
    for (const { id, openArticles, openWords } of pool.people) {
      this.#articles.set(id, openArticles);
      this.#words.set(id, openWords);
    }
    for (const [story, people] of pool.holdings) this.#held.set(story, new Map(people));
  }

  /** How many people are on an article. */
  coverage(article: PoolArticle): number {
    return this.#on.get(article.id)?.size ?? 0;
  }

  free(article: PoolArticle): number {
    return Math.max(0, this.#rules.annotatorsPerArticle - this.coverage(article));
  }

  /** How many more open articles somebody may hold. */
  room(person: PoolPerson): number {
    return Math.max(0, this.#rules.queueLength - this.openArticles(person));
  }

  openArticles(person: PoolPerson): number {
    return this.#articles.get(person.id) ?? 0;
  }

  openWords(person: PoolPerson): number {
    return this.#words.get(person.id) ?? 0;
  }

  /** How many articles of this one's story somebody has. */
  held(article: PoolArticle, person: PoolPerson): number {
    return (article.storyId !== null && this.#held.get(article.storyId)?.get(person.id)) || 0;
  }

  /** Whether somebody may be put on an article, had they room for it. */
  mayTake(article: PoolArticle, person: PoolPerson): boolean {
    return this.free(article) > 0 && this.#fits(article, person) && this.#keepsStory(article, person);
  }

  /** Why nobody of `people` can be given a free place of the article now. */
  whyLeft(article: PoolArticle, people: readonly PoolPerson[]): LeftReason {
    const others = people.filter(({ id }) => !this.#on.get(article.id)?.has(id));
    if (others.length === 0) return "everyoneHasIt";
    const unread = others.filter(({ id }) => !article.readerIds.includes(id));
    if (unread.length === 0) return "read";
    const able = unread.filter((person) => this.#fits(article, person));
    if (able.length === 0) return "language";
    return able.some((person) => this.#keepsStory(article, person)) ? "fullQueues" : "story";
  }

  /** Puts somebody on an article. */
  give(article: PoolArticle, person: PoolPerson): void {
    this.#on.get(article.id)?.add(person.id);
    this.#articles.set(person.id, this.openArticles(person) + 1);
    this.#words.set(person.id, this.openWords(person) + article.words);
    if (article.storyId === null) return;
    const held = this.#held.get(article.storyId) ?? new Map<string, number>();
    this.#held.set(article.storyId, held.set(person.id, (held.get(person.id) ?? 0) + 1));
  }

  #fits(article: PoolArticle, person: PoolPerson): boolean {
    return (
      !this.#on.get(article.id)?.has(person.id) &&
      !article.readerIds.includes(person.id) &&
      readsLanguage(person.languages, article.language)
    );
  }

  /** Where stories stay together, places are kept for those who have begun the story. */
  #keepsStory(article: PoolArticle, person: PoolPerson): boolean {
    if (this.#rules.storyPlacement !== "TOGETHER" || article.storyId === null) return true;
    if (this.held(article, person) > 0) return true;
    const begun = this.#people.filter((other) => this.held(article, other) > 0 && this.#fits(article, other));
    return this.free(article) > begun.length;
  }
}
