import type { APIRequestContext, APIResponse, Page, Request } from "playwright/test";
import { prisma } from "@/lib/server/db/database.ts";
import { hashPassword } from "@/lib/server/people/passwords.ts";
import { expect, hydrated, visit } from "./fixtures.ts";
import { logLines, type OwnDesk, test } from "./outage-scene.ts";
import { savedMarks } from "./reading.ts";
import { mark, quotes } from "./saving-scene.ts";
import { fillSignIn } from "./sign-in-form.ts";

// One desk for all of them: what one journey breaks, the next one would find.
test.describe.configure({ mode: "default" });
test.setTimeout(180_000);

/** Whoever waits for a PostgreSQL that starts anew, and for the pauses between tries. */
const patient = expect.configure({ timeout: 60_000 });

const password = "quiet lantern above the mill";
const three = ["Ada Ferro", "Sol Marin", "Friday"];

test.afterAll(({ desk }) => {
  const lines = logLines(desk);
  expect(lines.filter(({ msg }) => /uncaught|unhandled/i.test(String(msg)))).toEqual([]);
});

/** Kills the session of PostgreSQL that waits to save a batch of a layer. */
async function killSaver(desk: OwnDesk): Promise<void> {
  const waiting = `SELECT pid FROM pg_stat_activity
    WHERE application_name = 'copydesk requests' AND wait_event_type = 'Lock' AND state = 'active'`;
  await expect.poll(async () => (await desk.ask(waiting)).length).toBeGreaterThan(0);
  const [saver] = await desk.ask<{ pid: number }>(waiting);
  process.kill(saver?.pid ?? 0, "SIGKILL");
}

/** Asks again and again until `isOver`, and answers what came; a 503 says when to come back. */
async function askUntil(request: APIRequestContext, isOver: () => Promise<boolean>): Promise<Set<number>> {
  const statuses = new Set<number>();
  while (!(await isOver())) {
    for (const path of ["/api/v1/me", "/api/health", "/"]) {
      const answer = await request.get(path);
      statuses.add(answer.status());
      if (answer.status() === 503 && path !== "/api/health") expectRetryAfter(answer);
    }
  }
  return statuses;
}

function expectRetryAfter(answer: APIResponse): void {
  expect(Number(answer.headers()["retry-after"]), answer.url()).toBeGreaterThan(0);
}

test("sessions of PostgreSQL are killed in the midst of saving, three of three: every mark is there once", async ({
  page,
  desk,
  scene,
  opened: { article, layer },
}) => {
  for (const [nth, words] of three.entries()) {
    const holder = await desk.connect();
    await holder.query("BEGIN");
    await holder.query(`SELECT FROM "Layer" WHERE "id" = $1 FOR UPDATE`, [layer.id]);
    await mark(page, words);
    await killSaver(desk);
    const isSaved = async () => {
      const marks = await savedMarks(article, scene.ann).catch(() => []);
      return marks.length === nth + 1;
    };
    const statuses = await askUntil(page.request, isSaved);
    expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([]);
    await patient(page.getByRole("banner")).toContainText(/saved/);
    await holder.end().catch(() => {});
  }
  expect(quotes(await savedMarks(article, scene.ann))).toEqual(three);
  expect(await prisma.batch.count({ where: { layerId: layer.id } })).toBe(3);
});

/** Resolves when the page has read itself anew, which it does once it hears the server again. What dies within that is not meant here. */
function endOfReread(page: Page, address: string): Promise<void> {
  return new Promise((resolve) => {
    const end = (request: Request) => {
      if (!request.url().includes(`${address}?_rsc=`)) return;
      page.off("requestfinished", end);
      page.off("requestfailed", end);
      resolve();
    };
    page.on("requestfinished", end);
    page.on("requestfailed", end);
  });
}

test("PostgreSQL is killed and stays away, three of three: marks wait, the API says when to come back, and all is saved after", async ({
  page,
  desk,
  scene,
  opened: { article, layer, path: address },
}) => {
  const health = async () => (await page.request.get("/api/health")).status();
  for (const words of three) {
    expect(await health()).toBe(200);
    await desk.takeAway();
    await patient.poll(health).toBe(503);
    await mark(page, words);
    await expect(page.getByRole("banner")).toContainText("The server cannot save now, 1 waiting");
    for (const path of ["/api/v1/me", `/api/v1/layers/${layer.id}`, "/api/v1/projects"]) {
      const answer = await page.request.get(path);
      expect(answer.status(), path).toBe(503);
      expectRetryAfter(answer);
      expect((await answer.json()).error.code).toBe("UNAVAILABLE");
    }
    const reread = endOfReread(page, address);
    await desk.bringBack();
    await patient.poll(health).toBe(200);
    await patient(page.getByRole("banner")).toContainText(/marks? saved/);
    await reread;
  }
  expect(quotes(await savedMarks(article, scene.ann))).toEqual(three);
  expect(await prisma.batch.count({ where: { layerId: layer.id } })).toBe(3);
});

test("while the database is away pages say so with 503, and come by themselves once it is back", async ({
  page,
  desk,
  scene,
  newBrowser,
  opened: { article, path },
}) => {
  const reader = await newBrowser(scene.ann);
  const walker = await newBrowser(scene.ann);
  await visit(walker, `/projects/${scene.project.slug}`);
  await desk.takeAway();
  await mark(page, "Ada Ferro");
  await expect(page.getByRole("banner")).toContainText("The server cannot save now, 1 waiting");

  const away = { name: "Copydesk cannot reach its database" };
  for (const address of ["/", path, `/projects/${scene.project.slug}/articles`]) {
    const answer = await reader.goto(address);
    expect(answer?.status(), address).toBe(503);
    expect(answer?.headers()["retry-after"]).toBe("5");
    expect(answer?.headers()["cache-control"]).toBe("no-store");
    await expect(reader.getByRole("heading", away)).toBeVisible();
  }
  await reader.goto(path);
  // From page to page within Copydesk it is said in its own frame.
  await walker.getByRole("navigation").getByRole("link", { name: "Articles" }).first().click();
  await expect(walker.getByRole("heading", away)).toBeVisible();
  // What waits stays where it was, and so does the page.
  await expect(page.getByRole("banner")).toContainText("1 waiting");
  await page.reload();
  await expect(page.getByRole("heading", away)).toBeVisible();

  await desk.bringBack();
  for (const one of [page, reader]) {
    await patient(one.getByRole("heading", { name: article.title })).toBeVisible();
    await patient(one).toHaveURL(path);
  }
  await patient(page.getByRole("banner")).toContainText("1 mark saved");
  await patient(walker.getByRole("heading", away)).toHaveCount(0);
  await expect(walker).toHaveURL(`/projects/${scene.project.slug}/articles`);
  expect(quotes(await savedMarks(article, scene.ann))).toEqual(["Ada Ferro"]);
});

test("nobody is told that their password is wrong while the database is away", async ({
  desk,
  newPerson,
  newBrowser,
}) => {
  const person = await newPerson({ passwordHash: await hashPassword(password) });
  const browser = await newBrowser();
  await visit(browser, "/sign-in");
  await desk.takeAway();
  await fillSignIn(browser, person.email, password);
  await expect(
    browser.getByRole("alert").filter({ hasText: "The database does not answer now" }),
  ).toBeVisible();
  await desk.bringBack();
  await patient.poll(async () => (await browser.request.get("/api/health")).status()).toBe(200);
  await fillSignIn(browser, person.email, password);
  await hydrated(browser);
  await expect(browser.getByRole("button", { name: `Account menu, ${person.name}` })).toBeVisible();
});
