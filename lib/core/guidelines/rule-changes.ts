/** What one edit made of a rule's text; "" before a rule was new, "" after it was archived. */
export type RuleEdit = { readonly ruleId: string; readonly before: string; readonly after: string };

/**
 * What a run of edits (oldest first) came to: for each rule its text before the first and after the last of them, in the
 * order in which the rules were first touched. What ends where it began is left out.
 */
export function netChanges(edits: readonly RuleEdit[]): readonly RuleEdit[] {
  const byRule = new Map<string, RuleEdit>();
  for (const { ruleId, before, after } of edits) {
    byRule.set(ruleId, { ruleId, before: byRule.get(ruleId)?.before ?? before, after });
  }
  return [...byRule.values()].filter(({ before, after }) => before !== after);
}
