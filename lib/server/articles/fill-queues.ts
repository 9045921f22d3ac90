import { leftReasons } from "@/lib/core/assignment/draft.ts";
import { planQueues, type QueuePlan } from "@/lib/core/assignment/plan.ts";
import type { Pool } from "@/lib/core/assignment/pool.ts";
import type { FillQueuesInput, QueueFill } from "@/lib/schemas/queue.ts";
import { type Actor, requireProject } from "../access.ts";
import { AppError } from "../app-error.ts";
import type { Connection } from "../db/connection.ts";
import { inTransaction } from "../db/transaction.ts";
import { recordEvent } from "../events/record-event.ts";
import { givePlaces, lockArticles, lockMembers, lockProject } from "./places.ts";
import { readPool } from "./pool.ts";

const titlesShown = 3;

/**
 * What `fillQueues` would do now, without doing it.
 * @throws AppError as `fillQueues`.
 */
export async function previewQueues(
  user: Actor,
  projectId: string,
  input: FillQueuesInput,
): Promise<QueueFill> {
  const project = await requireProject(user, projectId, "manage");
  return inTransaction("snapshot", async (client) => {
    const pool = await readPool(client, project.id);
    return describe(client, pool, makePlan(project, pool, input));
  });
}

/**
 * Gives articles with free places to people, as lib/core/assignment/plan.ts decides, until their queues are full or nothing
 * fits any more; nobody named means everybody who annotates. Answers who got how many, and what is left and why.
 * @throws AppError NOT_FOUND or FORBIDDEN for who does not manage the project; INVALID when somebody named does not annotate
 * in it.
 */
export async function fillQueues(user: Actor, projectId: string, input: FillQueuesInput): Promise<QueueFill> {
  const project = await requireProject(user, projectId, "manage");
  return inTransaction("write", async (client) => {
    await lockProject(client, project.id);
    await lockMembers(client, project.id, null);
    const seen = await readPool(client, project.id);
    const articleIds = seen.articles.map(({ id }) => id);
    await lockArticles(client, articleIds);
    const pool = await readPool(client, project.id, articleIds);
    const plan = makePlan(project, pool, input);
    await givePlaces(client, plan.given);
    const fill = await describe(client, pool, plan);
    if (fill.given > 0) {
      const people = fill.people.filter(({ given }) => given > 0).length;
      await recordEvent(client, user, {
        action: "queues.fill",
        subject: `${fill.given} ${fill.given === 1 ? "assignment" : "assignments"} to ${people} ${people === 1 ? "person" : "people"}`,
        projectId: project.id,
      });
    }
    return fill;
  });
}

type PlanFor = QueuePlan & { receiverIds: ReadonlySet<string> };

function makePlan(project: { name: string }, pool: Pool, { userIds }: FillQueuesInput): PlanFor {
  const able = new Set(pool.people.map(({ id }) => id));
  if (userIds.some((id) => !able.has(id))) {
    throw new AppError(
      "INVALID",
      `Someone chosen is not an active member of ${project.name}; invite them first.`,
    );
  }
  const receiverIds = userIds.length > 0 ? new Set(userIds) : able;
  return { ...planQueues(pool, receiverIds), receiverIds };
}

async function describe(client: Connection, pool: Pool, plan: PlanFor): Promise<QueueFill> {
  const words = new Map(pool.articles.map((article) => [article.id, article.words]));
  const languages = new Map(pool.articles.map((article) => [article.id, article.language]));
  const names = await client.query<{ id: string; name: string }>(
    `SELECT "id", "name" FROM "User" WHERE "id" = ANY ($1::uuid[]) ORDER BY lower("name"), "id"`,
    [[...plan.receiverIds]],
  );
  const left = leftReasons.flatMap((reason) => {
    const articles = plan.left.filter((one) => one.reason === reason);
    return articles.length > 0 ? [{ reason, articles }] : [];
  });
  const titles = await readTitles(
    client,
    left.flatMap(({ articles }) => articles.slice(0, titlesShown).map(({ articleId }) => articleId)),
  );
  return {
    given: plan.given.length,
    queueLength: pool.rules.queueLength,
    people: names.rows.map(({ id, name }) => {
      const given = plan.given.filter(({ userId }) => userId === id);
      return {
        userId: id,
        name,
        open: pool.people.find((person) => person.id === id)?.openArticles ?? 0,
        given: given.length,
        words: given.reduce((sum, { articleId }) => sum + (words.get(articleId) ?? 0), 0),
      };
    }),
    left: left.map(({ reason, articles }) => ({
      reason,
      articles: articles.length,
      places: articles.reduce((sum, { free }) => sum + free, 0),
      languages: [...new Set(articles.map(({ articleId }) => languages.get(articleId) ?? ""))].sort(),
      titles: articles.slice(0, titlesShown).map(({ articleId }) => titles.get(articleId) ?? ""),
    })),
  };
}

async function readTitles(client: Connection, articleIds: readonly string[]): Promise<Map<string, string>> {
  const found = await client.query<{ id: string; title: string }>(
    `SELECT "id", "title" FROM "Article" WHERE "id" = ANY ($1::uuid[])`,
    [articleIds],
  );
  return new Map(found.rows.map(({ id, title }) => [id, title]));
}
