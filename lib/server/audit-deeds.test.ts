import { expect, test } from "vitest";
import { updateArticle } from "./articles/articles.ts";
import { assignArticles } from "./articles/assignments.ts";
import { createStory, deleteStory, updateStory } from "./articles/stories.ts";
import { prisma } from "./db/database.ts";
import { updatePerson } from "./people/people.ts";
import { buildScene } from "./testing/desk-scene.ts";

test("the trail says who assigned and edited articles, named and deleted stories and renamed people", async () => {
  const { owner, admin, ben, article, project } = await buildScene();
  await assignArticles(owner, project.id, { articleIds: [article.id], userIds: [ben.id] });
  await assignArticles(owner, project.id, { articleIds: [article.id], userIds: [ben.id] });
  await updateArticle(owner, article.id, { outlet: "The Gazette", language: "en" });
  const story = await createStory(owner, project.id, { title: "Bridge" });
  await updateStory(owner, story.id, { title: "The bridge" });
  await deleteStory(owner, story.id);
  await updatePerson(admin, ben.id, { name: "Ben Other" });
  const lines = await prisma.auditEvent.findMany({
    where: { actorId: { in: [owner.id, admin.id] } },
    orderBy: { at: "asc" },
    select: { action: true, subject: true, projectId: true },
  });
  expect(lines).toEqual([
    { action: "articles.assign", subject: "1 assignment", projectId: project.id },
    { action: "article.update", subject: `${article.title}: outlet, language`, projectId: project.id },
    { action: "story.create", subject: "Bridge", projectId: project.id },
    { action: "story.update", subject: "The bridge", projectId: project.id },
    { action: "story.delete", subject: "The bridge", projectId: project.id },
    { action: "person.rename", subject: ben.email, projectId: null },
  ]);
});
