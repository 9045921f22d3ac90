import fc from "fast-check";
import type { Pool, StoryPlacement } from "./pool.ts";

const personIds = ["p1", "p2", "p3", "p4", "p5"];

type Shape = { placement?: StoryPlacement; isFresh?: boolean; language?: string };

/** A pool of a few people and articles; `isFresh` when nobody has anything yet, `language` when there is one only. */
export function anyPool({ placement, isFresh = false, language }: Shape = {}): fc.Arbitrary<Pool> {
  const languages = language ? [language] : ["en", "en-GB", "fr"];
  const people = fc.subarray(personIds, { minLength: 1 }).chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(id),
          languages: language ? fc.constant([]) : fc.subarray(["en", "fr"]),
          openArticles: isFresh ? fc.constant(0) : fc.nat(4),
          openWords: isFresh ? fc.constant(0) : fc.nat(2000),
        }),
      ),
    ),
  );
  const articles = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 0, max: 40 }).map((nth) => `a${nth}`),
      storyId: fc.constantFrom(null, "s1", "s2"),
      language: fc.constantFrom(...languages),
      words: fc.integer({ min: 1, max: 1500 }),
      priority: fc.integer({ min: -1, max: 2 }),
      dueAt: fc.option(fc.nat(3)),
      createdAt: fc.nat(3),
      readerIds: isFresh ? fc.constant([]) : fc.subarray([...personIds]),
      annotatorIds: isFresh ? fc.constant([]) : fc.subarray([...personIds, "gone"]),
    }),
    { selector: ({ id }) => id, maxLength: 14 },
  );
  const rules = fc.record({
    annotatorsPerArticle: fc.integer({ min: 1, max: 4 }),
    storyPlacement: placement ? fc.constant(placement) : fc.constantFrom("ANY", "TOGETHER", "SPREAD"),
    queueLength: fc.integer({ min: 1, max: 6 }),
  });
  return fc
    .record({ people, articles, rules })
    .map((pool) => ({ ...pool, holdings: holdingsOf(pool.articles) }));
}

function holdingsOf(articles: Pool["articles"]): Pool["holdings"] {
  const holdings = new Map<string, Map<string, number>>();
  for (const { storyId, annotatorIds } of articles) {
    if (storyId === null) continue;
    const held = holdings.get(storyId) ?? new Map<string, number>();
    for (const id of annotatorIds) held.set(id, (held.get(id) ?? 0) + 1);
    holdings.set(storyId, held);
  }
  return holdings;
}
