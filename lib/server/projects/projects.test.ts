import { expect, test } from "vitest";
import { createProjectSchema, updateProjectSchema } from "@/lib/schemas/project.ts";
import { buildLayer } from "@/prisma/builders.ts";
import { prisma } from "../db/database.ts";
import { applyBatch } from "../layers/batches.ts";
import { submitLayer } from "../layers/layers.ts";
import { adding, batchOf, buildScene, sceneText, spanOf } from "../testing/desk-scene.ts";
import { getDesk } from "./desk.ts";
import { listLabels } from "./labels.ts";
import { getProjectOverview } from "./project-overview.ts";
import { createProject, deleteProject, getProject, listProjects, updateProject } from "./projects.ts";
import { listRelationTypes } from "./relation-types.ts";

test("an administrator makes a project with the default labels; others do not", async () => {
  const { admin, owner } = await buildScene();
  const project = await createProject(admin, createProjectSchema.parse({ name: "Küsten-Desk" }));
  expect(project).toMatchObject({ slug: "kusten-desk", role: "OWNER", isBlind: true });
  const again = await createProject(admin, createProjectSchema.parse({ name: "Küsten-Desk" }));
  expect(again.slug).toMatch(/^kusten-desk-[0-9a-f]{6}$/);
  const labels = await listLabels(admin, project.slug);
  expect(labels.map(({ name }) => name)).toEqual(["quote", "claim", "entity", "date"]);
  expect(labels.every(({ guideline, attributes }) => guideline !== "" && attributes.length > 0)).toBe(true);
  expect(await listRelationTypes(admin, project.id)).toMatchObject([{ name: "speaker" }]);
  const taken = createProjectSchema.parse({ name: "Other", slug: project.slug });
  await expect(createProject(admin, taken)).rejects.toMatchObject({ code: "INVALID" });
  await expect(createProject(owner, taken)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("an address that looks like an id is refused, and a name that does gets another", async () => {
  const { admin, project } = await buildScene();
  for (const schema of [createProjectSchema, updateProjectSchema]) {
    const parsed = schema.safeParse({ name: "Desk", slug: project.id });
    expect(parsed.error?.issues[0]?.message).toBe("An address must not look like an id; choose words");
  }
  const named = await createProject(admin, createProjectSchema.parse({ name: project.id }));
  expect(named.slug).toMatch(/^project/);
});

test("members see their projects, an administrator sees all, strangers none", async () => {
  const { ann, admin, stranger, project } = await buildScene();
  expect(await listProjects(ann)).toMatchObject([
    { slug: project.slug, role: "ANNOTATOR", articleCount: 1, memberCount: 4 },
  ]);
  expect((await listProjects(admin)).map(({ id }) => id)).toContain(project.id);
  expect((await listProjects(stranger)).map(({ id }) => id)).not.toContain(project.id);
  for (const read of [getProject, getProjectOverview]) {
    await expect(read(stranger, project.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
});

test("owners change settings and guidelines; what is left out stays", async () => {
  const { owner, ann, stranger, project } = await buildScene();
  const content = [
    { type: "paragraph" as const, content: [{ type: "text" as const, text: "Mark what is said." }] },
  ];
  const changed = await updateProject(owner, project.slug, {
    guidelines: { type: "doc", content },
    isBlind: false,
  });
  expect(changed).toMatchObject({ name: project.name, isBlind: false, guidelines: { content } });
  await expect(updateProject(ann, project.id, { name: "Mine" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(updateProject(stranger, project.id, { name: "Mine" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("a deleted project takes its articles, layers and labels along and leaves a line in the trail", async () => {
  const { owner, ann, stranger, project, layer, label } = await buildScene();
  await applyBatch(ann, layer.id, batchOf(0, adding(spanOf(sceneText, label("date"), "noon"))));
  await expect(deleteProject(ann, project.id)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(deleteProject(stranger, project.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await deleteProject(owner, project.slug);
  expect(await prisma.span.count({ where: { layerId: layer.id } })).toBe(0);
  expect(await prisma.label.count({ where: { projectId: project.id } })).toBe(0);
  const trail = await prisma.auditEvent.findFirst({ where: { action: "project.delete", actorId: owner.id } });
  expect(trail?.subject).toBe(project.name);
});

test("the overview counts for reviewers what everybody did, for annotators what they did", async () => {
  const { owner, ann, ben, article, layer, label, project } = await buildScene();
  await applyBatch(ann, layer.id, batchOf(0, adding(spanOf(sceneText, label("date"), "noon"))));
  await submitLayer(ann, layer.id);
  await buildLayer(article, ben);
  const all = await getProjectOverview(owner, project.slug);
  expect(all.counts).toMatchObject({ submitted: 1, unassigned: 0 });
  expect(all.people.find(({ userId }) => userId === ann.id)).toMatchObject({ submitted: 1, spanCount: 1 });
  expect(all.labels.find(({ name }) => name === "date")).toMatchObject({ spanCount: 1 });
  expect(all.recent).toMatchObject([{ layerId: layer.id, personName: ann.name, status: "SUBMITTED" }]);
  const forBen = await getProjectOverview(ben, project.id);
  expect(forBen).toMatchObject({ people: [], recent: [], counts: { assigned: 1, submitted: 0 } });
  expect(forBen.labels.every(({ spanCount }) => spanCount === 0)).toBe(true);
});

test("the desk shows what waits for each person", async () => {
  const { owner, reviewer, ann, ben, article, layer, label, project } = await buildScene();
  await applyBatch(ann, layer.id, batchOf(0, adding(spanOf(sceneText, label("date"), "noon"))));
  await buildLayer(article, ben);
  expect(await getDesk(ann)).toMatchObject({
    inProgress: [{ articleId: article.id, spanCount: 1, projectSlug: project.slug }],
    totals: { inProgress: 1, next: 0, toReview: 0, returned: 0 },
  });
  expect(await getDesk(ben)).toMatchObject({
    next: [{ articleId: article.id, spanCount: 0 }],
    inProgress: [],
  });
  await submitLayer(ann, layer.id);
  expect(Object.values((await getDesk(ann)).totals).every((total) => total === 0)).toBe(true);
  for (const who of [owner, reviewer]) {
    expect((await getDesk(who)).toReview).toMatchObject([
      { layerId: layer.id, annotatorName: ann.name, spanCount: 1 },
    ]);
  }
  expect((await getDesk(ben)).toReview).toEqual([]);
});
