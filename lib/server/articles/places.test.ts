import { expect, test } from "vitest";
import { articleQuerySchema } from "@/lib/schemas/article.ts";
import { exportQuerySchema } from "@/lib/schemas/export.ts";
import { buildArticle, buildLayer, buildMember, buildMemberUser, buildUser } from "@/prisma/builders.ts";
import { prisma } from "../db/database.ts";
import { exportRows } from "../export/export.ts";
import { applyBatch } from "../layers/batches.ts";
import { getLayer, submitLayer } from "../layers/layers.ts";
import { removeMember } from "../people/members.ts";
import { updatePerson } from "../people/people.ts";
import { getDesk } from "../projects/desk.ts";
import { getProjectOverview } from "../projects/project-overview.ts";
import { updateProject } from "../projects/projects.ts";
import { toActor } from "../testing/actors.ts";
import { adding, batchOf, buildScene, sceneText, spanOf } from "../testing/desk-scene.ts";
import { codeOf } from "../testing/outcome.ts";
import { listArticles } from "./article-list.ts";
import { assignArticles, takeArticle } from "./assignments.ts";
import { claimNext } from "./claim.ts";

/** Ann has begun one article, not begun another, had one returned, submitted one and had one accepted. */
async function buildWork() {
  const scene = await buildScene();
  const { ann, project, layer, label } = scene;
  await applyBatch(ann, layer.id, batchOf(0, adding(spanOf(sceneText, label("date"), "noon"))));
  const [untouched, returned, submitted, accepted] = await Promise.all(
    (["ASSIGNED", "RETURNED", "SUBMITTED", "ACCEPTED"] as const).map(async (status) =>
      buildLayer(await buildArticle(project), ann, { status }),
    ),
  );
  return { ...scene, untouched, returned, submitted, accepted };
}

const statusesOf = async (ownerId: string) =>
  (await prisma.layer.findMany({ where: { ownerId } })).map(({ status }) => status).toSorted();
const gone = ["ACCEPTED", "SUBMITTED", "WITHDRAWN", "WITHDRAWN"];
const all = { ...exportQuerySchema.parse({}), layers: "all" as const };

test("who leaves a project leaves what they submitted, and their other places are free again", async () => {
  const { owner, ann, ben, project, layer, untouched } = await buildWork();
  await removeMember(owner, project.id, ann.id);
  expect(await statusesOf(ann.id)).toEqual(gone);
  const free = new Set([
    (await claimNext(ben, project.id)).articleId,
    (await claimNext(ben, project.id)).articleId,
  ]);
  expect(free.has(layer.articleId) || free.has(untouched?.articleId ?? "")).toBe(true);
});

test("who is disabled leaves every project so, and so does an administrator who is none any more", async () => {
  const { admin, ann, project, article } = await buildWork();
  await updatePerson(admin, ann.id, { isDisabled: true });
  expect(await statusesOf(ann.id)).toEqual(gone);
  const helper = toActor(await buildUser({ isAdmin: true }));
  const member = toActor(await buildMemberUser(project, "OWNER", { isAdmin: true }));
  for (const who of [helper, member]) {
    await takeArticle(who, article.id);
    await updatePerson(admin, who.id, { isAdmin: false });
  }
  expect(await statusesOf(helper.id)).toEqual([]);
  expect(await statusesOf(member.id)).toEqual(["ASSIGNED"]);
});

test("a withdrawn layer counts for nothing, is seen by nobody else and leaves in no export", async () => {
  const { owner, reviewer, ann, project, article, layer } = await buildWork();
  await removeMember(owner, project.id, ann.id);
  await prisma.article.deleteMany({ where: { projectId: project.id, id: { not: article.id } } });
  for (const who of [owner, reviewer]) expect(await codeOf(getLayer(who, layer.id))).toBe("NOT_FOUND");
  const [row] = (await listArticles(owner, project.id, articleQuerySchema.parse({}))).rows;
  expect(row).toMatchObject({ status: "unassigned", assignees: [], spanCount: 0 });
  const overview = await getProjectOverview(owner, project.id);
  expect(overview.labels.every(({ spanCount }) => spanCount === 0)).toBe(true);
  expect(overview.recent).toEqual([]);
  const rows = [];
  for await (const line of exportRows(owner, project.id, all)) rows.push(line);
  expect(rows).toEqual([]);
});

test("who comes back has their begun layer again as soon as they take or get the article", async () => {
  const { owner, ann, project, article, layer, returned } = await buildWork();
  await removeMember(owner, project.id, ann.id);
  await buildMember(project, ann);
  expect((await getDesk(ann)).totals).toMatchObject({ inProgress: 0, returned: 0 });
  expect(await codeOf(submitLayer(ann, layer.id))).toBe("FORBIDDEN");
  expect(await takeArticle(ann, article.id)).toEqual({ layerId: layer.id });
  expect(await getLayer(ann, layer.id)).toMatchObject({ status: "IN_PROGRESS", spans: [{ quote: "noon" }] });
  const back = { articleIds: [returned?.articleId ?? ""], userIds: [ann.id] };
  expect(await assignArticles(owner, project.id, back)).toEqual({ assigned: 1, notBlind: [] });
  expect(await getLayer(ann, returned?.id ?? "")).toMatchObject({ status: "IN_PROGRESS" });
});

test("fewer annotators take back what nobody has begun, the latest first, and nothing else", async () => {
  const { owner, ann, ben, reviewer, project, article, layer, label } = await buildScene();
  await updateProject(owner, project.id, { annotatorsPerArticle: 3 });
  await applyBatch(ann, layer.id, batchOf(0, adding(spanOf(sceneText, label("date"), "noon"))));
  const at = (minute: number) => ({ createdAt: new Date(Date.UTC(2026, 0, 1, 0, minute)) });
  await buildLayer(article, ben, at(1));
  await buildLayer(article, reviewer, at(2));
  const begun = await buildArticle(project);
  await buildLayer(begun, ann, { status: "SUBMITTED" });
  await buildLayer(begun, ben, { status: "IN_PROGRESS" });
  const ownersOf = async (articleId: string) =>
    (await prisma.layer.findMany({ where: { articleId }, orderBy: { createdAt: "asc" } })).map(
      ({ ownerId }) => ownerId,
    );
  await updateProject(owner, project.id, { annotatorsPerArticle: 2 });
  expect(new Set(await ownersOf(article.id))).toEqual(new Set([ann.id, ben.id]));
  await updateProject(owner, project.id, { annotatorsPerArticle: 1 });
  expect(await ownersOf(article.id)).toEqual([ann.id]);
  expect(await ownersOf(begun.id)).toHaveLength(2);
  await updateProject(owner, project.id, { annotatorsPerArticle: 2 });
  expect((await claimNext(ben, project.id)).articleId).toBe(article.id);
});
