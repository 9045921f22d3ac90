import { beforeEach, expect, test, vi } from "vitest";
import { buildUser } from "@/prisma/builders.ts";
import { pool, prisma } from "../db/database.ts";
import { createApiToken } from "../people/api-tokens.ts";
import { toActor } from "../testing/actors.ts";
import { whileReadOnly } from "../testing/read-only-database.ts";
import { origin, TestBrowser } from "./browser.fixture.ts";
import { findActor } from "./find-actor.ts";

const password = "quiet lantern above the mill";

beforeEach(() => {
  vi.unstubAllEnvs();
  vi.stubEnv("NEXTAUTH_URL", origin);
  vi.stubEnv("NEXTAUTH_SECRET", "a secret for tests alone");
});

function signIn(browser: TestBrowser, email: string): Promise<Response> {
  return browser.post("/api/auth/callback/credentials", { email, password });
}

const actorIn = (browser: TestBrowser) => findActor(new Headers({ cookie: browser.cookieHeader() }));

async function expectUnavailable(response: Response): Promise<void> {
  expect(response.status).toBe(503);
  expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(response.headers.getSetCookie()).toEqual([]);
  expect((await response.json()).error.code).toBe("UNAVAILABLE");
}

test("while the database cannot answer nobody is told that their password is wrong", async () => {
  const user = await buildUser({ password });
  const holder = await pool().connect();
  await holder.query(`BEGIN; LOCK TABLE "User"`);
  const answer = signIn(new TestBrowser(), user.email);
  const response = await answer.finally(() => holder.query("ROLLBACK"));
  holder.release();
  await expectUnavailable(response);
});

test("whoever signs out while it takes no changes is told so, and is signed in as before", async () => {
  const user = await buildUser({ password });
  const browser = new TestBrowser();
  await signIn(browser, user.email);
  await whileReadOnly(async () => expectUnavailable(await browser.post("/api/auth/signout")));
  expect(await actorIn(browser)).toMatchObject({ id: user.id });
  expect((await browser.post("/api/auth/signout")).status).toBe(200);
  expect(await prisma.session.count({ where: { userId: user.id } })).toBe(0);
});

test("sessions and keys are known while nothing can be written of their being used", async () => {
  const user = await buildUser({ password });
  const browser = new TestBrowser();
  await signIn(browser, user.email);
  await prisma.session.updateMany({ where: { userId: user.id }, data: { lastSeenAt: new Date(0) } });
  const { key } = await createApiToken(toActor(user), { name: "test", expiresInDays: null });
  const withKey = new Headers({ authorization: `Bearer ${key}` });
  await whileReadOnly(async () => {
    expect(await actorIn(browser)).toMatchObject({ id: user.id });
    expect(await findActor(withKey)).toMatchObject({ id: user.id });
  });
});
