import { expect, test } from "vitest";
import { articleQuerySchema } from "@/lib/schemas/article.ts";
import { buildArticle, buildLayer, buildSpan } from "@/prisma/builders.ts";
import type { Actor } from "../access.ts";
import { prisma } from "../db/database.ts";
import { buildScene, sceneText } from "../testing/desk-scene.ts";
import { listArticles, listOutlets } from "./article-list.ts";
import { archiveArticles, getArticle, updateArticle } from "./articles.ts";
import { createStory, deleteStory, listStories, updateStory } from "./stories.ts";

async function titles(user: Actor, projectId: string, query: Record<string, unknown> = {}) {
  const list = await listArticles(user, projectId, articleQuerySchema.parse({ sort: "title", ...query }));
  return list.rows.map(({ title }) => title);
}

test("the search finds any part of a title or text, and its own wildcards are plain characters", async () => {
  const { owner, project } = await buildScene("first");
  await buildArticle(project, { title: "A 100% rise", text: "Prices_rose.\nA" });
  await buildArticle(project, { title: "B", text: "The 海峡 ferry stops. Prices rose." });
  expect(await titles(owner, project.slug, { search: "100%" })).toEqual(["A 100% rise"]);
  expect(await titles(owner, project.id, { search: "PRICES_" })).toEqual(["A 100% rise"]);
  expect(await titles(owner, project.id, { search: "prices rose" })).toEqual(["B"]);
  expect(await titles(owner, project.id, { search: "海峡" })).toEqual(["B"]);
  expect(await titles(owner, project.id, { search: "\\" })).toEqual([]);
  const list = await listArticles(owner, project.id, articleQuerySchema.parse({ search: "ferry" }));
  expect(list.rows[0]?.excerpt).toBe("The 海峡 ferry stops. Prices rose.");
});

test("what is shown of a text around the words that were sought is whole words of their line", async () => {
  const { owner, project } = await buildScene("first");
  const words = Array.from({ length: 40 }, (_, nth) => `word${nth}`).join(" ");
  await buildArticle(project, { title: "A", text: `Before.\n${words} 😀 Zinnia, ${words}\nAfter.` });
  const excerptOf = async (search: string) =>
    (await listArticles(owner, project.id, articleQuerySchema.parse({ search }))).rows[0]?.excerpt;
  expect(await excerptOf("zinnia")).toBe(
    "…word29 word30 word31 word32 word33 word34 word35 word36 word37 word38 word39 😀 Zinnia, word0 word1 word2 word3 word4 word5 word6 word7 word8 word9 word10 word11…",
  );
  expect(await excerptOf("after")).toBe("After.");
  expect(await excerptOf("innia, word0 word1 ")).toMatch(/ 😀 Zinnia, word0 word1 word2 .*…$/);
});

test("the status of an article follows from its layers, for filters and counts alike", async () => {
  const { owner, ann, ben, project } = await buildScene();
  const statuses = [
    ["unassigned", []],
    ["assigned", ["ASSIGNED"]],
    ["inProgress", ["ASSIGNED", "IN_PROGRESS"]],
    ["accepted", ["ACCEPTED"]],
    ["submitted", ["IN_PROGRESS", "SUBMITTED"]],
    ["readyToAdjudicate", ["SUBMITTED", "SUBMITTED"]],
    ["returned", ["SUBMITTED", "RETURNED"]],
  ] as const;
  await prisma.article.deleteMany({ where: { projectId: project.id } });
  for (const [title, layers] of statuses) {
    const article = await buildArticle(project, { title });
    for (const [nth, status] of layers.entries())
      await buildLayer(article, [ann, ben][nth] ?? ann, { status });
  }
  const reviewed = await buildArticle(project, { title: "inReview" });
  await buildLayer(reviewed, ann, { status: "SUBMITTED", reviewerId: owner.id });
  const settled = await buildArticle(project, { title: "settled" });
  await buildLayer(settled, ann, { status: "ACCEPTED" });
  await buildLayer(settled, null, { status: "ACCEPTED" });

  const all = await listArticles(owner, project.id, articleQuerySchema.parse({}));
  expect(all.rows.every(({ title, status }) => title === status)).toBe(true);
  expect(all.total).toBe(9);
  expect(Object.values(all.counts)).toEqual(Array(9).fill(1));
  expect(await titles(owner, project.id, { status: "returned,settled" })).toEqual(["returned", "settled"]);
  expect(await titles(owner, project.id, { status: ["unassigned"] })).toEqual(["unassigned"]);
  // To the annotator of an accepted layer it is accepted too, and settled no sooner than to the owner.
  expect(await titles(ann, project.id, { status: ["accepted"] })).toEqual(["accepted"]);
  expect(await titles(ann, project.id, { status: ["settled"] })).toEqual(["settled"]);
});

test("annotators are told of nobody's layer but their own", async () => {
  const { ann, ben, owner, project, article, layer } = await buildScene();
  await buildLayer(article, ben, { status: "SUBMITTED" });
  const [forAnn] = (await listArticles(ann, project.id, articleQuerySchema.parse({}))).rows;
  expect(forAnn).toMatchObject({ status: "assigned", assignees: [{ id: ann.id, layerId: layer.id }] });
  expect(await titles(ann, project.id, { assignee: ben.id })).toEqual([]);
  const [forOwner] = (await listArticles(owner, project.id, articleQuerySchema.parse({}))).rows;
  expect(forOwner).toMatchObject({ status: "submitted" });
  expect(forOwner?.assignees).toHaveLength(2);
});

test("filters of story, label, assignee, outlet and archive narrow the list together", async () => {
  const { owner, ann, ben, project, article, layer, label } = await buildScene();
  const story = await createStory(owner, project.id, { title: "Bridge" });
  await updateArticle(owner, article.id, { title: "Kept", outlet: "Post", storyId: story.id });
  await buildSpan(layer, { text: sceneText }, label("date"), "noon");
  await buildArticle(project, { title: "Other", outlet: "Wire" });
  const query = { story: story.id, label: label("date").id, assignee: ann.id, outlet: "Post" };
  expect(await titles(owner, project.id, query)).toEqual(["Kept"]);
  for (const miss of [
    { story: "none" },
    { label: label("quote").id },
    { assignee: ben.id },
    { outlet: "Wire" },
  ]) {
    expect(await titles(owner, project.id, { ...query, ...miss })).toEqual([]);
  }
  expect(await listOutlets(owner, project.id)).toEqual(["Post", "Wire"]);
  const chosen = { articleIds: [article.id], isArchived: true };
  expect(await archiveArticles(owner, project.id, chosen)).toEqual({ changed: 1 });
  expect(await archiveArticles(owner, project.id, chosen)).toEqual({ changed: 0 });
  expect(await titles(owner, project.id)).toEqual(["Other"]);
  expect(await titles(owner, project.id, { archived: "true" })).toEqual(["Kept"]);
  await archiveArticles(owner, project.id, { ...chosen, isArchived: false });
  expect(await titles(owner, project.id)).toEqual(["Kept", "Other"]);
});

test("pages follow each other without a gap, in a stable order", async () => {
  const { owner, project } = await buildScene();
  const at = new Date();
  await Promise.all(Array.from({ length: 60 }, () => buildArticle(project, { createdAt: at })));
  const pages = await Promise.all(
    [1, 2].map((page) => listArticles(owner, project.id, articleQuerySchema.parse({ page, sort: "oldest" }))),
  );
  expect(pages.map(({ rows, total }) => [rows.length, total])).toEqual([
    [50, 61],
    [11, 61],
  ]);
  expect(new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(61);
});

test("provenance is edited by owners; the text never is", async () => {
  const { owner, ann, reviewer, stranger, article } = await buildScene();
  const input = { byline: "Ada Ferro", publishedAt: "2026-05-14T18:20:00+01:00", timeZone: "Europe/London" };
  expect(await updateArticle(owner, article.id, input)).toMatchObject({
    byline: "Ada Ferro",
    publishedAt: "2026-05-14T17:20:00.000Z",
    title: article.title,
  });
  expect(await updateArticle(owner, article.id, { publishedAt: null })).toMatchObject({ publishedAt: null });
  for (const who of [ann, reviewer]) {
    expect((await getArticle(who, article.id)).byline).toBe("Ada Ferro");
    await expect(updateArticle(who, article.id, input)).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  await expect(getArticle(stranger, article.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(updateArticle(stranger, article.id, input)).rejects.toMatchObject({ code: "NOT_FOUND" });
  const text = prisma.article.update({ where: { id: article.id }, data: { text: "another" } });
  await expect(text).rejects.toThrow();
});

test("an article joins no story of another project", async () => {
  const { owner, article } = await buildScene();
  const other = await buildScene();
  const story = await createStory(other.owner, other.project.id, { title: "Elsewhere" });
  await expect(updateArticle(owner, article.id, { storyId: story.id })).rejects.toMatchObject({
    code: "INVALID",
  });
});

test("stories are made and renamed by owners and seen by members", async () => {
  const { owner, ann, stranger, project } = await buildScene();
  const story = await createStory(owner, project.id, { title: "Bridge" });
  await expect(createStory(owner, project.id, { title: "Bridge" })).rejects.toMatchObject({
    code: "INVALID",
  });
  await expect(createStory(ann, project.id, { title: "Other" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await updateStory(owner, story.id, { title: "The bridge" });
  expect(await listStories(ann, project.id)).toMatchObject([{ title: "The bridge", articleCount: 0 }]);
  await expect(listStories(stranger, project.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(updateStory(stranger, story.id, { title: "Mine" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("a story is deleted by owners once no article belongs to it, archived ones included", async () => {
  const { owner, ann, stranger, project, article } = await buildScene();
  const story = await createStory(owner, project.id, { title: "Bridge" });
  await expect(deleteStory(stranger, story.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(deleteStory(ann, story.id)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await updateArticle(owner, article.id, { storyId: story.id });
  await archiveArticles(owner, project.id, { articleIds: [article.id], isArchived: true });
  expect(await listStories(owner, project.id)).toMatchObject([{ articleCount: 0, archivedCount: 1 }]);
  await expect(deleteStory(owner, story.id)).rejects.toMatchObject({
    code: "INVALID",
    message: expect.stringContaining("1 article belongs to the story Bridge"),
  });
  await updateArticle(owner, article.id, { storyId: null });
  await deleteStory(owner, story.id);
  expect(await listStories(owner, project.id)).toEqual([]);
  await expect(deleteStory(owner, story.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("strangers see no list, archive nothing and assign nothing", async () => {
  const { ann, stranger, project, article } = await buildScene();
  await expect(titles(stranger, project.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  const chosen = { articleIds: [article.id], isArchived: true };
  await expect(archiveArticles(stranger, project.id, chosen)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(archiveArticles(ann, project.id, chosen)).rejects.toMatchObject({ code: "FORBIDDEN" });
});
