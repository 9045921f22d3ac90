import type { LeftReason } from "@/lib/core/assignment/draft.ts";
import { rankForPerson, whyNothingFor } from "@/lib/core/assignment/next.ts";
import type { Pool } from "@/lib/core/assignment/pool.ts";
import { type Actor, requireProject } from "../access.ts";
import { AppError } from "../app-error.ts";
import type { Connection } from "../db/connection.ts";
import { inTransaction } from "../db/transaction.ts";
import { givePlaces, lockMembers, lockProject } from "./places.ts";
import { readPool } from "./pool.ts";

type Claim = { articleId: string; layerId: string };

/** What came of one try: a place, an article whose places had gone meanwhile, or nothing that is free. */
type Try = { claim: Claim } | { passedId: string } | { reason: LeftReason | null };

const nothingWords: Record<LeftReason, string> = {
  everyoneHasIt: "you have every article that still wants annotators",
  read: "you have read what others marked in what is left, and this project is annotated blind",
  language: "what is left is in languages that you do not annotate",
  story: "what is left belongs to stories that others have begun",
  fullQueues: "what was left has just been taken",
};

/**
 * Gives the next article of a project to whoever asks, in the order of lib/core/assignment/next.ts. Of any number who ask at
 * once no two get the same place: articles that somebody is being given are passed over, and only when no other is left are
 * they waited for, so that nobody is refused while a place is free.
 * @throws AppError NOT_FOUND out of sight, and when nothing is left that fits; FORBIDDEN for who is no member, and for who
 * holds as many open articles as the project allows.
 */
export async function claimNext(user: Actor, projectId: string): Promise<Claim> {
  const project = await requireProject(user, projectId, "annotate");
  const passedIds: string[] = [];
  let reason: LeftReason | null = null;
  for (const isPatient of [false, true]) {
    for (;;) {
      const outcome = await inTransaction("write", (client) =>
        tryToClaim(client, user, { project, passedIds, isPatient }),
      );
      if ("claim" in outcome) return outcome.claim;
      if ("reason" in outcome) {
        reason = outcome.reason;
        break;
      }
      passedIds.push(outcome.passedId);
    }
  }
  const why = reason ? nothingWords[reason] : "no article wants another annotator";
  throw new AppError("NOT_FOUND", `Nothing is left for you in ${project.name}: ${why}.`);
}

async function tryToClaim(
  client: Connection,
  user: Actor,
  options: { project: { id: string; name: string }; passedIds: readonly string[]; isPatient: boolean },
): Promise<Try> {
  const { project, passedIds, isPatient } = options;
  await lockProject(client, project.id);
  // One's own claims wait for each other, so that none goes beyond the length of the queue.
  await lockMembers(client, project.id, [user.id]);
  const pool = await readPool(client, project.id);
  const person = requireRoom(user, project, pool);
  const ids = rankForPerson(pool, person).filter((id) => !passedIds.includes(id));
  const articleId = await lockFirst(client, ids, isPatient);
  if (articleId === null) return { reason: whyNothingFor(pool, person) };
  if (pool.rules.storyPlacement === "TOGETHER") {
    await client.query(
      `SELECT FROM "Story" WHERE "id" = (SELECT "storyId" FROM "Article" WHERE "id" = $1) FOR NO KEY UPDATE`,
      [articleId],
    );
  }
  // Only what is read after the lock is taken has seen what the last holder of the lock has given.
  const now = await readPool(client, project.id, [articleId]);
  if (!rankForPerson(now, person).includes(articleId)) return { passedId: articleId };
  const [layer] = await givePlaces(client, [{ articleId, userId: user.id }]);
  return layer ? { claim: { articleId, layerId: layer.id } } : { passedId: articleId };
}

function requireRoom(
  user: Actor,
  project: { name: string },
  { people, rules }: Pool,
): Pool["people"][number] {
  const person = people.find(({ id }) => id === user.id);
  if (!person) {
    throw new AppError("FORBIDDEN", `You are no member of ${project.name}; ask an owner to invite you.`);
  }
  if (person.openArticles >= rules.queueLength) {
    throw new AppError(
      "FORBIDDEN",
      `You hold ${person.openArticles} open articles of ${project.name}, which is as many as it allows; submit one first.`,
    );
  }
  return person;
}

/** Locks the first of some articles, in their order, that nobody else holds; with `isPatient` the first of all. */
async function lockFirst(
  client: Connection,
  ids: readonly string[],
  isPatient: boolean,
): Promise<string | null> {
  const found = await client.query<{ id: string }>(
    `SELECT article."id" FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted("id", "position")
     JOIN "Article" article ON article."id" = wanted."id"
     ORDER BY wanted."position" LIMIT 1 FOR NO KEY UPDATE OF article ${isPatient ? "" : "SKIP LOCKED"}`,
    [ids],
  );
  return found.rows[0]?.id ?? null;
}
