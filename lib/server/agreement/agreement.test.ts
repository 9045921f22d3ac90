import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { agreementQuerySchema } from "@/lib/schemas/agreement.ts";
import { disagreementQuerySchema } from "@/lib/schemas/disagreement.ts";
import { buildArticle, buildLayer, buildMemberUser, buildSpan } from "@/prisma/builders.ts";
import type { Article, Layer, User } from "@/prisma/client/client.ts";
import type { Actor } from "../access.ts";
import { pool, prisma } from "../database.ts";
import { toActor } from "../testing/actors.ts";
import { buildScene } from "../testing/desk-scene.ts";
import { codeOf } from "../testing/outcome.ts";
import { getAgreement } from "./agreement.ts";
import { listDisagreements } from "./disagreements.ts";
import { exportAgreementTable } from "./tables.ts";

const text = "“We open at noon,” said Ada Ferro 👩‍🚒 on Friday.\nThe bridge cost a fortune.";

type Scene = Awaited<ReturnType<typeof buildScene>>;
type Mark = readonly [label: string, quote: string];

let scene: Scene;
beforeEach(async () => {
  scene = await buildScene();
});

async function handIn(
  article: Article,
  owner: Pick<User, "id"> | null,
  marks: readonly Mark[],
  parts: Partial<Pick<Layer, "status" | "submittedAt">> = {},
): Promise<Layer> {
  const status = owner ? "SUBMITTED" : "ACCEPTED";
  const layer = await buildLayer(article, owner, { status, submittedAt: new Date("2026-03-04"), ...parts });
  for (const [label, quote] of marks) await buildSpan(layer, article, scene.label(label), quote);
  return layer;
}

const annMarks: readonly Mark[] = [
  ["quote", "“We open at noon,”"],
  ["entity", "Ada Ferro"],
  ["date", "Friday"],
];
const benMarks: readonly Mark[] = [
  ["quote", "We open at noon"],
  ["claim", "Ada Ferro"],
  ["claim", "The bridge cost a fortune"],
];

/** An article that Ann and Ben have handed in: other edges, another label, and one mark of each alone. */
async function buildCompared(parts: Parameters<typeof buildArticle>[1] = {}) {
  const article = await buildArticle(scene.project, { text: `${text}\n${randomUUID()}`, ...parts });
  const ann = await handIn(article, scene.ann, annMarks);
  const ben = await handIn(article, scene.ben, benMarks);
  return { article, ann, ben };
}

const agreement = (user: Actor, query: object = {}) =>
  getAgreement(user, scene.project.slug, agreementQuerySchema.parse(query));
const disagreements = (user: Actor, query: object = {}) =>
  listDisagreements(user, scene.project.slug, disagreementQuerySchema.parse(query));
const csv = (user: Actor, file: string) =>
  exportAgreementTable(user, scene.project.slug, file, agreementQuerySchema.parse({}));

describe("who may see it", () => {
  test("another project's owner finds nothing, and annotators may not look", async () => {
    await buildCompared();
    for (const [user, code] of [
      [scene.stranger, "NOT_FOUND"],
      [scene.ann, "FORBIDDEN"],
      [scene.owner, "done"],
      [scene.reviewer, "done"],
      [scene.admin, "done"],
    ] as const) {
      expect(await codeOf(agreement(user))).toBe(code);
      expect(await codeOf(disagreements(user))).toBe(code);
      expect(await codeOf(csv(user, "labels.csv"))).toBe(code);
    }
    expect(await codeOf(csv(scene.owner, "passwords.csv"))).toBe("NOT_FOUND");
  });

  test("a reviewer learns nothing of an article that he has open himself, while the project is blind", async () => {
    const { article } = await buildCompared();
    const { ann } = await buildCompared();
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
      expect(await agreement(scene.reviewer)).toMatchObject({ articles: 1, hiddenArticles: 1, rules: [] });
      const { steps } = await disagreements(scene.reviewer);
      expect([...new Set(steps.map(({ articleId }) => articleId))]).toEqual([ann.articleId]);
      expect(await disagreements(scene.reviewer, { rule: rule.id })).toMatchObject({ total: 0, steps: [] });
      expect(await agreement(scene.owner)).toMatchObject({ articles: 2, hiddenArticles: 0 });
      expect(await disagreements(scene.owner, { rule: rule.id })).toMatchObject({ total: 1 });
    }
    await prisma.layer.update({ where: { id: own.id }, data: { status: "SUBMITTED" } });
    expect(await agreement(scene.reviewer)).toMatchObject({ articles: 2, hiddenArticles: 0 });
    await prisma.layer.update({ where: { id: own.id }, data: { status: "IN_PROGRESS" } });
    await prisma.project.update({ where: { id: scene.project.id }, data: { isBlind: false } });
    expect(await agreement(scene.reviewer)).toMatchObject({ articles: 2, hiddenArticles: 0 });
  });
});

describe("what is counted", () => {
  test("layers that were handed in, never open, returned or withdrawn ones", async () => {
    const { ben } = await buildCompared();
    const { headline, kinds, people } = await agreement(scene.owner);
    expect(headline.f1).toMatchObject({ value: 0, articles: 1 });
    expect(headline.modes.type.value).toBeCloseTo(2 / 6, 12);
    expect(kinds).toEqual({ same: 0, attributes: 0, edges: 1, label: 1, both: 0, missed: 2, suggestion: 0 });
    expect(people.map(({ name }) => name)).toEqual([scene.ann.name, scene.ben.name].sort());
    for (const status of ["ASSIGNED", "IN_PROGRESS", "RETURNED", "WITHDRAWN"] as const) {
      await prisma.layer.update({ where: { id: ben.id }, data: { status } });
      const open = await agreement(scene.owner);
      expect(open).toMatchObject({ articles: 0, pairs: [], weeks: [] });
      expect(open.headline.f1.value).toBeNull();
      expect(open.headline.gamma).toMatchObject({ value: null, reason: expect.any(String) });
    }
    await prisma.layer.update({ where: { id: ben.id }, data: { status: "ACCEPTED" } });
    expect((await agreement(scene.owner)).articles).toBe(1);
  });

  test("a project where nobody has begun has figures without a value, each with its reason", async () => {
    const { headline, labels } = await agreement(scene.owner);
    const { f1, alpha, meanKappa, fleiss, unitizingAlpha, gamma, relationF1 } = headline;
    for (const figure of [f1, alpha, meanKappa, fleiss, unitizingAlpha, gamma, relationF1]) {
      expect(figure).toMatchObject({ value: null, low: null, high: null, reason: expect.any(String) });
    }
    expect(labels).toHaveLength(4);
  });

  test("settled gold, against which one annotator is enough, and never gold that is open", async () => {
    const article = await buildArticle(scene.project, { text });
    await handIn(article, scene.ann, annMarks);
    const gold = await handIn(article, null, [["quote", "“We open at noon,”"]], { status: "IN_PROGRESS" });
    expect((await agreement(scene.owner)).gold).toEqual([]);
    await prisma.layer.update({ where: { id: gold.id }, data: { status: "ACCEPTED" } });
    const [ann, ...others] = (await agreement(scene.owner)).gold;
    expect(others).toEqual([]);
    expect(ann).toMatchObject({ annotator: { name: scene.ann.name }, recall: { value: 1 } });
    expect(ann?.precision.value).toBeCloseTo(1 / 3, 12);
    const { total, steps } = await disagreements(scene.owner, { a: scene.ann.id, b: "gold" });
    expect(total).toBe(2);
    expect(steps.map(({ b, layerCount }) => [b.who, layerCount])).toEqual([
      ["Gold", 1],
      ["Gold", 1],
    ]);
  });

  test("an article is tallied again when a layer changes, and only then", async () => {
    const { article, ben } = await buildCompared();
    await buildCompared();
    await agreement(scene.owner);
    const { id: projectId } = scene.project;
    const kept = () =>
      prisma.articleTally.findMany({ where: { article: { projectId } }, orderBy: { articleId: "asc" } });
    const before = await kept();
    expect(before).toHaveLength(2);
    await agreement(scene.owner);
    expect(await kept()).toEqual(before);

    await buildSpan(ben, article, scene.label("date"), "Friday");
    await prisma.layer.update({ where: { id: ben.id }, data: { revision: 1 } });
    expect((await agreement(scene.owner)).kinds.same).toBe(1);
    const after = await kept();
    const changed = after.filter(({ at }, place) => at.getTime() !== before[place]?.at.getTime());
    expect(changed.map(({ articleId }) => articleId)).toEqual([article.id]);
  });

  test("many who ask at once are told the same", async () => {
    for (let at = 0; at < 5; at++) await buildCompared();
    const told = await Promise.all(Array.from({ length: 8 }, () => agreement(scene.owner)));
    for (const view of told) expect(view).toEqual(told[0]);
    expect(told[0]?.articles).toBe(5);
  });

  test("archived articles count for nothing, and filters choose labels, stories and days", async () => {
    const story = await prisma.story.create({ data: { projectId: scene.project.id, title: "The bridge" } });
    const { article } = await buildCompared({ storyId: story.id });
    const late = await buildCompared();
    await prisma.layer.update({
      where: { id: late.ben.id },
      data: { submittedAt: new Date("2026-03-11") },
    });
    const view = await agreement(scene.owner);
    expect(view.weeks.map(({ week }) => week)).toEqual(["2026-W10", "2026-W11"]);
    expect(view.stories.map(({ title }) => title)).toEqual(["The bridge"]);
    expect((await agreement(scene.owner, { story: "The bridge" })).articles).toBe(1);
    expect((await agreement(scene.owner, { from: "2026-03-05" })).articles).toBe(1);
    expect((await agreement(scene.owner, { to: "2026-03-04" })).articles).toBe(1);
    const claims = await agreement(scene.owner, { label: "claim" });
    expect(claims.labels.map(({ name }) => name)).toEqual(["claim"]);
    expect(claims.kinds).toMatchObject({ label: 2, missed: 2, edges: 0 });
    expect(await codeOf(agreement(scene.owner, { label: "nothing" }))).toBe("INVALID");
    expect(await codeOf(agreement(scene.owner, { story: "nothing" }))).toBe("INVALID");
    await prisma.article.update({ where: { id: article.id }, data: { archivedAt: new Date() } });
    expect((await agreement(scene.owner)).articles).toBe(1);
  });
});

describe("what a number is made of", () => {
  test("as many disagreements as the kinds say, each with both versions and the characters that differ", async () => {
    const { article } = await buildCompared();
    const { total, steps } = await disagreements(scene.owner);
    expect(total).toBe(4);
    expect(steps.map(({ kind, words }) => [kind, words])).toEqual([
      ["edges", "“We open at noon,”"],
      ["label", "Ada Ferro"],
      ["missed", "Friday"],
      ["missed", "The bridge cost a fortune"],
    ]);
    const [edges] = steps;
    const [long, short] = edges?.a.who === scene.ann.name ? [edges.a, edges.b] : [edges?.b, edges?.a];
    expect(long?.mark?.pieces).toEqual([
      { text: "“", isShared: false },
      { text: "We open at noon", isShared: true },
      { text: ",”", isShared: false },
    ]);
    expect(short?.mark?.pieces).toEqual([{ text: "We open at noon", isShared: true }]);
    expect(edges).toMatchObject({
      articleId: article.id,
      layerCount: 2,
      after: " said Ada Ferro 👩‍🚒 on Friday.",
    });
    const count = async (query: object) => (await disagreements(scene.owner, query)).total;
    expect(await count({ label: "claim" })).toBe(2);
    expect(await count({ kind: "missed" })).toBe(2);
    expect(await count({ confused: ["claim", "entity"] })).toBe(1);
    expect(await count({ a: scene.ben.id, b: scene.ann.id })).toBe(4);
    expect(await count({ a: scene.ann.id, b: scene.reviewer.id })).toBe(0);
    expect(await codeOf(disagreements(scene.owner, { a: scene.ann.id }))).toBe("INVALID");
    expect(await codeOf(disagreements(scene.owner, { attribute: "kind" }))).toBe("INVALID");
    expect(await codeOf(disagreements(scene.owner, { relation: "nothing" }))).toBe("INVALID");
  });

  test("pages run through articles from the oldest, and no step is lost or told twice", async () => {
    const ids: string[] = [];
    for (let at = 0; at < 11; at++) ids.push((await buildCompared()).article.id);
    const told: string[] = [];
    for (let page = 1; page <= 4; page++) {
      const { steps, total } = await disagreements(scene.owner, { page });
      expect(total).toBe(44);
      expect(steps).toHaveLength([20, 20, 4, 0][page - 1] ?? 0);
      told.push(...steps.map(({ articleId, spanId }) => `${articleId} ${spanId}`));
    }
    expect(new Set(told).size).toBe(44);
    expect([...new Set(told.map((step) => step.split(" ")[0]))]).toEqual(ids);
  });

  test("links that only one has, and attributes given otherwise", async () => {
    const article = await buildArticle(scene.project, { text });
    const type = await prisma.relationType.findFirstOrThrow({ where: { projectId: scene.project.id } });
    await prisma.label.update({
      where: { id: scene.label("quote").id },
      data: {
        attributes: [
          {
            name: "kind",
            title: "Kind",
            type: "choice",
            required: false,
            choices: ["direct", "indirect"],
            choiceTitles: { direct: "said so" },
            pattern: "",
            help: "",
          },
        ],
      },
    });
    for (const [owner, kind] of [
      [scene.ann, "direct"],
      [scene.ben, "indirect"],
    ] as const) {
      const layer = await buildLayer(article, owner, { status: "SUBMITTED" });
      const quote = await buildSpan(layer, article, scene.label("quote"), "We open", {
        attributes: { kind },
      });
      const entity = await buildSpan(layer, article, scene.label("entity"), "Ada Ferro");
      if (kind === "indirect") continue;
      await prisma.relation.create({
        data: { id: randomUUID(), layerId: layer.id, typeId: type.id, fromId: quote.id, toId: entity.id },
      });
    }
    const view = await agreement(scene.owner);
    expect(view.attributes).toMatchObject([{ label: "quote", title: "Kind", agreed: 0, total: 1 }]);
    expect(view.relations).toMatchObject([{ name: "speaker", f1: { value: 0 } }]);
    const links = await disagreements(scene.owner, { relation: "speaker" });
    expect(links.total).toBe(1);
    const sides = [links.steps[0]?.a, links.steps[0]?.b];
    expect(sides.find((side) => side?.who === scene.ann.name)?.mark?.link).toEqual({
      type: "speaker",
      to: "Ada Ferro",
    });
    expect(sides.find((side) => side?.who === scene.ben.name)?.mark).toBeNull();
    const given = await disagreements(scene.owner, { label: "quote", attribute: "kind" });
    expect(given.total).toBe(1);
    const values = [given.steps[0]?.a, given.steps[0]?.b].map((side) => side?.mark?.attributes);
    expect(values).toContainEqual([{ title: "Kind", value: "said so" }]);
    expect(values).toContainEqual([{ title: "Kind", value: "indirect" }]);
  });

  test("the verdicts against marks that cite a rule, with the rule beside each disagreement", async () => {
    const { article, ann } = await buildCompared();
    const rule = await prisma.rule.findFirstOrThrow({
      where: { labelId: scene.label("quote").id, number: 3 },
    });
    const gold = await buildLayer(article, null);
    const [span] = await prisma.span.findMany({ where: { layerId: ann.id }, orderBy: { start: "asc" } });
    await prisma.verdict.create({
      data: {
        id: randomUUID(),
        goldLayerId: gold.id,
        layerId: ann.id,
        spanId: span?.id ?? "",
        decision: "REJECT",
        reason: "Not said.",
        ruleId: rule.id,
      },
    });
    const { rules } = await agreement(scene.reviewer);
    expect(rules).toEqual([{ ruleId: rule.id, name: "Q3", text: rule.text, rejected: 1, corrected: 0 }]);
    const { total, steps } = await disagreements(scene.reviewer, { rule: rule.id });
    expect(total).toBe(1);
    expect(steps).toMatchObject([
      { kind: "rejected", words: "“We open at noon,”", rules: [{ name: "Q3", reason: "Not said." }] },
    ]);
    expect(steps[0]?.b).toEqual({ who: "Gold", mark: null });
    const [first] = (await disagreements(scene.reviewer)).steps;
    expect(first?.rules).toMatchObject([{ name: "Q3" }]);
  });

  test("the tables hold the same figures, and no cell is a formula", async () => {
    await buildCompared();
    const eve = await buildMemberUser(scene.project, "ANNOTATOR", { name: "=1+1" });
    await handIn((await buildCompared()).article, toActor(eve), annMarks);
    const { headline } = await agreement(scene.owner);
    const table = (await csv(scene.owner, "headline.csv")).csv;
    expect(table).toContain(`F1 type,${headline.modes.type.value}`);
    expect((await csv(scene.owner, "pairs.csv")).csv).toContain("'=1+1");
    expect((await csv(scene.owner, "labels.csv")).name).toBe(`${scene.project.slug}-agreement-labels.csv`);
  });
});

test("an article deleted while it is kept takes its tally along", async () => {
  const { article } = await buildCompared();
  await agreement(scene.owner);
  await pool().query(
    `DELETE FROM "Span" USING "Layer" layer WHERE layer."id" = "layerId" AND layer."articleId" = $1`,
    [article.id],
  );
  await prisma.article.delete({ where: { id: article.id } });
  expect(await agreement(scene.owner)).toMatchObject({ articles: 0 });
  expect(await prisma.articleTally.count({ where: { articleId: article.id } })).toBe(0);
});
