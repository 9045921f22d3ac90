import { LRUCache } from "lru-cache";

// Next bundles the pages and Node loads the API, so each has this file; they share what is kept.
const kept = globalThis as typeof globalThis & {
  copydeskAgreementAnswers?: LRUCache<string, Promise<unknown>>;
};

/**
 * The answer of `work` for `key`, which says everything the answer depends on. Asked again it is not worked out again, nor twice at
 * the same time; a failure is not kept. Answers of one `kind` have one type.
 */
export function keepAnswer<Answer>(kind: string, key: string, work: () => Promise<Answer>): Promise<Answer> {
  kept.copydeskAgreementAnswers ??= new LRUCache({ max: 40 });
  const answers = kept.copydeskAgreementAnswers;
  const name = `${kind} ${key}`;
  const known = answers.get(name) as Promise<Answer> | undefined;
  if (known) return known;
  const answer = work();
  answers.set(name, answer);
  answer.catch(() => answers.delete(name));
  return answer;
}
