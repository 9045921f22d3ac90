import fc from "fast-check";
import { expect, test } from "vitest";
import { anyPool } from "./arbitraries.fixture.ts";
import { Draft } from "./draft.ts";
import { readsLanguage } from "./languages.ts";
import { rankForPerson, whyNothingFor } from "./next.ts";
import { planQueues } from "./plan.ts";
import type { Pool, PoolPerson } from "./pool.ts";

const everybody = ({ people }: Pool) => new Set(people.map(({ id }) => id));

/** Calls `look` before each place is given, with the state in which it is. */
function replay(pool: Pool, look: (draft: Draft, articleId: string, person: PoolPerson) => void): Draft {
  const draft = new Draft(pool);
  for (const { articleId, userId } of planQueues(pool, everybody(pool)).given) {
    const article = pool.articles.find(({ id }) => id === articleId);
    const person = pool.people.find(({ id }) => id === userId);
    if (!article || !person) throw new RangeError(`${articleId} or ${userId} is not in the pool`);
    look(draft, articleId, person);
    draft.give(article, person);
  }
  return draft;
}

test("nobody is put twice on an article, beyond its places, in a strange language or beyond a queue", () => {
  fc.assert(
    fc.property(anyPool(), (pool) => {
      const { annotatorsPerArticle, queueLength } = pool.rules;
      const { given } = planQueues(pool, everybody(pool));
      for (const article of pool.articles) {
        const fresh = given.filter(({ articleId }) => articleId === article.id).map(({ userId }) => userId);
        const all = [...article.annotatorIds, ...fresh];
        expect(new Set(all).size).toBe(all.length);
        if (fresh.length > 0) expect(all.length).toBeLessThanOrEqual(annotatorsPerArticle);
        expect(fresh.filter((id) => article.readerIds.includes(id))).toEqual([]);
        for (const person of pool.people.filter(({ id }) => fresh.includes(id)))
          expect(readsLanguage(person.languages, article.language)).toBe(true);
      }
      for (const { id, openArticles } of pool.people) {
        const fresh = given.filter(({ userId }) => userId === id).length;
        if (fresh > 0) expect(openArticles + fresh).toBeLessThanOrEqual(queueLength);
      }
    }),
  );
});

test("what is left could be given to nobody, and each article's reason is the true one", () => {
  fc.assert(
    fc.property(anyPool(), (pool) => {
      const draft = replay(pool, () => {});
      const { left } = planQueues(pool, everybody(pool));
      for (const { articleId, free, reason } of left) {
        const article = pool.articles.find(({ id }) => id === articleId);
        if (!article) throw new RangeError(articleId);
        expect(free).toBe(draft.free(article));
        expect(draft.whyLeft(article, pool.people)).toBe(reason);
        const able = pool.people.filter((person) => draft.mayTake(article, person));
        expect(able.length > 0).toBe(reason === "fullQueues");
        if (pool.rules.storyPlacement !== "TOGETHER")
          expect(able.every((person) => draft.room(person) === 0)).toBe(true);
      }
    }),
  );
});

test("the order of the lists makes no difference", () => {
  fc.assert(
    fc.property(anyPool(), (pool) => {
      const turned = { ...pool, articles: pool.articles.toReversed(), people: pool.people.toReversed() };
      expect(planQueues(turned, everybody(pool))).toEqual(planQueues(pool, everybody(pool)));
    }),
  );
});

test("each place is of a least covered article, and goes to the fewest open words", () => {
  fc.assert(
    fc.property(anyPool({ placement: "ANY" }), (pool) => {
      replay(pool, (draft, articleId, person) => {
        const isOpen = (article: (typeof pool.articles)[number]) =>
          pool.people.filter((other) => draft.room(other) > 0 && draft.mayTake(article, other));
        const article = pool.articles.find(({ id }) => id === articleId);
        if (!article) throw new RangeError(articleId);
        const least = Math.min(
          ...pool.articles.filter((a) => isOpen(a).length > 0).map((a) => draft.coverage(a)),
        );
        expect(draft.coverage(article)).toBe(least);
        const fewest = Math.min(...isOpen(article).map((other) => draft.openWords(other)));
        expect(draft.openWords(person)).toBe(fewest);
      });
    }),
  );
});

test("articles of one length are shared out evenly", () => {
  fc.assert(
    fc.property(anyPool({ placement: "ANY", isFresh: true, language: "en" }), (pool) => {
      const draft = replay(
        {
          ...pool,
          articles: pool.articles.map((article) => ({ ...article, words: 100 })),
          rules: { ...pool.rules, annotatorsPerArticle: 1 },
        },
        () => {},
      );
      const counts = pool.people.map((person) => draft.openArticles(person));
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }),
  );
});

test("a story kept together is in as few hands as the project wants annotators", () => {
  fc.assert(
    fc.property(anyPool({ placement: "TOGETHER", isFresh: true, language: "en" }), (pool) => {
      const { given } = planQueues(pool, everybody(pool));
      for (const story of ["s1", "s2"]) {
        const ids = pool.articles.filter(({ storyId }) => storyId === story).map(({ id }) => id);
        const hands = new Set(
          given.filter(({ articleId }) => ids.includes(articleId)).map(({ userId }) => userId),
        );
        expect(hands.size).toBeLessThanOrEqual(pool.rules.annotatorsPerArticle);
      }
    }),
  );
});

test("a spread story goes to whoever has fewest of it", () => {
  fc.assert(
    fc.property(anyPool({ placement: "SPREAD" }), (pool) => {
      replay(pool, (draft, articleId, person) => {
        const article = pool.articles.find(({ id }) => id === articleId);
        if (!article) throw new RangeError(articleId);
        const able = pool.people.filter((other) => draft.room(other) > 0 && draft.mayTake(article, other));
        expect(draft.held(article, person)).toBe(
          Math.min(...able.map((other) => draft.held(article, other))),
        );
      });
    }),
  );
});

test("what one may take is what one may be given, and without any there is a reason", () => {
  fc.assert(
    fc.property(anyPool(), (pool) => {
      const draft = new Draft(pool);
      for (const person of pool.people) {
        const ids = rankForPerson(pool, person);
        const may = pool.articles.filter((article) => draft.mayTake(article, person)).map(({ id }) => id);
        expect(ids.toSorted()).toEqual(may.toSorted());
        if (pool.articles.length > 0) expect(whyNothingFor(pool, person)).not.toBeNull();
      }
    }),
  );
});

test("of articles covered alike the urgent, the sooner due and the older come first", () => {
  const article = {
    storyId: null,
    language: "en",
    words: 10,
    priority: 0,
    dueAt: null,
    createdAt: 1,
    annotatorIds: [],
    readerIds: [],
  };
  const person = { id: "p", languages: [], openArticles: 0, openWords: 0 };
  const articles = [
    { ...article, id: "young", createdAt: 2 },
    { ...article, id: "old" },
    { ...article, id: "due", dueAt: 5, createdAt: 3 },
    { ...article, id: "urgent", priority: 2, createdAt: 4 },
    { ...article, id: "covered", priority: 2, annotatorIds: ["q"] },
  ];
  const rules = { annotatorsPerArticle: 2, storyPlacement: "ANY" as const, queueLength: 9 };
  const pool = { articles, people: [person], holdings: new Map(), rules };
  const order = ["urgent", "due", "old", "young", "covered"];
  expect(rankForPerson(pool, person)).toEqual(order);
  expect(planQueues(pool, new Set(["p"])).given.map(({ articleId }) => articleId)).toEqual(order);
});
