import type { APIRequestContext } from "playwright/test";
import { prisma } from "@/lib/server/db/database.ts";
import { expect } from "./fixtures.ts";
import { test } from "./outage-scene.ts";
import { savedMarks } from "./reading.ts";
import { mark, quotes } from "./saving-scene.ts";

// One desk for all of them: what one journey breaks, the next one would find.
test.describe.configure({ mode: "default" });
test.setTimeout(180_000);

const patient = expect.configure({ timeout: 60_000 });
/** What the manual promises, and a little for the way. */
const longestMs = 30_000;

test.afterEach(({ desk }) => desk.goOn());

/** Each address is answered 503 in time, with the seconds after which it is worth asking again. */
async function expectUnavailable(request: APIRequestContext, addresses: readonly string[]): Promise<void> {
  const begun = Date.now();
  const answers = await Promise.all(addresses.map((address) => request.get(address)));
  expect(Date.now() - begun).toBeLessThan(longestMs);
  for (const answer of answers) {
    expect(answer.status(), answer.url()).toBe(503);
    expect(Number(answer.headers()["retry-after"]), answer.url()).toBeGreaterThan(0);
  }
}

test("PostgreSQL is stopped and keeps its connections: pages and the API say so in time, marks wait, and all is saved when it goes on", async ({
  page,
  desk,
  scene,
  opened: { article, layer, path },
}) => {
  const health = async () => (await page.request.get("/api/health")).status();
  const addresses = ["/api/v1/me", `/api/v1/layers/${layer.id}`, "/api/v1/projects", "/", path];
  desk.freeze();
  await patient.poll(health).toBe(503);
  await mark(page, "Ada Ferro");
  await expectUnavailable(page.request, addresses);
  await patient(page.getByRole("banner")).toContainText("The server cannot save now, 1 waiting");
  // And once more, as those who try again find it.
  await expectUnavailable(page.request, addresses);
  desk.goOn();
  await patient(page.getByRole("banner")).toContainText("1 mark saved");
  await patient.poll(health).toBe(200);
  expect(quotes(await savedMarks(article, scene.ann))).toEqual(["Ada Ferro"]);
  expect(await prisma.batch.count({ where: { layerId: layer.id } })).toBe(1);
});

test("PostgreSQL is stopped in the midst of saving: the mark waits, and is there once", async ({
  page,
  desk,
  scene,
  opened: { article, layer },
}) => {
  const holder = await desk.connect();
  await holder.query("BEGIN");
  await holder.query(`SELECT FROM "Layer" WHERE "id" = $1 FOR UPDATE`, [layer.id]);
  await mark(page, "Friday");
  const waiting = `SELECT FROM pg_stat_activity WHERE application_name = 'copydesk requests' AND wait_event_type = 'Lock'`;
  await expect.poll(async () => (await desk.ask(waiting)).length).toBeGreaterThan(0);
  desk.freeze();
  await patient(page.getByRole("banner")).toContainText("The server cannot save now, 1 waiting");
  desk.goOn();
  await holder.end();
  await patient(page.getByRole("banner")).toContainText("1 mark saved");
  expect(quotes(await savedMarks(article, scene.ann))).toEqual(["Friday"]);
  expect(await prisma.batch.count({ where: { layerId: layer.id } })).toBe(1);
});

test("a table that somebody holds: who needs it is told so in time, and the mark is saved when it is free", async ({
  page,
  desk,
  scene,
  opened: { article, layer },
}) => {
  const holder = await desk.connect();
  await holder.query(`BEGIN; LOCK TABLE "Span" IN ACCESS EXCLUSIVE MODE`);
  await mark(page, "Sol Marin");
  await expectUnavailable(page.request, [`/api/v1/layers/${layer.id}`]);
  await patient(page.getByRole("banner")).toContainText("The server cannot save now, 1 waiting");
  await holder.end();
  await patient(page.getByRole("banner")).toContainText("1 mark saved");
  expect(quotes(await savedMarks(article, scene.ann))).toEqual(["Sol Marin"]);
  expect(await prisma.batch.count({ where: { layerId: layer.id } })).toBe(1);
});
