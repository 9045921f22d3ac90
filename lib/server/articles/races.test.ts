import { expect, test, vi } from "vitest";
import { buildArticle, buildMemberUser, buildProject } from "@/prisma/builders.ts";
import { db, pool, prisma } from "../db/database.ts";
import { removeMember } from "../people/members.ts";
import { updatePerson } from "../people/people.ts";
import { updateProject } from "../projects/projects.ts";
import { toActor } from "../testing/actors.ts";
import { buildScene } from "../testing/desk-scene.ts";
import { codeOf } from "../testing/outcome.ts";
import { archiveArticles } from "./articles.ts";
import { assignArticles, takeArticle, unassignArticles } from "./assignments.ts";
import { claimNext } from "./claim.ts";
import { fillQueues } from "./fill-queues.ts";
import { scheduleArticles } from "./schedule.ts";

const everybody = { userIds: [] };
/** What may come of something that comes too late; anything else is a fault. */
const lateness = ["done", "FORBIDDEN", "INVALID", "NOT_FOUND"];

/** A project with an owner and so many annotators and articles. */
async function buildCrowd({ people, articles }: { people: number; articles: number }) {
  const project = await buildProject({ annotatorsPerArticle: 2, queueLength: 20 });
  const owner = toActor(await buildMemberUser(project, "OWNER"));
  const annotators = await Promise.all(
    Array.from({ length: people }, async () => toActor(await buildMemberUser(project))),
  );
  const ids = await Promise.all(
    Array.from({ length: articles }, async () => (await buildArticle(project)).id),
  );
  return { project, owner, annotators, ids };
}

test("whoever is removed or disabled while they take articles holds no place afterwards", async () => {
  const { admin } = await buildScene();
  const { project, owner, annotators, ids } = await buildCrowd({ people: 6, articles: 8 });
  const outcomes = await Promise.all(
    annotators.flatMap((who, nth) => [
      ...ids.map((id) => codeOf(takeArticle(who, id))),
      codeOf(claimNext(who, project.id)),
      codeOf(
        nth % 2 === 0
          ? removeMember(owner, project.id, who.id)
          : updatePerson(admin, who.id, { isDisabled: true }),
      ),
      ...ids.toReversed().map((id) => codeOf(takeArticle(who, id))),
    ]),
  );
  expect(outcomes.filter((outcome) => !lateness.includes(outcome))).toEqual([]);
  const held = { ownerId: { in: annotators.map(({ id }) => id) }, articleId: { in: ids } };
  expect(await prisma.layer.count({ where: held })).toBe(0);
});

test("an article is not taken by whoever is being removed, nor by whoever is being disabled", async () => {
  const { ben, project } = await buildScene();
  const { id } = await buildArticle(project);
  const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  for (const deed of [
    `UPDATE "User" SET "disabledAt" = now() WHERE "id" = $1`,
    `DELETE FROM "Member" WHERE "userId" = $1`,
  ]) {
    const client = await pool().connect();
    await client.query("BEGIN");
    await client.query(deed, [ben.id]);
    const taken = codeOf(takeArticle(ben, id));
    await vi.waitFor(async () => expect((await db.query(waiting)).rowCount).toBe(1));
    await client.query("COMMIT");
    client.release();
    expect(await taken).toBe("NOT_FOUND");
  }
  expect(await prisma.layer.count({ where: { articleId: id } })).toBe(0);
});

test("filling, claiming, assigning, leaving, scheduling, archiving and lowering the number at once break nothing", async () => {
  const { project, owner, annotators, ids } = await buildCrowd({ people: 6, articles: 24 });
  const [leaver, ...others] = annotators;
  const userIds = others.map(({ id }) => id);
  const outcomes = await Promise.all(
    [
      fillQueues(owner, project.id, everybody),
      ...annotators.map((who) => claimNext(who, project.id)),
      assignArticles(owner, project.id, { articleIds: ids.toReversed(), userIds: userIds.slice(0, 1) }),
      archiveArticles(owner, project.id, { articleIds: ids.slice(0, 4).toReversed(), isArchived: true }),
      scheduleArticles(owner, project.id, { articleIds: ids.toReversed(), priority: 2 }),
      removeMember(owner, project.id, leaver?.id ?? ""),
      updateProject(owner, project.id, { annotatorsPerArticle: 1 }),
      unassignArticles(owner, project.id, { articleIds: ids, userIds: userIds.slice(1, 3) }),
      fillQueues(owner, project.id, everybody),
      ...others.map((who) => claimNext(who, project.id)),
      updateProject(owner, project.id, { annotatorsPerArticle: 1 }),
    ].map((deed) => codeOf(deed)),
  );
  expect(outcomes.filter((outcome) => !lateness.includes(outcome))).toEqual([]);
  const layers = await prisma.layer.findMany({ where: { articleId: { in: ids } } });
  expect(layers.some(({ ownerId }) => ownerId === leaver?.id)).toBe(false);
  const standings = await prisma.articleStanding.findMany({ where: { projectId: project.id } });
  for (const { articleId, assigned } of standings) {
    expect(assigned).toBe(layers.filter((layer) => layer.articleId === articleId).length);
  }
});
