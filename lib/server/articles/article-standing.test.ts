import fc from "fast-check";
import { expect, test } from "vitest";
import { roles } from "@/lib/core/access.ts";
import { buildArticle, buildLayer, buildMemberUser, buildProject, buildSpan } from "@/prisma/builders.ts";
import type { Layer, User } from "@/prisma/client/client.ts";
import { db, prisma } from "../db/database.ts";
import { inTransaction } from "../db/transaction.ts";
import { keptTables, toldSums } from "../testing/counted-truth.ts";
import { joinOwnLayers, standingStatus } from "./article-standing.ts";

const text = "The mayor said on Monday that the bridge would reopen on Friday.";

async function expectTruth(): Promise<void> {
  for (const [truth, kept] of Object.values(keptTables)) {
    const [counted, held] = await Promise.all([db.query(truth), db.query(kept)]);
    expect(held.rows).toEqual(counted.rows);
  }
}

async function buildDesk() {
  const project = await buildProject();
  const people = await Promise.all([1, 2, 3].map(() => buildMemberUser(project)));
  const articles = await Promise.all(
    [1, 2].map((number) => buildArticle(project, { text: `${text}\n${number} ${project.slug}` })),
  );
  return { project, people, articles };
}

type Desk = Awaited<ReturnType<typeof buildDesk>>;

const statuses = ["ASSIGNED", "IN_PROGRESS", "SUBMITTED", "RETURNED", "ACCEPTED", "WITHDRAWN"] as const;
const words = ["mayor", "Monday", "bridge", "Friday"];

function pick<Item>(items: readonly Item[], nth: number): Item {
  const item = items[nth % items.length];
  if (item === undefined) throw new RangeError("there is nothing to pick from");
  return item;
}

async function pickLayer({ articles }: Desk, nth: number): Promise<Layer | null> {
  const layers = await prisma.layer.findMany({
    where: { articleId: { in: articles.map(({ id }) => id) } },
    orderBy: { id: "asc" },
  });
  return layers.length === 0 ? null : pick(layers, nth);
}

async function move(layer: Layer, nth: number, reviewer: User): Promise<void> {
  const status =
    layer.kind === "GOLD" ? pick(["IN_PROGRESS", "ACCEPTED"] as const, nth) : pick(statuses, nth);
  const moments = [null, new Date(nth * 36_000_000)] as const;
  const data = {
    status,
    reviewerId: nth % 2 === 0 ? reviewer.id : null,
    submittedAt: pick(moments, nth),
    settledAt: pick(moments, nth >> 1),
    activeSeconds: nth,
    updatedAt: new Date(nth * 1_000_000),
  };
  await prisma.layer.update({ where: { id: layer.id }, data });
}

const deeds = {
  async take({ people, articles }: Desk, nth: number) {
    const [articleId, ownerId] = [pick(articles, nth).id, pick(people, nth >> 1).id];
    const row = { articleId, ownerId, kind: "ANNOTATOR" as const };
    await prisma.layer.createMany({ data: [row], skipDuplicates: true });
  },
  async openGold({ articles }: Desk, nth: number) {
    const { id } = pick(articles, nth);
    const gold = await prisma.layer.findFirst({ where: { articleId: id, kind: "GOLD" } });
    if (!gold) await buildLayer({ id }, null, { status: "IN_PROGRESS" });
  },
  async moveOne(desk: Desk, nth: number) {
    const layer = await pickLayer(desk, nth);
    if (layer) await move(layer, nth >> 2, pick(desk.people, nth));
  },
  async spendTime(desk: Desk, nth: number) {
    const layer = await pickLayer(desk, nth);
    const data = { activeSeconds: { increment: nth >> 2 } };
    if (layer) await prisma.layer.update({ where: { id: layer.id }, data });
  },
  async moveAll({ articles }: Desk, nth: number) {
    await prisma.layer.updateMany({
      where: { articleId: { in: articles.map(({ id }) => id) }, kind: "ANNOTATOR" },
      data: { status: pick(statuses, nth) },
    });
  },
  async want({ project }: Desk, nth: number) {
    const data = { annotatorsPerArticle: 1 + (nth % 3), isBlind: nth % 4 > 0 };
    await prisma.project.update({ where: { id: project.id }, data });
  },
  async mark({ project, ...desk }: Desk, nth: number) {
    const layer = await pickLayer({ project, ...desk }, nth);
    if (layer) await buildSpan(layer, { text }, pick(project.labels, nth >> 1), pick(words, nth >> 2));
  },
  async relabel({ project, articles }: Desk, nth: number) {
    const [from, into] = [pick(project.labels, nth), pick(project.labels, nth >> 2)];
    await prisma.span.updateMany({
      where: { labelId: from.id, layer: { articleId: pick(articles, nth).id } },
      data: { labelId: into.id },
    });
  },
  async unmark({ project }: Desk, nth: number) {
    await prisma.span.deleteMany({ where: { labelId: pick(project.labels, nth).id } });
  },
  async drop(desk: Desk, nth: number) {
    const layer = await pickLayer(desk, nth);
    if (layer) await prisma.layer.delete({ where: { id: layer.id } });
  },
  async schedule({ articles }: Desk, nth: number) {
    const data = { priority: nth % 3, dueAt: nth % 2 === 0 ? new Date(nth * 86_400_000) : null };
    await prisma.article.updateMany({ where: { id: pick(articles, nth >> 1).id }, data });
  },
  async fold({ project }: Desk) {
    await db.query(`SELECT "fold_counts"($1)`, [project.id]);
  },
  async tell({ project, articles }: Desk, nth: number) {
    const title = `Story ${nth % 3}`;
    const story = await prisma.story.upsert({
      where: { projectId_title: { projectId: project.id, title } },
      create: { projectId: project.id, title },
      update: {},
    });
    const data = { storyId: nth % 4 === 0 ? null : story.id };
    await prisma.article.updateMany({ where: { id: pick(articles, nth >> 1).id }, data });
    await db.query(`SELECT "fold_story_count"($1)`, [story.id]);
  },
  async forgetStories({ project }: Desk) {
    await prisma.story.deleteMany({ where: { projectId: project.id } });
  },
  async archive({ articles }: Desk, nth: number) {
    const archivedAt = nth % 2 === 0 ? new Date() : null;
    await prisma.article.updateMany({ where: { id: pick(articles, nth >> 1).id }, data: { archivedAt } });
  },
} as const;
type Deed = keyof typeof deeds;
const isDeed = (name: string): name is Deed => name in deeds;

test("standings of articles and layers, and label counts, are what layers and spans come to, after whatever is done to them", async () => {
  const deed = fc.constantFrom(...Object.keys(deeds).filter(isDeed));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(deed, fc.nat(40)), { minLength: 5, maxLength: 25 }), async (steps) => {
      const desk = await buildDesk();
      for (const [name, nth] of steps) await deeds[name](desk, nth);
      await expectTruth();
      await expectTold(desk);
      await expectKept(desk);
    }),
    { numRuns: 15 },
  );
});

/** Where an article with these layers stands, by the words of lib/core/article-status.ts. */
function statusOf(layers: readonly Layer[], isGoldSettled: boolean, wanted: number): string {
  const are = (...some: Layer["status"][]) => layers.filter(({ status }) => some.includes(status));
  const submitted = are("SUBMITTED");
  const done = are("SUBMITTED", "ACCEPTED").filter(({ kind }) => kind === "ANNOTATOR");
  const open = are("ASSIGNED", "IN_PROGRESS").filter(({ kind }) => kind === "ANNOTATOR");
  if (are("RETURNED").length > 0) return "returned";
  if (submitted.some(({ reviewerId }) => reviewerId !== null)) return "inReview";
  const isReady = open.length === 0 && done.length >= Math.max(2, wanted);
  if (submitted.length > 0) return isReady ? "readyToAdjudicate" : "submitted";
  if (isGoldSettled && layers.some(({ status }) => status === "ACCEPTED")) return "settled";
  if (open.length === 0 && are("ACCEPTED").some(({ kind }) => kind === "ANNOTATOR")) return "accepted";
  if (are("IN_PROGRESS", "ACCEPTED").length > 0) return "inProgress";
  return layers.length > 0 ? "assigned" : "unassigned";
}

/** What everybody ought to be told of where the articles stand, and what they are told. */
async function expectTold({ project, people, articles }: Desk): Promise<void> {
  const rules = await prisma.project.findUniqueOrThrow({ where: { id: project.id } });
  const person = pick(people, 0);
  for (const role of roles) {
    const found = await db.query<{ id: string; status: string }>(
      `SELECT standing."articleId" AS "id", ${standingStatus(role)} AS "status" FROM "ArticleStanding" standing ${joinOwnLayers(role)}
       WHERE standing."projectId" = $1 AND $2::uuid IS NOT NULL`,
      [project.id, person.id],
    );
    expect(found.rows).toHaveLength(articles.length);
    for (const { id, status } of found.rows) {
      const layers = await prisma.layer.findMany({ where: { articleId: id, status: { not: "WITHDRAWN" } } });
      const own = layers.filter(({ ownerId }) => ownerId === person.id);
      const isOpen = own.some((layer) => ["ASSIGNED", "IN_PROGRESS", "RETURNED"].includes(layer.status));
      const isOwnOnly = role === "ANNOTATOR" || (role === "REVIEWER" && rules.isBlind && isOpen);
      const isGoldSettled = layers.some(({ kind, status }) => kind === "GOLD" && status === "ACCEPTED");
      const told = statusOf(
        isOwnOnly ? own : layers,
        isGoldSettled,
        isOwnOnly ? 1 : rules.annotatorsPerArticle,
      );
      expect(status, role).toBe(told);
    }
  }
}

async function expectKept({ project, people }: Desk): Promise<void> {
  for (const role of roles) {
    for (const [truth, kept] of toldSums(role)) {
      const values = [project.id, pick(people, 0).id];
      const [counted, held] = await Promise.all([db.query(truth, values), db.query(kept, values)]);
      expect(held.rows, role).toEqual(counted.rows);
    }
  }
}

test("people who change layers of one article at once are all counted", async () => {
  const { project, articles } = await buildDesk();
  const people = await Promise.all(Array.from({ length: 8 }, () => buildMemberUser(project)));
  const [article] = articles;
  if (!article) throw new RangeError("there is no article");
  const fold = () => db.query(`SELECT "fold_counts"($1)`, [project.id]);
  await Promise.all([...people.map((person) => buildLayer(article, person)), fold(), fold()]);
  await expectTruth();
  const layers = await prisma.layer.findMany({ where: { articleId: article.id } });
  const [layer] = layers;
  const label = pick(project.labels, 0);
  if (!layer) throw new RangeError("there is no layer");
  await Promise.all([
    ...layers.map((layer, nth) =>
      inTransaction("write", async (client) => {
        const status = pick(statuses, nth);
        await client.query(`UPDATE "Layer" SET "status" = $2::"LayerStatus" WHERE "id" = $1`, [
          layer.id,
          status,
        ]);
        await client.query(`UPDATE "Layer" SET "revision" = 1 WHERE "id" = $1`, [layer.id]);
      }),
    ),
    ...words.map((word) => buildSpan(layer, article, label, word)),
    fold(),
    fold(),
  ]);
  await expectTruth();
});

test("an article archived or scheduled while somebody takes it tells the new layer too", async () => {
  const { people, articles } = await buildDesk();
  const [article] = articles;
  if (!article) throw new RangeError("there is no article");
  for (const [nth, person] of people.entries()) {
    const data = { archivedAt: nth % 2 === 0 ? new Date() : null, priority: nth, dueAt: new Date(nth) };
    await Promise.all([
      buildLayer(article, person),
      prisma.article.update({ where: { id: article.id }, data }),
    ]);
    await expectTruth();
  }
});

test("what goes with an article, a layer or a person leaves no count behind", async () => {
  const { project, people, articles } = await buildDesk();
  const [first, second] = articles;
  if (!first || !second) throw new RangeError("there are no articles");
  const reviewer = await buildMemberUser(project, "REVIEWER");
  for (const article of articles) {
    const layer = await buildLayer(article, pick(people, 0), {
      status: "SUBMITTED",
      reviewerId: reviewer.id,
    });
    await buildSpan(layer, article, pick(project.labels, 0), "bridge");
  }
  await prisma.user.delete({ where: { id: reviewer.id } });
  await expectTruth();
  expect(await prisma.articleStanding.findUnique({ where: { articleId: first.id } })).toMatchObject({
    status: "submitted",
  });
  await prisma.article.delete({ where: { id: first.id } });
  await expectTruth();
  await prisma.article.deleteMany({ where: { projectId: project.id } });
  await expectTruth();
  expect(await prisma.labelUse.count({ where: { layer: { articleId: second.id } } })).toBe(0);
  await db.query(`SELECT "fold_counts"($1)`, [project.id]);
  for (const table of ["ArticleCount", "LayerCount", "DayCount", "SpanCount"]) {
    expect((await db.query(`SELECT FROM "${table}" WHERE "projectId" = $1`, [project.id])).rowCount).toBe(0);
  }
});
