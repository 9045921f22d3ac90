/** How the queues of a project are filled: with whole stories, with as few of a story as can be, or as it comes. */
export const storyPlacements = ["ANY", "TOGETHER", "SPREAD"] as const;
export type StoryPlacement = (typeof storyPlacements)[number];

/** An article with a free place. */
export type PoolArticle = {
  readonly id: string;
  readonly storyId: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly words: number;
  /** More is more pressing. */
  readonly priority: number;
  /** Milliseconds since the epoch, as is `createdAt`; null when it is due at no time. */
  readonly dueAt: number | null;
  readonly createdAt: number;
  /** Who has a place on it already. */
  readonly annotatorIds: readonly string[];
  /** Who has read what others marked in it, where work is blind: they get no place on it. */
  readonly readerIds: readonly string[];
};

/** Somebody who may annotate in the project. */
export type PoolPerson = {
  readonly id: string;
  /** BCP 47 languages that they annotate; empty for all. */
  readonly languages: readonly string[];
  /** What they hold and have not handed in. */
  readonly openArticles: number;
  readonly openWords: number;
};

/** How many articles of a story each person has or had, by the story's id. */
export type Holdings = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What a project says of how work is handed out. */
export type AssignmentRules = {
  readonly annotatorsPerArticle: number;
  readonly storyPlacement: StoryPlacement;
  /** How many open articles a person may hold. */
  readonly queueLength: number;
};

/** All that decides who gets what: the articles with free places, everybody who may annotate, and the project's rules. */
export type Pool = {
  readonly articles: readonly PoolArticle[];
  readonly people: readonly PoolPerson[];
  readonly holdings: Holdings;
  readonly rules: AssignmentRules;
};
