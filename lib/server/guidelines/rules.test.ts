import { expect, test } from "vitest";
import { buildExample, buildLayer, buildProject, buildRule } from "@/prisma/builders.ts";
import { getReaderView } from "../articles/reader-view.ts";
import { prisma } from "../db/database.ts";
import { submitLayer } from "../layers/layers.ts";
import { mergeLabels } from "../projects/label-merge.ts";
import { buildScene, sceneText } from "../testing/desk-scene.ts";
import { listRuleCitations } from "./citations.ts";
import { createExample, deleteExample } from "./examples.ts";
import { getGuidelineNews, markGuidelinesSeen } from "./news.ts";
import { recheckRule } from "./recheck.ts";
import { createRule, listRules, updateRule } from "./rules.ts";

async function buildRuled() {
  const scene = await buildScene();
  const { owner, label } = scene;
  const rule = await createRule(owner, label("date").id, { text: "Mark noon." });
  const noon = [...sceneText.slice(0, sceneText.indexOf("noon"))].length;
  const clip = { articleId: scene.article.id, start: noon, end: noon + 4 };
  return { ...scene, rule, clip };
}

test("a rule keeps its number: archived ones are counted on, and a new one follows them all", async () => {
  const { owner, label, rule } = await buildRuled();
  expect(rule).toMatchObject({ name: "D9", number: 9, text: "Mark noon.", isArchived: false });
  await updateRule(owner, rule.id, { isArchived: true });
  expect(await createRule(owner, label("date").id, { text: "Mark midnight." })).toMatchObject({ number: 10 });
  const many = await Promise.all(
    ["a", "b", "c"].map((text) => createRule(owner, label("date").id, { text })),
  );
  expect(many.map(({ number }) => number).sort()).toEqual([11, 12, 13]);
});

test("members read the rules; owners write them, owners and reviewers clip to them", async () => {
  const { owner, reviewer, ann, project, label, rule, clip } = await buildRuled();
  for (const who of [ann, reviewer]) {
    expect(await listRules(who, project.slug)).toHaveLength(34);
    await expect(createRule(who, label("date").id, { text: "x" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(updateRule(who, rule.id, { text: "x" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(recheckRule(who, rule.id)).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  const example = await createExample(reviewer, rule.id, { ...clip, kind: "DO", note: "A time." });
  expect(example).toMatchObject({ quote: "noon", before: "“We open at ", note: "A time." });
  await expect(createExample(ann, rule.id, { ...clip, kind: "DO" })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(deleteExample(ann, example.id)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(listRuleCitations(ann, project.id)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await deleteExample(owner, example.id);
  expect((await listRules(ann, project.id)).flatMap(({ examples }) => examples)).toEqual([]);
});

test("to another project's owner there are no rules, no examples and no news", async () => {
  const { owner, stranger, project, article, label, rule, clip } = await buildRuled();
  const example = await createExample(owner, rule.id, { ...clip, kind: "DONT" });
  const [foreign] = (await prisma.member.findMany({ where: { userId: stranger.id } })).map(
    ({ projectId }) => projectId,
  );
  const theirs = await prisma.rule.findFirstOrThrow({ where: { label: { projectId: foreign ?? "" } } });
  const refused = [
    () => listRules(stranger, project.id),
    () => createRule(stranger, label("date").id, { text: "x" }),
    () => updateRule(stranger, rule.id, { text: "x" }),
    () => createExample(stranger, rule.id, { ...clip, kind: "DO" }),
    () => createExample(stranger, theirs.id, { ...clip, articleId: article.id, kind: "DO" }),
    () => deleteExample(stranger, example.id),
    () => recheckRule(stranger, rule.id),
    () => listRuleCitations(stranger, project.id),
    () => getGuidelineNews(stranger, project.id),
    () => markGuidelinesSeen(stranger, project.id, new Date().toISOString()),
  ];
  for (const ask of refused) await expect(ask()).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await listRules(owner, project.id)).at(-1)).toMatchObject({ text: "Mark noon.", examples: [{}] });
});

test("an example keeps words of an article of its own project, and its words when the article goes", async () => {
  const { owner, admin, project, article, rule, clip } = await buildRuled();
  const other = await buildRule((await buildProject()).labels[0] ?? { id: "" });
  const bad = [
    () => createExample(admin, other.id, { ...clip, kind: "DO" }),
    () => createExample(owner, rule.id, { ...clip, end: 10_000, kind: "DO" }),
    () => createExample(owner, rule.id, { ...clip, end: clip.start, kind: "DO" }),
    () => createExample(owner, rule.id, { ...clip, start: sceneText.indexOf("👩") + 1, end: 40, kind: "DO" }),
  ];
  for (const ask of bad) await expect(ask()).rejects.toMatchObject({ code: "INVALID" });
  await createExample(owner, rule.id, { ...clip, kind: "DO" });
  await prisma.article.delete({ where: { id: article.id } });
  const { examples } = (await listRules(owner, project.id)).find(({ id }) => id === rule.id) ?? {};
  expect(examples).toMatchObject([{ articleId: null, articleTitle: "", quote: "noon" }]);
});

test("an example is shown with whole words around it", async () => {
  const words = (from: number) => Array.from({ length: 20 }, (_, nth) => `word${from + nth}`).join(" ");
  const { owner, article, label } = await buildScene(`${words(10)} noon ${words(50)}`);
  const rule = await createRule(owner, label("date").id, { text: "Mark noon." });
  const start = words(10).length + 1;
  const clip = { articleId: article.id, start, end: start + 4, kind: "DO" } as const;
  const { before, after } = await createExample(owner, rule.id, clip);
  expect(before).toMatch(/^…word\d\d .*word29 $/);
  expect(after).toMatch(/^ word50 .*word\d\d…$/);
});

test("an example says neither whose mark it was nor who clipped it", async () => {
  const { owner, ben, article, rule, clip } = await buildRuled();
  await createExample(owner, rule.id, { ...clip, kind: "DO" });
  const { rules } = (await getReaderView(ben, article.id)).article;
  const [example] = rules.flatMap(({ examples }) => examples);
  expect(Object.keys(example ?? {}).sort()).toEqual([
    "after",
    "articleId",
    "articleTitle",
    "before",
    "end",
    "id",
    "kind",
    "note",
    "quote",
    "ruleId",
    "start",
  ]);
});

test("an example is kept from who has its article open in a blind project, unless they clipped it", async () => {
  const { owner, reviewer, ann, project, article, layer, rule, clip } = await buildRuled();
  const clipped = await createExample(owner, rule.id, { ...clip, kind: "DO" });
  const own = await buildLayer(article, reviewer);
  const examplesFor = async (who: typeof ann) => {
    const { rules } = (await getReaderView(who, article.id)).article;
    expect(rules).toEqual(await listRules(who, project.id));
    return rules.flatMap(({ examples }) => examples.map(({ id }) => id));
  };
  const theirs = await createExample(reviewer, rule.id, { ...clip, kind: "DONT" });
  expect(await examplesFor(ann)).toEqual([]);
  expect(await examplesFor(reviewer)).toEqual([theirs.id]);
  expect(new Set(await examplesFor(owner))).toEqual(new Set([clipped.id, theirs.id]));

  await prisma.layer.update({ where: { id: own.id }, data: { status: "SUBMITTED" } });
  expect(await examplesFor(reviewer)).toHaveLength(2);
  await submitLayer(ann, layer.id);
  expect(await examplesFor(ann)).toHaveLength(2);
  await prisma.layer.update({ where: { id: layer.id }, data: { status: "RETURNED" } });
  expect(await examplesFor(ann)).toEqual([]);
  await prisma.project.update({ where: { id: project.id }, data: { isBlind: false } });
  expect(await examplesFor(ann)).toHaveLength(2);
});

test("members hear what others changed since they last looked, once, and not of what they changed themselves", async () => {
  const { owner, ann, project, article, rule, label } = await buildRuled();
  expect((await getGuidelineNews(owner, project.id)).changes).toEqual([]);
  await updateRule(owner, rule.id, { text: "Mark noon and midnight." });
  const { news } = (await getReaderView(ann, article.id)).article;
  expect(news.changes).toEqual([
    { ruleId: rule.id, name: "D9", labelName: "date", before: "", after: "Mark noon and midnight." },
  ]);
  const later = await createRule(owner, label("quote").id, { text: "Mark slogans." });
  await markGuidelinesSeen(ann, project.id, news.until ?? "");
  expect((await getGuidelineNews(ann, project.id)).changes).toMatchObject([{ ruleId: later.id, name: "Q9" }]);
  await updateRule(owner, later.id, { isArchived: true });
  const after = await getGuidelineNews(ann, project.id);
  expect(after.changes).toEqual([]);
  await markGuidelinesSeen(ann, project.id, after.until ?? "");
  expect(await getGuidelineNews(ann, project.id)).toEqual({ until: null, changes: [] });
});

test("reading the news cannot be dated ahead of what is still to come", async () => {
  const { owner, ann, project, rule } = await buildRuled();
  await markGuidelinesSeen(ann, project.id, "2999-01-01T00:00:00Z");
  await updateRule(owner, rule.id, { text: "Mark every noon." });
  expect((await getGuidelineNews(ann, project.id)).changes).toMatchObject([{ before: "Mark noon." }]);
});

test("a label merged into another brings its rules, numbered after the others, with their examples", async () => {
  const { owner, project, label, rule, clip, article } = await buildRuled();
  await buildExample(rule, { ...clip, articleId: article.id, quote: "noon" });
  await mergeLabels(owner, label("date").id, label("claim").id);
  const rules = (await listRules(owner, project.id)).filter(({ labelId }) => labelId === label("claim").id);
  expect(rules.map(({ number }) => number)).toEqual(Array.from({ length: 18 }, (_, at) => at + 1));
  expect(rules.at(-1)).toMatchObject({ id: rule.id, name: "C18", examples: [{ quote: "noon" }] });
});
