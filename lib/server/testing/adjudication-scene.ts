import { randomUUID } from "node:crypto";
import type { Change } from "@/lib/core/annotation/change.ts";
import { type Layer, layerFromParts } from "@/lib/core/annotation/layer.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { SubmittedLayer } from "@/lib/core/review/candidate.ts";
import { type MergeStrategy, merge } from "@/lib/core/review/merge.ts";
import type { Actor } from "@/lib/server/access.ts";
import { applyBatch } from "@/lib/server/layers/batches.ts";
import { submitLayer } from "@/lib/server/layers/layers.ts";
import { getAdjudicationView } from "@/lib/server/review/adjudication-view.ts";
import { buildLayer, buildMemberUser } from "@/prisma/builders.ts";
import { toActor } from "./actors.ts";
import { adding, batchOf, buildScene, sceneText, spanOf } from "./desk-scene.ts";

type Scene = Awaited<ReturnType<typeof buildScene>>;
type Marks = (label: Scene["label"]) => readonly Span[];
export type Annotated = { actor: Actor; layerId: string; spans: readonly Span[] };

/** What the annotators of a scene mark, in turn: all agree on the quote, and on little else. */
const marksInTurn: readonly Marks[] = [
  (label) => [quoted(label), named(label, "Ada Ferro"), claimed(label)],
  (label) => [quoted(label), named(label, "Ada")],
  (label) => [quoted(label), named(label, "Ferro"), claimed(label)],
  (label) => [quoted(label), spanOf(sceneText, label("claim"), "Ada Ferro")],
  (label) => [quoted(label), named(label, "Ada Ferro"), spanOf(sceneText, label("date"), "Friday")],
];
const quoted = (label: Scene["label"]) => spanOf(sceneText, label("quote"), "“We open at noon,”");
const named = (label: Scene["label"], name: string) => spanOf(sceneText, label("entity"), name);
const claimed = (label: Scene["label"]) => spanOf(sceneText, label("claim"), "The bridge opens at noon");

/** Marks and submits a layer as its owner. */
export async function handIn(actor: Actor, layerId: string, spans: readonly Span[]): Promise<Annotated> {
  if (spans.length > 0) await applyBatch(actor, layerId, batchOf(0, ...spans.map(adding)));
  await submitLayer(actor, layerId);
  return { actor, layerId, spans };
}

/** A scene in which `count` annotators (up to five) marked the article and handed it in, one after the other. */
export async function buildAnnotated(count: number) {
  const scene = await buildScene();
  const annotators: Annotated[] = [];
  for (const marks of marksInTurn.slice(0, count)) {
    const isFirst = annotators.length === 0;
    const actor = isFirst ? scene.ann : toActor(await buildMemberUser(scene.project));
    const layer = isFirst ? scene.layer : await buildLayer(scene.article, actor);
    annotators.push(await handIn(actor, layer.id, marks(scene.label)));
  }
  return { ...scene, annotators };
}

/** What `reviewer` finds to adjudicate, as the core has it. */
export async function readAdjudication(
  reviewer: Actor,
  articleId: string,
): Promise<{ layers: SubmittedLayer[]; gold: Layer; goldLayerId: string; revision: number }> {
  const { layers, gold } = await getAdjudicationView(reviewer, articleId);
  return {
    layers: layers.map((view) => ({ id: view.id, layer: layerFromParts(view) })),
    gold: layerFromParts(gold),
    goldLayerId: gold.id,
    revision: gold.revision,
  };
}

/** Sends what `work` makes of an adjudication. */
export async function decide(
  reviewer: Actor,
  articleId: string,
  work: (layers: readonly SubmittedLayer[], gold: Layer) => readonly Change[],
): Promise<void> {
  const { layers, gold, goldLayerId, revision } = await readAdjudication(reviewer, articleId);
  await applyBatch(reviewer, goldLayerId, batchOf(revision, ...work(layers, gold)));
}

/** Decides all that is open as `strategy` says. */
export async function decideBy(reviewer: Actor, articleId: string, strategy: MergeStrategy): Promise<void> {
  await decide(reviewer, articleId, (layers, gold) => merge(layers, gold, strategy, randomUUID));
}
