import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { takeNone, takeReading } from "@/lib/core/review/adjudicate.ts";
import { groupCandidates } from "@/lib/core/review/candidates.ts";
import { buildRule } from "@/prisma/builders.ts";
import { getReaderView } from "../articles/reader-view.ts";
import { type Annotated, buildAnnotated, decide, decideBy } from "../testing/adjudication-scene.ts";
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
