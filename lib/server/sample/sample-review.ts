import { randomUUID } from "node:crypto";
import { spansInOrder } from "@/lib/core/annotation/layer.ts";
import { acceptRest, acceptSpan, correctSpan, rejectSpan } from "@/lib/core/review/verdicts.ts";
import type { SampleLayer, SamplePerson } from "@/prisma/sample/sample-work.ts";
import type { Actor } from "../access.ts";
import { submitLayer } from "../layers/layers.ts";
import { createComment } from "../review/comments.ts";
import { finishReview, openReview, returnLayer } from "../review/review.ts";
import { getReviewView } from "../review/review-view.ts";
import { edit, findSpan, type OpenLayer, openLayer, place } from "./sample-layer.ts";

/** Takes a marked layer as far as the sample says: submitted, returned, in review or accepted, with what was said. */
export async function review(
  open: OpenLayer,
  sample: SampleLayer,
  people: Readonly<Record<SamplePerson, Actor>>,
): Promise<void> {
  const { reviewer } = people;
  if (sample.outcome === "assigned" || sample.outcome === "in progress") return;
  await submitLayer(open.user, open.id);
  if (sample.outcome === "returned") await returnLayer(reviewer, open.id, sample.returnMessage ?? "");
  if (sample.outcome === "in review" || sample.outcome === "accepted") await judge(open, sample, reviewer);
  await discuss(open, sample, people);
  if (sample.outcome === "accepted") await finishReview(reviewer, open.id);
}

async function judge(open: OpenLayer, sample: SampleLayer, reviewer: Actor): Promise<void> {
  await openReview(reviewer, open.id);
  const { gold: view } = await getReviewView(reviewer, open.id);
  const gold = openLayer(reviewer, open.article, view);
  const reviewed = { id: open.id, layer: open.layer };
  const cited = (words: string) => ruleId(open, sample.cites?.[words]);
  for (const [words, reason] of Object.entries(sample.rejected ?? {})) {
    const span = findSpan(open.layer, words);
    const grounds = { reason, ruleId: cited(words) };
    await edit(gold, rejectSpan(reviewed, gold.layer, span, randomUUID, grounds));
  }
  for (const [words, better] of Object.entries(sample.corrected ?? {})) {
    const span = findSpan(open.layer, words);
    const edges = place(open.index, better.words);
    const grounds = { reason: better.reason, ruleId: cited(words) };
    await edit(gold, correctSpan(reviewed, gold.layer, span, edges, randomUUID, grounds));
  }
  if (sample.outcome === "accepted") return edit(gold, acceptRest(reviewed, gold.layer, randomUUID));
  // A review that is on its way has come to the middle of the article.
  const spans = spansInOrder(open.layer);
  for (const span of spans.slice(0, Math.floor(spans.length / 2))) {
    await edit(gold, acceptSpan(reviewed, gold.layer, span, randomUUID));
  }
}

async function discuss(
  open: OpenLayer,
  sample: SampleLayer,
  people: Readonly<Record<SamplePerson, Actor>>,
): Promise<void> {
  for (const [words, remarks] of Object.entries(sample.thread ?? {})) {
    const spanId = findSpan(open.layer, words).id;
    for (const { by, says, cites } of remarks) {
      const remark = { id: randomUUID(), layerId: open.id, spanId, body: says, ruleId: ruleId(open, cites) };
      await createComment(people[by], open.article.id, remark);
    }
  }
}

function ruleId({ article }: OpenLayer, name: string | undefined): string | null {
  if (name === undefined) return null;
  const rule = article.rules.find((one) => one.name === name);
  if (!rule) throw new RangeError(`The sample project has no rule ${name}`);
  return rule.id;
}
