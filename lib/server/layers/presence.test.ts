import { expect, test, vi } from "vitest";
import type { LayerEvent } from "@/lib/schemas/layer-event.ts";
import { buildLayer } from "@/prisma/builders.ts";
import { db, prisma } from "../db/database.ts";
import { buildScene } from "../testing/desk-scene.ts";
import { subscribe } from "./layer-events.ts";
import { attendLayer, getPresence } from "./presence.ts";

/** A scene with gold, of which only reviewers know who is there. */
async function buildGold() {
  const scene = await buildScene();
  const gold = await buildLayer(scene.article, null, { status: "IN_PROGRESS" });
  const names = async (who: typeof scene.owner) =>
    (await getPresence(who, gold.id)).people.map(({ name }) => name);
  return { ...scene, gold, names };
}

/** How often the listeners of a layer were told that somebody came or went. */
async function listen(layerId: string) {
  const heard: LayerEvent[] = [];
  const stop = subscribe(layerId, (event) => heard.push(event));
  await vi.waitFor(() => expect(heard).toMatchObject([{ reason: "resync" }]), { timeout: 10_000 });
  const count = () => heard.filter(({ reason }) => reason === "presence").length;
  return {
    stop,
    until: (times: number) => vi.waitFor(() => expect(count()).toBe(times), { timeout: 10_000 }),
  };
}

/** Somebody present in another process, last heard of some seconds ago. */
async function seeElsewhere(layerId: string, userId: string, secondsAgo: number): Promise<void> {
  await db.query(
    `INSERT INTO "Presence" ("layerId", "userId", "seenAt") VALUES ($1, $2, now() - make_interval(secs => $3))
     ON CONFLICT ("layerId", "userId") DO UPDATE SET "seenAt" = excluded."seenAt"`,
    [layerId, userId, secondsAgo],
  );
}

test("who has gold open is told to reviewers and to nobody else", async () => {
  const { owner, reviewer, admin, ann, ben, stranger, gold, names } = await buildGold();
  await seeElsewhere(gold.id, reviewer.id, 0);
  await seeElsewhere(gold.id, owner.id, 0);
  expect(await names(owner)).toEqual([reviewer.name]);
  expect(await names(admin)).toEqual([owner.name, reviewer.name].sort());
  for (const who of [ann, ben, stranger]) {
    await expect(getPresence(who, gold.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
});

test("a blind reviewer is not told who is at a gold that they cannot see", async () => {
  const { article, reviewer, owner, gold } = await buildGold();
  await buildLayer(article, reviewer, { status: "IN_PROGRESS" });
  await seeElsewhere(gold.id, owner.id, 0);
  await expect(getPresence(reviewer, gold.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("coming and leaving are told once each, however many pages one has open", async () => {
  const { owner, reviewer, gold, names } = await buildGold();
  const ear = await listen(gold.id);
  const pages = [attendLayer(reviewer, gold.id), attendLayer(reviewer, gold.id)] as const;
  await ear.until(1);
  expect(await names(owner)).toEqual([reviewer.name]);
  await pages[0].leave();
  await pages[0].leave();
  expect(await names(owner)).toEqual([reviewer.name]);
  pages[1].renew();
  await pages[1].leave();
  await ear.until(2);
  expect(await names(owner)).toEqual([]);
  ear.stop();
});

test("a renewal that is on its way does not outlast the leaving", async () => {
  const { owner, reviewer, gold, names } = await buildGold();
  const page = attendLayer(reviewer, gold.id);
  page.renew();
  page.renew();
  await page.leave();
  page.renew();
  expect(await names(owner)).toEqual([]);
});

test("who leaves here and was seen in another process since stays", async () => {
  const { owner, reviewer, gold, names } = await buildGold();
  const ear = await listen(gold.id);
  const page = attendLayer(reviewer, gold.id);
  await ear.until(1);
  await seeElsewhere(gold.id, reviewer.id, -1);
  await page.leave();
  expect(await names(owner)).toEqual([reviewer.name]);
  ear.stop();
});

test("whoever was not heard of for 45 seconds has gone, and the next renewal says so", async () => {
  const { owner, reviewer, admin, gold, names } = await buildGold();
  await seeElsewhere(gold.id, reviewer.id, 20);
  await seeElsewhere(gold.id, owner.id, 46);
  expect(await names(admin)).toEqual([reviewer.name]);
  await seeElsewhere(gold.id, admin.id, 0);
  const ear = await listen(gold.id);
  const page = attendLayer(admin, gold.id);
  await ear.until(1);
  expect(await prisma.presence.count({ where: { layerId: gold.id } })).toBe(2);
  await page.leave();
  ear.stop();
});

test("being at a layer that is gone breaks nothing", async () => {
  const { reviewer, gold } = await buildGold();
  await prisma.layer.delete({ where: { id: gold.id } });
  const page = attendLayer(reviewer, gold.id);
  await page.leave();
  expect(await prisma.presence.count({ where: { layerId: gold.id } })).toBe(0);
});
