import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { articleQuerySchema } from "@/lib/schemas/article.ts";
import { exportQuerySchema } from "@/lib/schemas/export.ts";
import { buildArticle, buildLayer, buildRule } from "@/prisma/builders.ts";
import type { Actor } from "../access.ts";
import { listArticles } from "../articles/article-list.ts";
import { getReaderView } from "../articles/reader-view.ts";
import { listAudit } from "../audit.ts";
import { prisma } from "../db/database.ts";
import { planExport } from "../export/export.ts";
import { listRuleCitations } from "../guidelines/citations.ts";
import { removeMember, updateMember } from "../people/members.ts";
import { getDesk } from "../projects/desk.ts";
import { listLabels } from "../projects/labels.ts";
import { getProgress } from "../projects/progress.ts";
import { getProjectOverview } from "../projects/project-overview.ts";
import { listRelationTypes } from "../projects/relation-types.ts";
import { createComment, listComments } from "../review/comments.ts";
import { getReviewView } from "../review/review-view.ts";
import { adding, batchOf, buildScene, sceneText, spanOf } from "../testing/desk-scene.ts";
import { codeOf } from "../testing/outcome.ts";
import { applyBatch, listBatches } from "./batches.ts";
import { canReadLayer, submitLayer } from "./layers.ts";

/** Ann has submitted, somebody has begun gold and asked about her mark; the reviewer annotates the same article, as does Ben. */
async function buildBlind() {
  const scene = await buildScene();
  const { ann, ben, owner, reviewer, article, layer, label } = scene;
  const span = spanOf(sceneText, label("date"), "noon");
  const [quote, name] = [
    spanOf(sceneText, label("quote"), "noon"),
    spanOf(sceneText, label("entity"), "Ada"),
  ];
  const type = await prisma.relationType.findFirstOrThrow({ where: { projectId: scene.project.id } });
  const link = { id: randomUUID(), typeId: type.id, fromId: quote.id, toId: name.id };
  const linking = { of: "relation", before: null, after: link } as const;
  await applyBatch(ann, layer.id, batchOf(0, adding(span), adding(quote), adding(name), linking));
  await submitLayer(ann, layer.id);
  const gold = await buildLayer(article, null, { status: "IN_PROGRESS" });
  await createComment(owner, article.id, {
    id: randomUUID(),
    layerId: layer.id,
    spanId: span.id,
    body: "All of it?",
  });
  const own = await buildLayer(article, reviewer);
  await buildLayer(article, ben);
  return { ...scene, gold, own, span };
}
type Blind = Awaited<ReturnType<typeof buildBlind>>;

/** Everything that somebody is told of the project, of the article and of Ann's layer, as it would be sent to them. */
async function everythingToldTo(who: Actor, { project, article, layer, gold }: Blind): Promise<string> {
  const list = (query: object) => listArticles(who, project.id, articleQuerySchema.parse(query));
  const { people, ...overview } = await getProjectOverview(who, project.id);
  const told = [
    await list({}),
    await getDesk(who),
    overview,
    people.filter(({ submitted, assigned }) => submitted + assigned > 0),
    { ...(await getProgress(who, project.id, new Date())), people: [] },
    await getReaderView(who, article.id),
    await listComments(who, article.id).catch(() => []),
    ...(await Promise.all(
      [layer.id, gold.id].flatMap((id) => [
        listBatches(who, id, { before: null, limit: 9 }).catch(() => null),
        getReviewView(who, id).catch(() => null),
      ]),
    )),
  ];
  return JSON.stringify(told);
}

/** What somebody may be told of work on the project in numbers alone; gold of its article is settled for it. */
async function totalsToldTo(who: Actor, { project, gold }: Blind) {
  const settled = { status: "ACCEPTED", settledAt: new Date() } as const;
  await prisma.layer.update({ where: { id: gold.id }, data: settled });
  const progress = await getProgress(who, project.id, new Date());
  const citations = await listRuleCitations(who, project.id);
  const labels = await listLabels(who, project.id);
  const types = await listRelationTypes(who, project.id);
  const [desk] = (await getDesk(who)).projects;
  await prisma.layer.update({ where: { id: gold.id }, data: { status: "IN_PROGRESS", settledAt: null } });
  return {
    settled: progress.counts.settled,
    settledOfLate: progress.days.reduce((sum, day) => sum + (day.settled ?? 0), 0),
    layers: progress.layers,
    onDesk: desk?.settledCount,
    rejected: citations.reduce((sum, { rejected }) => sum + rejected, 0),
    marks: labels.reduce((sum, { spanCount }) => sum + spanCount, 0),
    links: types.reduce((sum, { relationCount }) => sum + relationCount, 0),
  };
}

const columnsOf = async (who: Actor, { project, ann, label }: Blind) => {
  const total = async (query: object) =>
    (await listArticles(who, project.id, articleQuerySchema.parse(query))).total;
  return {
    byPerson: await total({ assignee: ann.id }),
    byLabel: await total({ label: label("date").id }),
    submitted: await total({ status: "submitted" }),
  };
};
const nothing = { byPerson: 0, byLabel: 0, submitted: 0 };

test("a reviewer who annotates an article blind is told nothing of a colleague's work on it until they submit", async () => {
  const blind = await buildBlind();
  const { ann, ben, reviewer, layer, gold, own, project, article } = blind;
  for (const status of ["ASSIGNED", "IN_PROGRESS", "RETURNED"] as const) {
    await prisma.layer.update({ where: { id: own.id }, data: { status } });
    const told = await everythingToldTo(reviewer, blind);
    for (const name of [ann.name, ben.name, layer.id, "All of it?"]) expect(told, status).not.toContain(name);
    expect(await columnsOf(reviewer, blind)).toEqual(nothing);
    for (const id of [layer.id, gold.id]) expect(await canReadLayer(reviewer, id)).toBe(false);
  }

  const rule = await buildRule(blind.label("date"));
  await prisma.verdict.create({
    data: {
      id: randomUUID(),
      goldLayerId: gold.id,
      layerId: layer.id,
      spanId: blind.span.id,
      decision: "REJECT",
      reason: "Too short",
      ruleId: rule.id,
    },
  });
  const totals = async () =>
    (({ layers, ...other }) => ({ ...other, ...layers }))(await totalsToldTo(reviewer, blind));
  expect(await totals()).toEqual({
    settled: 0,
    settledOfLate: 0,
    onDesk: 0,
    rejected: 0,
    marks: 0,
    links: 0,
    wanted: 1,
    done: 0,
  });

  for (const layers of ["submitted", "gold"] as const) {
    await prisma.layer.update({ where: { id: gold.id }, data: { status: "ACCEPTED" } });
    const query = { ...exportQuerySchema.parse({}), layers };
    expect(await codeOf(planExport(reviewer, project.id, query))).toBe("FORBIDDEN");
  }
  await prisma.layer.update({ where: { id: own.id }, data: { status: "IN_PROGRESS" } });
  await prisma.layer.update({ where: { id: gold.id }, data: { status: "IN_PROGRESS" } });

  // Their own layer came after gold was settled: the article is to be reviewed again.
  await submitLayer(reviewer, own.id);
  expect(await totals()).toEqual({
    settled: 0,
    settledOfLate: 1,
    onDesk: 0,
    rejected: 1,
    marks: 3,
    links: 1,
    wanted: 2,
    done: 2,
  });
  const told = await everythingToldTo(reviewer, blind);
  for (const name of [ann.name, layer.id, "All of it?"]) expect(told).toContain(name);
  expect(await columnsOf(reviewer, blind)).toEqual({ byPerson: 1, byLabel: 1, submitted: 1 });
  for (const id of [layer.id, gold.id]) expect(await canReadLayer(reviewer, id)).toBe(true);
  expect(await listComments(reviewer, article.id)).toHaveLength(1);
});

test("the other articles of a reviewer who annotates one blind are theirs to see and to export as gold", async () => {
  const blind = await buildBlind();
  const { ann, ben, reviewer, project } = blind;
  const other = await buildArticle(project);
  const layer = await buildLayer(other, ben, { status: "SUBMITTED" });
  expect(await canReadLayer(reviewer, layer.id)).toBe(true);
  const told = await everythingToldTo(reviewer, blind);
  expect(told).toContain(ben.name);
  expect(told).not.toContain(ann.name);
  expect(await codeOf(planExport(reviewer, project.id, exportQuerySchema.parse({})))).toBe("done");
});

test("an annotator is told of nobody's work but their own, before and after both have submitted", async () => {
  const blind = await buildBlind();
  const { ann, ben, owner, reviewer, layer, gold, project, article } = blind;
  const mine = await prisma.layer.findFirstOrThrow({ where: { articleId: article.id, ownerId: ben.id } });
  for (const isSubmitted of [false, true]) {
    if (isSubmitted) await submitLayer(ben, mine.id);
    const told = await everythingToldTo(ben, blind);
    for (const name of [ann.name, reviewer.name, owner.name, layer.id, "All of it?"])
      expect(told).not.toContain(name);
    for (const id of [layer.id, gold.id]) expect(await canReadLayer(ben, id)).toBe(false);
    expect(await columnsOf(ben, blind)).toMatchObject({ byPerson: 0, byLabel: 0 });
    expect(await codeOf(listAudit(ben, { projectId: project.id }))).toBe("FORBIDDEN");
  }
});

test("an owner sees who has what, and a reviewer with no layer of their own everything that is handed in", async () => {
  const blind = await buildBlind();
  const { ann, ben, owner, reviewer, layer, own, article } = blind;
  expect(await everythingToldTo(owner, blind)).toContain(layer.id);
  await prisma.layer.delete({ where: { id: own.id } });
  const told = await everythingToldTo(reviewer, blind);
  for (const name of [ann.name, ben.name, layer.id]) expect(told).toContain(name);
  expect(await canReadLayer(reviewer, layer.id)).toBe(true);

  // An owner who annotates still hears who has the article, for it is theirs to assign, and reads nobody's marks.
  await buildLayer(article, owner);
  expect(await columnsOf(owner, blind)).toMatchObject({ byPerson: 1, byLabel: 0 });
  expect(await canReadLayer(owner, layer.id)).toBe(false);
  expect(await codeOf(listComments(owner, article.id).then((remarks) => expect(remarks).toEqual([])))).toBe(
    "done",
  );
});

test("where work is not blind a reviewer sees what is handed in while annotating", async () => {
  const blind = await buildBlind();
  const blinded = (isBlind: boolean) =>
    prisma.project.update({ where: { id: blind.project.id }, data: { isBlind } });
  await blinded(false);
  expect(await everythingToldTo(blind.reviewer, blind)).toContain(blind.ann.name);
  expect(await canReadLayer(blind.reviewer, blind.layer.id)).toBe(true);

  await blinded(true);
  expect(await everythingToldTo(blind.reviewer, blind)).not.toContain(blind.ann.name);
  expect(await canReadLayer(blind.reviewer, blind.layer.id)).toBe(false);
});

test("who reviewed no longer sees what is handed in once they annotate only, and who left sees nothing, their own included", async () => {
  const blind = await buildBlind();
  const { owner, reviewer, ann, own, layer, gold, article, project } = blind;
  await submitLayer(reviewer, own.id);
  expect(await canReadLayer(reviewer, layer.id)).toBe(true);
  await updateMember(owner, project.id, reviewer.id, { role: "ANNOTATOR" });
  const told = await everythingToldTo(reviewer, blind);
  for (const secret of [ann.name, layer.id, "All of it?"]) expect(told).not.toContain(secret);
  expect(await canReadLayer(reviewer, own.id)).toBe(true);

  await removeMember(owner, project.id, reviewer.id);
  for (const id of [own.id, layer.id, gold.id]) expect(await canReadLayer(reviewer, id)).toBe(false);
  for (const read of [getReaderView, listComments])
    expect(await codeOf(read(reviewer, article.id))).toBe("NOT_FOUND");
  expect(JSON.stringify(await getDesk(reviewer))).not.toContain(project.name);
});
