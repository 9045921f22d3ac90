import { randomUUID } from "node:crypto";
import type { Decision } from "@/lib/core/annotation/verdict.ts";
import { prisma } from "@/lib/server/db/database.ts";
import { buildArticle, buildLayer, buildSpan } from "@/prisma/builders.ts";
import type { Layer, Span } from "@/prisma/client/client.ts";
import { buildScene, sceneText } from "./desk-scene.ts";

/** The moment at which the tests of progress ask, a Friday. */
export const sceneNow = new Date("2026-03-20T12:00:00Z");

/** So many days before `sceneNow`. */
export function daysAgo(days: number): Date {
  return new Date(sceneNow.getTime() - days * 86_400_000);
}

type Work = {
  quotes?: string[];
  verdicts?: Decision[];
  article?: Parameters<typeof buildArticle>[1];
  /** When the article's gold was settled. */
  goldSettledAt?: Date;
};

/**
 * `buildScene` with a way to add an article on which somebody has a layer, given out 20 days ago unless it says otherwise,
 * with marks and verdicts on these.
 */
export async function buildProgressScene() {
  const scene = await buildScene();
  await prisma.layer.delete({ where: { id: scene.layer.id } });
  await prisma.article.delete({ where: { id: scene.article.id } });
  let number = 0;
  async function addWork(
    owner: { id: string } | null,
    layerParts: Partial<Layer>,
    { quotes = [], verdicts = [], article: articleParts = {}, goldSettledAt }: Work = {},
  ) {
    const text = `${sceneText}\n${++number}`;
    const article = await buildArticle(scene.project, { text, createdAt: daysAgo(30), ...articleParts });
    const gold =
      goldSettledAt || verdicts.length > 0
        ? await buildLayer(article, null, {
            status: goldSettledAt ? "ACCEPTED" : "IN_PROGRESS",
            settledAt: goldSettledAt ?? null,
          })
        : null;
    if (!owner) return { article, gold, layer: null };
    const layer = await buildLayer(article, owner, { createdAt: daysAgo(20), ...layerParts });
    const spans: Span[] = [];
    for (const quote of quotes) spans.push(await buildSpan(layer, article, scene.label("date"), quote));
    for (const [at, decision] of verdicts.entries()) {
      const spanId = spans[at]?.id;
      if (!gold || !spanId) throw new RangeError("a verdict needs a span");
      await prisma.verdict.create({
        data: {
          id: randomUUID(),
          goldLayerId: gold.id,
          layerId: layer.id,
          spanId,
          decision,
          reviewerId: scene.reviewer.id,
        },
      });
    }
    return { article, gold, layer };
  }
  return { ...scene, addWork };
}
