/**
 * Where an article stands, told from its layers. The first that holds, from the last: settled (gold is), returned (a
 * layer is), in review (a reviewer opened a submitted layer), submitted, in progress, assigned, unassigned.
 */
export const articleStatuses = [
  "unassigned",
  "assigned",
  "inProgress",
  "submitted",
  "inReview",
  "returned",
  "settled",
] as const;
export type ArticleStatus = (typeof articleStatuses)[number];
