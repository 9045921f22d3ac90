import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { db, prisma } from "../db/database.ts";
import { everyLayer, subscribe } from "../layers/layer-events.ts";
import { submitLayer } from "../layers/layers.ts";
import { buildAgreementScene } from "../testing/agreement-scene.ts";
import { tallyAhead } from "./tally-ahead.ts";

let scene: Awaited<ReturnType<typeof buildAgreementScene>>;
beforeEach(async () => {
  scene = await buildAgreementScene();
});

const kept = (articleId: string) => prisma.articleTally.findUnique({ where: { articleId } });

/** The tally of an article, once there is one. */
function untilKept(articleId: string) {
  return vi.waitFor(
    async () => {
      const tally = await kept(articleId);
      expect(tally).not.toBeNull();
      return tally;
    },
    { timeout: 20_000 },
  );
}

test("what was handed in before the server stood is counted, and so is what was counted otherwise", async () => {
  const lost = await scene.buildCompared();
  const old = await scene.buildCompared();
  await scene.agreement(scene.owner);
  const before = await kept(old.article.id);
  await prisma.articleTally.delete({ where: { articleId: lost.article.id } });
  await prisma.articleTally.update({
    where: { articleId: old.article.id },
    data: { basis: "an earlier version", tally: {} },
  });
  onTestFinished(tallyAhead());
  await untilKept(lost.article.id);
  await vi.waitFor(async () => {
    const { basis, tally } = before ?? {};
    expect(await kept(old.article.id)).toMatchObject({ basis, tally });
  });
});

test("what was handed in while the database did not answer is counted once it does", async () => {
  const ear = vi.fn();
  onTestFinished(tallyAhead());
  onTestFinished(subscribe(everyLayer, ear));
  await vi.waitFor(() => expect(ear).toHaveBeenCalled(), { timeout: 10_000 });
  const { article } = await scene.buildCompared();
  await db.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
  );
  await untilKept(article.id);
});

test("an article that a second annotator hands in is counted before anybody asks, and not again when they do", async () => {
  const { article, ben } = await scene.buildCompared();
  await prisma.layer.update({ where: { id: ben.id }, data: { status: "IN_PROGRESS" } });
  onTestFinished(tallyAhead(10));
  // Nothing is heard before the ear is open.
  await new Promise<void>((resolve) => onTestFinished(subscribe(everyLayer, () => resolve())));
  await submitLayer(scene.ben, ben.id);
  const before = await untilKept(article.id);
  expect((await scene.agreement(scene.owner)).articles).toBe(1);
  expect(await kept(article.id)).toEqual(before);
});
