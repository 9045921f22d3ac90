import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { buildArticle, buildLayer, buildSpan } from "@/prisma/builders.ts";
import { db, prisma } from "../db/database.ts";
import { annMarks, buildAgreementScene, comparedText } from "../testing/agreement-scene.ts";
import { codeOf } from "../testing/outcome.ts";

let scene: Awaited<ReturnType<typeof buildAgreementScene>>;
beforeEach(async () => {
  scene = await buildAgreementScene();
});

describe("who may see it", () => {
  test("another project's owner finds nothing, and annotators may not look", async () => {
    await scene.buildCompared();
    for (const [user, code] of [
      [scene.stranger, "NOT_FOUND"],
      [scene.ann, "FORBIDDEN"],
      [scene.owner, "done"],
      [scene.reviewer, "done"],
      [scene.admin, "done"],
    ] as const) {
      expect(await codeOf(scene.agreement(user))).toBe(code);
      expect(await codeOf(scene.disagreements(user))).toBe(code);
      expect(await codeOf(scene.csv(user, "labels.csv"))).toBe(code);
    }
    expect(await codeOf(scene.csv(scene.owner, "passwords.csv"))).toBe("NOT_FOUND");
  });

  test("a reviewer learns nothing of an article that he has open himself, while the project is blind", async () => {
    const { article } = await scene.buildCompared();
    const { ann } = await scene.buildCompared();
    const rule = await prisma.rule.findFirstOrThrow({ where: { labelId: scene.label("quote").id } });
    const gold = await buildLayer(article, null);
    const [span] = await prisma.span.findMany({ where: { layer: { articleId: article.id } } });
    await prisma.verdict.create({
      data: {
        id: randomUUID(),
        goldLayerId: gold.id,
        layerId: span?.layerId ?? "",
        spanId: span?.id ?? "",
        decision: "REJECT",
        ruleId: rule.id,
      },
    });
    const own = await buildLayer(article, scene.reviewer, { status: "IN_PROGRESS" });
    for (const status of ["ASSIGNED", "IN_PROGRESS", "RETURNED"] as const) {
      await prisma.layer.update({ where: { id: own.id }, data: { status } });
      expect(await scene.agreement(scene.reviewer)).toMatchObject({
        articles: 1,
        hiddenArticles: 1,
        rules: [],
      });
      const { steps } = await scene.disagreements(scene.reviewer);
      expect([...new Set(steps.map(({ articleId }) => articleId))]).toEqual([ann.articleId]);
      expect(await scene.disagreements(scene.reviewer, { rule: rule.id })).toMatchObject({
        total: 0,
        steps: [],
      });
      expect(await scene.agreement(scene.owner)).toMatchObject({ articles: 2, hiddenArticles: 0 });
      expect(await scene.disagreements(scene.owner, { rule: rule.id })).toMatchObject({ total: 1 });
    }
    // That more articles are left out says nothing of colleagues, who have not begun this one.
    const untouched = await buildLayer(await buildArticle(scene.project), scene.reviewer);
    expect(await scene.agreement(scene.reviewer)).toMatchObject({ articles: 1, hiddenArticles: 2 });
    await prisma.layer.delete({ where: { id: untouched.id } });
    await prisma.layer.update({ where: { id: own.id }, data: { status: "SUBMITTED" } });
    expect(await scene.agreement(scene.reviewer)).toMatchObject({ articles: 2, hiddenArticles: 0 });
    await prisma.layer.update({ where: { id: own.id }, data: { status: "IN_PROGRESS" } });
    await prisma.project.update({ where: { id: scene.project.id }, data: { isBlind: false } });
    expect(await scene.agreement(scene.reviewer)).toMatchObject({ articles: 2, hiddenArticles: 0 });
  });
});

describe("what is counted", () => {
  test("layers that were handed in, never open, returned or withdrawn ones", async () => {
    const { ben } = await scene.buildCompared();
    const { headline, kinds, people } = await scene.agreement(scene.owner);
    expect(headline.f1).toMatchObject({ value: 0, articles: 1 });
    expect(headline.modes.type.value).toBeCloseTo(2 / 6, 12);
    expect(kinds).toEqual({ same: 0, attributes: 0, edges: 1, label: 1, both: 0, missed: 2, suggestion: 0 });
    expect(people.map(({ name }) => name)).toEqual([scene.ann.name, scene.ben.name].sort());
    for (const status of ["ASSIGNED", "IN_PROGRESS", "RETURNED", "WITHDRAWN"] as const) {
      await prisma.layer.update({ where: { id: ben.id }, data: { status } });
      const open = await scene.agreement(scene.owner);
      expect(open).toMatchObject({ articles: 0, pairs: [], weeks: [] });
      expect(open.headline.f1.value).toBeNull();
      expect(open.headline.gamma).toMatchObject({ value: null, reason: expect.any(String) });
    }
    await prisma.layer.update({ where: { id: ben.id }, data: { status: "ACCEPTED" } });
    expect((await scene.agreement(scene.owner)).articles).toBe(1);
  });

  test("a project where nobody has begun has figures without a value, each with its reason", async () => {
    const { headline, labels } = await scene.agreement(scene.owner);
    const { f1, alpha, meanKappa, fleiss, unitizingAlpha, gamma, relationF1 } = headline;
    for (const figure of [f1, alpha, meanKappa, fleiss, unitizingAlpha, gamma, relationF1]) {
      expect(figure).toMatchObject({ value: null, low: null, high: null, reason: expect.any(String) });
    }
    expect(labels).toHaveLength(4);
  });

  test("settled gold, against which one annotator is enough, and never gold that is open", async () => {
    const article = await buildArticle(scene.project, { text: comparedText });
    await scene.handIn(article, scene.ann, annMarks);
    const gold = await scene.handIn(article, null, [["quote", "“We open at noon,”"]], {
      status: "IN_PROGRESS",
    });
    expect((await scene.agreement(scene.owner)).gold).toEqual([]);
    await prisma.layer.update({ where: { id: gold.id }, data: { status: "ACCEPTED" } });
    const [ann, ...others] = (await scene.agreement(scene.owner)).gold;
    expect(others).toEqual([]);
    expect(ann).toMatchObject({ annotator: { name: scene.ann.name }, recall: { value: 1 } });
    expect(ann?.precision.value).toBeCloseTo(1 / 3, 12);
    const { total, steps } = await scene.disagreements(scene.owner, { a: scene.ann.id, b: "gold" });
    expect(total).toBe(2);
    expect(steps.map(({ b, layerCount }) => [b.who, layerCount])).toEqual([
      ["Gold", 1],
      ["Gold", 1],
    ]);
  });

  test("an article is tallied again when a layer changes, and only then", async () => {
    const { article, ben } = await scene.buildCompared();
    await scene.buildCompared();
    await scene.agreement(scene.owner);
    const { id: projectId } = scene.project;
    const kept = () =>
      prisma.articleTally.findMany({ where: { article: { projectId } }, orderBy: { articleId: "asc" } });
    const before = await kept();
    expect(before).toHaveLength(2);
    await scene.agreement(scene.owner);
    expect(await kept()).toEqual(before);

    await buildSpan(ben, article, scene.label("date"), "Friday");
    await prisma.layer.update({ where: { id: ben.id }, data: { revision: 1 } });
    expect((await scene.agreement(scene.owner)).kinds.same).toBe(1);
    const after = await kept();
    const changed = after.filter(({ at }, place) => at.getTime() !== before[place]?.at.getTime());
    expect(changed.map(({ articleId }) => articleId)).toEqual([article.id]);
  });

  test("many who ask at once are told the same", async () => {
    for (let at = 0; at < 5; at++) await scene.buildCompared();
    const told = await Promise.all(Array.from({ length: 8 }, () => scene.agreement(scene.owner)));
    for (const view of told) expect(view).toEqual(told[0]);
    expect(told[0]?.articles).toBe(5);
  });

  test("whoever asks at once about several projects, for other figures or for a walk, is answered", async () => {
    const scenes = [scene, await buildAgreementScene()];
    // Long enough to be tallied in several parts.
    const long = () => `${comparedText}\n${randomUUID()} ${"word ".repeat(60_000)}`;
    for (const { buildCompared } of scenes) {
      for (let at = 0; at < 3; at++) await buildCompared({ text: long() });
    }
    const told = await Promise.all(
      scenes.flatMap(({ owner, agreement }) => [
        agreement(owner),
        agreement(owner, { mode: "type" }),
        agreement(owner, { label: "claim" }),
      ]),
    );
    const walks = await Promise.all(scenes.map(({ owner, disagreements }) => disagreements(owner)));
    expect(told.map(({ articles }) => articles)).toEqual([3, 3, 3, 3, 3, 3]);
    expect(walks.map(({ total }) => total)).toEqual([12, 12]);
  });

  test("archived articles count for nothing, and filters choose labels, stories and days", async () => {
    const story = await prisma.story.create({ data: { projectId: scene.project.id, title: "The bridge" } });
    const { article } = await scene.buildCompared({ storyId: story.id });
    const late = await scene.buildCompared();
    await prisma.layer.update({
      where: { id: late.ben.id },
      data: { submittedAt: new Date("2026-03-11") },
    });
    const view = await scene.agreement(scene.owner);
    expect(view.weeks.map(({ week }) => week)).toEqual(["2026-W10", "2026-W11"]);
    expect(view.stories.map(({ title }) => title)).toEqual(["The bridge"]);
    expect((await scene.agreement(scene.owner, { story: "The bridge" })).articles).toBe(1);
    expect((await scene.agreement(scene.owner, { from: "2026-03-05" })).articles).toBe(1);
    expect((await scene.agreement(scene.owner, { to: "2026-03-04" })).articles).toBe(1);
    const claims = await scene.agreement(scene.owner, { label: "claim" });
    expect(claims.labels.map(({ name }) => name)).toEqual(["claim"]);
    expect(claims.kinds).toMatchObject({ label: 2, missed: 2, edges: 0 });
    expect(await codeOf(scene.agreement(scene.owner, { label: "nothing" }))).toBe("INVALID");
    expect(await codeOf(scene.agreement(scene.owner, { story: "nothing" }))).toBe("INVALID");
    await prisma.article.update({ where: { id: article.id }, data: { archivedAt: new Date() } });
    expect((await scene.agreement(scene.owner)).articles).toBe(1);
  });
});

test("an article deleted while it is kept takes its tally along", async () => {
  const { article } = await scene.buildCompared();
  await scene.agreement(scene.owner);
  await db.query(
    `DELETE FROM "Span" USING "Layer" layer WHERE layer."id" = "layerId" AND layer."articleId" = $1`,
    [article.id],
  );
  await prisma.article.delete({ where: { id: article.id } });
  expect(await scene.agreement(scene.owner)).toMatchObject({ articles: 0 });
  expect(await prisma.articleTally.count({ where: { articleId: article.id } })).toBe(0);
});
