/** Answers that took work and stay true for their key; the oldest go first. */
type KeptAnswers = Map<string, Promise<unknown>>;

const mostAnswers = 40;

// The pages and the API are built apart and each has this file; they share what is kept.
const kept = globalThis as typeof globalThis & { copydeskAgreementAnswers?: KeptAnswers };

/**
 * The answer of `work` for `key`, which says everything the answer depends on. Asked again it is not worked out again, nor twice at
 * the same time; a failure is not kept. Answers of one `kind` have one type.
 */
export function keepAnswer<Answer>(kind: string, key: string, work: () => Promise<Answer>): Promise<Answer> {
  kept.copydeskAgreementAnswers ??= new Map();
  const answers = kept.copydeskAgreementAnswers;
  const name = `${kind} ${key}`;
  const known = answers.get(name) as Promise<Answer> | undefined;
  const answer = known ?? work();
  // Put in anew, it is the youngest.
  answers.delete(name);
  answers.set(name, answer);
  if (!known) answer.catch(() => answers.delete(name));
  for (const oldest of answers.keys()) {
    if (answers.size <= mostAnswers) break;
    answers.delete(oldest);
  }
  return answer;
}
