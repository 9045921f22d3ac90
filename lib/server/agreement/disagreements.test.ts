import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { buildArticle, buildLayer, buildMemberUser, buildSpan } from "@/prisma/builders.ts";
import { prisma } from "../db/database.ts";
import { listRuleCitations } from "../guidelines/citations.ts";
import { toActor } from "../testing/actors.ts";
import { annMarks, buildAgreementScene, comparedText } from "../testing/agreement-scene.ts";
import { codeOf } from "../testing/outcome.ts";

let scene: Awaited<ReturnType<typeof buildAgreementScene>>;
beforeEach(async () => {
  scene = await buildAgreementScene();
});

test("a disagreement is shown with whole words of its line around it", async () => {
  const filler = Array.from({ length: 20 }, (_, nth) => `filler${nth + 10}`).join(" ");
  await scene.buildCompared({ text: `${filler} ${comparedText.replace("Friday.", `Friday ${filler}`)}` });
  const { steps } = await scene.disagreements(scene.owner);
  const [first] = steps;
  const friday = steps.find(({ words }) => words === "Friday");
  expect(first?.before).toMatch(/^…filler\d\d (?:filler\d\d )*$/);
  expect(friday?.after).toMatch(/^(?: filler\d\d)+…$/);
});

test("as many disagreements as the kinds say, each with both versions and the characters that differ", async () => {
  const { article } = await scene.buildCompared();
  const { total, steps } = await scene.disagreements(scene.owner);
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
  const count = async (query: object) => (await scene.disagreements(scene.owner, query)).total;
  expect(await count({ label: "claim" })).toBe(2);
  expect(await count({ kind: "missed" })).toBe(2);
  expect(await count({ confused: ["claim", "entity"] })).toBe(1);
  expect(await count({ a: scene.ben.id, b: scene.ann.id })).toBe(4);
  expect(await count({ a: scene.ann.id, b: scene.reviewer.id })).toBe(0);
  expect(await codeOf(scene.disagreements(scene.owner, { a: scene.ann.id }))).toBe("INVALID");
  expect(await codeOf(scene.disagreements(scene.owner, { attribute: "kind" }))).toBe("INVALID");
  expect(await codeOf(scene.disagreements(scene.owner, { relation: "nothing" }))).toBe("INVALID");
});

test("pages run through articles from the oldest, and no step is lost or told twice", async () => {
  const ids: string[] = [];
  for (let at = 0; at < 11; at++) ids.push((await scene.buildCompared()).article.id);
  const told: string[] = [];
  for (let page = 1; page <= 4; page++) {
    const { steps, total } = await scene.disagreements(scene.owner, { page });
    expect(total).toBe(44);
    expect(steps).toHaveLength([20, 20, 4, 0][page - 1] ?? 0);
    told.push(...steps.map(({ articleId, spanId }) => `${articleId} ${spanId}`));
  }
  expect(new Set(told).size).toBe(44);
  expect([...new Set(told.map((step) => step.split(" ")[0]))]).toEqual(ids);
});

test("links that only one has, and attributes given otherwise", async () => {
  const article = await buildArticle(scene.project, { text: comparedText });
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
  const view = await scene.agreement(scene.owner);
  expect(view.attributes).toMatchObject([{ label: "quote", title: "Kind", agreed: 0, total: 1 }]);
  expect(view.relations).toMatchObject([{ name: "speaker", f1: { value: 0 } }]);
  const links = await scene.disagreements(scene.owner, { relation: "speaker" });
  expect(links.total).toBe(1);
  const sides = [links.steps[0]?.a, links.steps[0]?.b];
  expect(sides.find((side) => side?.who === scene.ann.name)?.mark?.link).toEqual({
    type: "speaker",
    to: "Ada Ferro",
  });
  expect(sides.find((side) => side?.who === scene.ben.name)?.mark).toBeNull();
  const given = await scene.disagreements(scene.owner, { label: "quote", attribute: "kind" });
  expect(given.total).toBe(1);
  const values = [given.steps[0]?.a, given.steps[0]?.b].map((side) => side?.mark?.attributes);
  expect(values).toContainEqual([{ title: "Kind", value: "said so" }]);
  expect(values).toContainEqual([{ title: "Kind", value: "indirect" }]);
});

test("the verdicts against marks that cite a rule, with the rule beside each disagreement", async () => {
  const { article, ann } = await scene.buildCompared();
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
  const { rules } = await scene.agreement(scene.reviewer);
  expect(rules).toEqual([{ ruleId: rule.id, name: "Q3", text: rule.text, rejected: 1, corrected: 0 }]);
  const { total, steps } = await scene.disagreements(scene.reviewer, { rule: rule.id });
  expect(total).toBe(1);
  expect(steps).toMatchObject([
    { kind: "rejected", words: "“We open at noon,”", rules: [{ name: "Q3", reason: "Not said." }] },
  ]);
  expect(steps[0]?.b).toEqual({ who: "Gold", mark: null });
  const [first] = (await scene.disagreements(scene.reviewer)).steps;
  expect(first?.rules).toMatchObject([{ name: "Q3" }]);

  // Its owner left before submitting again: the layer is nobody's to see but theirs, and counts for nothing.
  await prisma.layer.update({ where: { id: ann.id }, data: { status: "WITHDRAWN" } });
  expect((await scene.agreement(scene.reviewer)).rules).toEqual([]);
  expect(await scene.disagreements(scene.owner, { rule: rule.id })).toMatchObject({ total: 0, steps: [] });
  const cited = await listRuleCitations(scene.owner, scene.project.id);
  expect(cited.every(({ rejected }) => rejected === 0)).toBe(true);
});

test("the tables hold the same figures, and no cell is a formula", async () => {
  await scene.buildCompared();
  const eve = await buildMemberUser(scene.project, "ANNOTATOR", { name: "=1+1" });
  await scene.handIn((await scene.buildCompared()).article, toActor(eve), annMarks);
  const { headline } = await scene.agreement(scene.owner);
  const table = (await scene.csv(scene.owner, "headline.csv")).csv;
  expect(table).toContain(`F1 type,${headline.modes.type.value}`);
  expect((await scene.csv(scene.owner, "pairs.csv")).csv).toContain("'=1+1");
  expect((await scene.csv(scene.owner, "labels.csv")).name).toBe(
    `${scene.project.slug}-agreement-labels.csv`,
  );
});
