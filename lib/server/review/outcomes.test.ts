import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { takeNone, takeReading } from "@/lib/core/review/adjudicate.ts";
import { groupCandidates } from "@/lib/core/review/candidates.ts";
import { acceptRest } from "@/lib/core/review/verdicts.ts";
import { buildLayer, buildRule } from "@/prisma/builders.ts";
import { getReaderView } from "../articles/reader-view.ts";
import { prisma } from "../db/database.ts";
import { applyBatch } from "../layers/batches.ts";
import { submitLayer } from "../layers/layers.ts";
import { type Annotated, buildAnnotated, decide, decideBy, handIn } from "../testing/adjudication-scene.ts";
import { adding, batchOf, buildScene, sceneText, spanOf } from "../testing/desk-scene.ts";
import { finishAdjudication, openAdjudication, reopenAdjudication } from "./adjudication.ts";
import { finishReview, returnLayer } from "./review.ts";

/** Three layers adjudicated as the first says, with a reason and a rule where Ann's name is wider than the others have it. */
async function buildDecided() {
  const scene = await buildAnnotated(3);
  const { reviewer, article, label } = scene;
  const [first, second, third] = scene.annotators;
  if (!first || !second || !third) throw new RangeError("no annotators");
  const rule = await buildRule(label("entity"));
  await openAdjudication(reviewer, article.id);
  await decide(reviewer, article.id, (layers, gold) => {
    const name = first.spans[1]?.id;
    const candidate = groupCandidates(layers).find(({ members }) =>
      members.some(({ span }) => span.id === name),
    );
    const reading = candidate?.readings.find(({ layerIds }) => layerIds.includes(first.layerId));
    if (!candidate || !reading) throw new RangeError("nobody marked the name");
    const grounds = { reason: "the whole name", ruleId: rule.id };
    return takeReading(layers, gold, candidate, reading, randomUUID, grounds);
  });
  await decideBy(reviewer, article.id, { trusted: first.layerId });
  return { ...scene, first, second, third, rule };
}

async function read({ actor }: Annotated, articleId: string) {
  const view = await getReaderView(actor, articleId);
  const byQuote = view.layer?.spans.map(({ id, quote }) => {
    const outcome = view.outcomes.find(({ spanId }) => spanId === id);
    return [quote, outcome?.result, outcome?.changed, outcome?.reason, outcome?.goldSpan?.quote ?? null];
  });
  return { ...view, byQuote };
}

test("annotators see what was kept of their layer, changed and added, with the reason and the rule", async () => {
  const { reviewer, article, first, second, rule } = await buildDecided();
  await finishAdjudication(reviewer, article.id);
  const trusted = await read(first, article.id);
  expect(trusted.byQuote).toEqual([
    ["“We open at noon,”", "kept", [], "", null],
    ["Ada Ferro", "kept", [], "the whole name", null],
    ["The bridge opens at noon", "kept", [], "", null],
  ]);
  expect(trusted.added).toEqual([]);
  const other = await read(second, article.id);
  expect(other.byQuote).toEqual([
    ["“We open at noon,”", "kept", [], "", null],
    ["Ada", "changed", ["edges"], "the whole name", "Ada Ferro"],
  ]);
  expect(other.outcomes.map(({ ruleId }) => ruleId)).toContain(rule.id);
  expect(other.added).toMatchObject([
    { span: { quote: "The bridge opens at noon", derivedFrom: null }, reason: "", ruleId: null },
  ]);
});

test("annotators see what was dropped of their layer", async () => {
  const { reviewer, article, second, third } = await buildDecided();
  await decide(reviewer, article.id, (layers, gold) => {
    const claim = third.spans[2]?.id;
    const candidate = groupCandidates(layers).find(({ members }) =>
      members.some(({ span }) => span.id === claim),
    );
    if (!candidate) throw new RangeError("nobody marked the claim");
    return takeNone(gold, candidate, randomUUID, { reason: "who says so?", ruleId: null });
  });
  await finishAdjudication(reviewer, article.id);
  expect((await read(third, article.id)).byQuote).toContainEqual([
    "The bridge opens at noon",
    "dropped",
    [],
    "who says so?",
    null,
  ]);
  expect((await read(second, article.id)).added).toEqual([]);
});

test("of colleagues annotators are told no name, no layer and no span", async () => {
  const { reviewer, article, annotators } = await buildDecided();
  await finishAdjudication(reviewer, article.id);
  for (const own of annotators) {
    const told = JSON.stringify(await getReaderView(own.actor, article.id));
    for (const other of annotators.filter((one) => one !== own)) {
      for (const secret of [
        other.actor.name,
        other.actor.id,
        other.layerId,
        ...other.spans.map(({ id }) => id),
      ]) {
        expect(told).not.toContain(secret);
      }
    }
  }
});

test("what gold has besides is told while it is settled only, and what was a colleague's once one's own is accepted", async () => {
  const { reviewer, article, second } = await buildDecided();
  const under = await read(second, article.id);
  expect(under.added).toEqual([]);
  expect(under.byQuote).toContainEqual(["Ada", "changed", ["edges"], "the whole name", null]);
  expect(await finishReview(reviewer, second.layerId)).toEqual({ isSettled: false });
  expect((await read(second, article.id)).added).toEqual([]);

  await finishAdjudication(reviewer, article.id);
  expect((await read(second, article.id)).added).toHaveLength(1);
  await reopenAdjudication(reviewer, article.id);
  expect((await read(second, article.id)).added).toEqual([]);
  await returnLayer(reviewer, second.layerId, "Is the bridge a claim?");
  const returned = await read(second, article.id);
  expect(returned.added).toEqual([]);
  expect(JSON.stringify(returned.outcomes)).not.toContain("Ada Ferro");
});

test("where a link of gold leads to a colleague's mark is told once one's own layer is accepted, what they noted never", async () => {
  const { reviewer, ann, ben, article, project, layer, label } = await buildScene();
  const quote = () => spanOf(sceneText, label("quote"), "“We open at noon,”");
  await handIn(ann, layer.id, [quote()]);
  const { id: bens } = await buildLayer(article, ben);
  const [said, ada] = [quote(), spanOf(sceneText, label("entity"), "Ada Ferro", { note: "I know her." })];
  const type = await prisma.relationType.findFirstOrThrow({ where: { projectId: project.id } });
  const speaker = { id: randomUUID(), typeId: type.id, fromId: said.id, toId: ada.id };
  const linking = { of: "relation", before: null, after: speaker } as const;
  await applyBatch(ben, bens, batchOf(0, adding(said), adding(ada), linking));
  await submitLayer(ben, bens);
  await openAdjudication(reviewer, article.id);
  for (const id of [layer.id, bens]) {
    await decide(reviewer, article.id, (layers, gold) =>
      layers.flatMap((reviewed) => (reviewed.id === id ? acceptRest(reviewed, gold, randomUUID) : [])),
    );
  }

  const under = await getReaderView(ann, article.id);
  expect(under.outcomes).toMatchObject([{ result: "changed", changed: ["links"], linkChanges: [] }]);
  expect(JSON.stringify({ ...under, article: null })).not.toContain("Ada");
  await finishAdjudication(reviewer, article.id);
  const after = await getReaderView(ann, article.id);
  expect(after.outcomes).toMatchObject([{ linkChanges: [{ quote: "Ada Ferro" }] }]);
  expect(after.added).toMatchObject([{ span: { quote: "Ada Ferro", note: "" } }]);
  expect(JSON.stringify(after)).not.toContain("I know her.");
});
