/**
 * Where an article stands, told from its layers; withdrawn ones count for nothing. The first that holds, from the last:
 * settled (gold is, and no layer waits), returned (a layer is), in review (a reviewer opened a submitted layer), ready to
 * adjudicate (as many layers are submitted as the project wants annotators, at least two, and none is open), submitted (a layer
 * is), accepted (a layer is, nobody is at work, and gold still waits for other annotators), in progress, assigned, unassigned.
 */
export const articleStatuses = [
  "unassigned",
  "assigned",
  "inProgress",
  "accepted",
  "submitted",
  "readyToAdjudicate",
  "inReview",
  "returned",
  "settled",
] as const;
export type ArticleStatus = (typeof articleStatuses)[number];

/** A number for each status, those given and 0 for the others. */
export function fillCounts(
  counts: Readonly<Partial<Record<ArticleStatus, number>>> = {},
): Record<ArticleStatus, number> {
  return {
    unassigned: 0,
    assigned: 0,
    inProgress: 0,
    accepted: 0,
    submitted: 0,
    readyToAdjudicate: 0,
    inReview: 0,
    returned: 0,
    settled: 0,
    ...counts,
  };
}
