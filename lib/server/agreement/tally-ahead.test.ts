import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { prisma } from "../database.ts";
import { everyLayer, subscribe } from "../layers/layer-events.ts";
import { submitLayer } from "../layers/layers.ts";
import { buildAgreementScene } from "../testing/agreement-scene.ts";
import { tallyAhead } from "./tally-ahead.ts";

let scene: Awaited<ReturnType<typeof buildAgreementScene>>;
beforeEach(async () => {
  scene = await buildAgreementScene();
  onTestFinished(tallyAhead(10));
  // Nothing is heard before the ear is open.
  await new Promise<void>((resolve) => onTestFinished(subscribe(everyLayer, () => resolve())));
});

test("an article that a second annotator hands in is counted before anybody asks, and not again when they do", async () => {
  const untouched = await scene.buildCompared();
  const { article, ben } = await scene.buildCompared();
  const kept = (articleId: string) => prisma.articleTally.findUnique({ where: { articleId } });
  await prisma.layer.update({ where: { id: ben.id }, data: { status: "IN_PROGRESS" } });
  await submitLayer(scene.ben, ben.id);
  const before = await vi.waitFor(
    async () => {
      const tally = await kept(article.id);
      expect(tally).not.toBeNull();
      return tally;
    },
    { timeout: 20_000 },
  );
  expect(await kept(untouched.article.id)).toBeNull();
  expect((await scene.agreement(scene.owner)).articles).toBe(2);
  expect(await kept(article.id)).toEqual(before);
});
