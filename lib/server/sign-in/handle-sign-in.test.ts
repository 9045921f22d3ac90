import { beforeEach, expect, test, vi } from "vitest";
import { buildUser } from "@/prisma/builders.ts";
import { prisma } from "../db/database.ts";
import { addressOf } from "./address.ts";
import { origin, TestBrowser } from "./browser.fixture.ts";
import { findActor } from "./find-actor.ts";
import { handleSignIn } from "./handle-sign-in.ts";

const password = "quiet lantern above the mill";

beforeEach(() => {
  vi.unstubAllEnvs();
  vi.stubEnv("NEXTAUTH_URL", origin);
  vi.stubEnv("NEXTAUTH_SECRET", "a secret for tests alone");
});

function signIn(browser: TestBrowser, email: string, given: string, callbackUrl = "/") {
  return browser.post("/api/auth/callback/credentials", { email, password: given, callbackUrl });
}

const actorIn = (browser: TestBrowser) => findActor(new Headers({ cookie: browser.cookieHeader() }));

test("the right password makes a session, an httpOnly cookie and a line in the trail", async () => {
  const user = await buildUser({ password });
  const browser = new TestBrowser();
  const response = await signIn(browser, user.email, password, "/articles/7?tab=notes");
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ url: `${origin}/articles/7?tab=notes` });
  expect(response.headers.get("cache-control")).toBe("no-store");
  const cookie = response.headers
    .getSetCookie()
    .find((header) => header.startsWith("next-auth.session-token="));
  expect(cookie).toMatch(/; HttpOnly/);
  expect(cookie).toMatch(/; SameSite=Lax/);
  expect(cookie).not.toMatch(/; Secure/);
  expect(await actorIn(browser)).toMatchObject({ id: user.id, email: user.email });
  expect(await prisma.auditEvent.count({ where: { actorId: user.id, action: "sign-in" } })).toBe(1);
});

test("behind https every cookie is this host's alone", async () => {
  vi.stubEnv("NEXTAUTH_URL", "https://desk.example");
  const user = await buildUser({ password });
  const browser = new TestBrowser();
  const response = await signIn(browser, user.email, password);
  const cookie = response.headers.getSetCookie().find((header) => header.includes("session-token="));
  expect(cookie).toMatch(/^__Host-next-auth\.session-token=.*; Secure/);
  expect(await actorIn(browser)).toMatchObject({ id: user.id });
  expect(response.headers.get("strict-transport-security")).toBe("max-age=31536000");
  const csrf = await new TestBrowser().fetch("/api/auth/csrf");
  const cookies = [...response.headers.getSetCookie(), ...csrf.headers.getSetCookie()];
  expect(cookies.length).toBeGreaterThanOrEqual(4);
  for (const one of cookies) {
    expect(one).toMatch(/^__Host-[^;]*; (?=.*Path=\/(;|$))(?=.*HttpOnly)(?=.*SameSite=Lax)(?=.*Secure)/);
    expect(one).not.toMatch(/domain/i);
  }
  // What another name of the same domain could have put there counts for nothing.
  const planted = browser.cookieHeader().replaceAll("__Host-", "__Secure-");
  expect(await findActor(new Headers({ cookie: planted }))).toBeNull();
});

test("an unknown person and a wrong password get one answer", async () => {
  const user = await buildUser({ password });
  const wrong = await signIn(new TestBrowser(), user.email, "not this one");
  const unknown = await signIn(new TestBrowser(), "nobody@example.org", password);
  expect([wrong.status, unknown.status]).toEqual([401, 401]);
  expect(await wrong.text()).toBe(await unknown.text());
});

test("after five failures the answer is 429 with Retry-After, for the right password too", async () => {
  const user = await buildUser({ password });
  const outcomes = await Promise.all(
    Array.from(
      { length: 20 },
      async () => (await signIn(new TestBrowser(), user.email, "not this one")).status,
    ),
  );
  expect(outcomes.filter((status) => status === 401)).toHaveLength(5);
  const browser = new TestBrowser();
  const response = await signIn(browser, user.email, password);
  expect(response.status).toBe(429);
  expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
  const answer = await response.json();
  expect(answer.error.code).toBe("TOO_MANY");
  expect(new URL(answer.url).searchParams.get("error")).toBe(answer.error.message);
  expect(await actorIn(browser)).toBeNull();
});

test("after 30 failures from one place the answer is 429 for everybody there, known or not", async () => {
  const user = await buildUser({ password });
  const from = (address: string, email: string) =>
    new TestBrowser().post(
      "/api/auth/callback/credentials",
      { email, password, callbackUrl: "/" },
      { "x-remote-address": address },
    );
  await prisma.signInFailure.createMany({
    data: Array.from({ length: 30 }, (_, nth) => ({
      email: `guess.${nth}@example.org`,
      address: "198.51.100.7",
    })),
  });
  const known = await from("198.51.100.7", user.email);
  const unknown = await from("198.51.100.7", "nobody@example.org");
  expect([known.status, unknown.status]).toEqual([429, 429]);
  expect(Number(known.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await known.text()).toBe(await unknown.text());
  expect((await from("198.51.100.8", user.email)).status).toBe(200);
});

test("a stolen cookie is worth nothing after its owner signed out", async () => {
  const user = await buildUser({ password });
  const browser = new TestBrowser();
  await signIn(browser, user.email, password);
  const thief = new Headers({ cookie: browser.cookieHeader() });
  expect(await findActor(thief)).not.toBeNull();
  await browser.post("/api/auth/signout");
  expect(await findActor(thief)).toBeNull();
  expect([...browser.cookies.keys()]).not.toContain("next-auth.session-token");
});

test("without next-auth's own token nobody is signed in", async () => {
  const user = await buildUser({ password });
  const browser = new TestBrowser();
  await browser.fetch("/api/auth/callback/credentials", { email: user.email, password, json: "true" });
  expect(await actorIn(browser)).toBeNull();
});

test.each([
  "https://elsewhere.example/x",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "http://localhost:3000.example/",
])("signing in does not lead to %s", async (callbackUrl) => {
  const user = await buildUser({ password });
  const { url } = await (await signIn(new TestBrowser(), user.email, password, callbackUrl)).json();
  expect(url).toBe(`${origin}/`);
});

test("a cookie that was not sealed here is nobody's", async () => {
  const forged = new Headers({ cookie: "next-auth.session-token=eyJhbGciOiJkaXIifQ..x.y.z; other=%E0%A4%A" });
  expect(await findActor(forged)).toBeNull();
});

test("what Copydesk does not use of next-auth does not exist", async () => {
  const browser = new TestBrowser();
  for (const path of ["session", "signout", "verify-request", "_log", ""]) {
    expect((await browser.fetch(`/api/auth/${path}`)).status).toBe(404);
  }
  const oddly = new Request(`${origin}/api/auth/callback/credentials`, {
    method: "POST",
    body: '{"email":{"$gt":""}}',
    headers: { "content-type": "application/json" },
  });
  expect((await handleSignIn(oddly)).status).toBe(400);
});

const oddPaths = [
  "/api/auth",
  "/api/auth/",
  "/api/auth/callback",
  "/api/auth/callback/",
  "/api/auth/callback/nobody",
  "/api/auth/callback/credentials",
  "/api/auth/callback/credentials/more",
  "/api/auth/callback/__proto__",
  "/api/auth/callback/oidc?state=x&code=y",
  "/api/auth/signin/nobody",
  "/api/auth/signin/credentials",
  "/api/auth/signin/%00",
  "/api/auth/signin/a/b/c",
  "/api/auth/csrf/more",
  "/api/auth/providers/more",
  "/api/auth/error/more",
  "/api/auth//csrf",
  "/api/auth/session",
  "/api/auth/constructor",
  "/api/auth/csrf?csrfToken[]=x&csrfToken[]=y",
];
const oddForms: readonly [string, string | null][] = [
  ["application/x-www-form-urlencoded", "a=%E0%A4%A&=&csrfToken=x"],
  ["application/json", "{"],
  ["application/json", '{"email":["a"],"password":{}}'],
  ["application/json", "[1]"],
  ["application/json", "null"],
  ["text/html", "<x>"],
  ["", ""],
];

test("odd addresses, methods and forms are refused, never an error of the server and never a page", async () => {
  vi.stubEnv("OIDC_CLIENT_ID", "");
  for (const path of oddPaths) {
    for (const method of ["GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "POST"]) {
      for (const [type, body] of method === "POST" ? oddForms : [["", null] as const]) {
        const response = await handleSignIn(
          new Request(`${origin}${path}`, { method, body, headers: type ? { "content-type": type } : {} }),
        );
        // There are two such addresses: one asks for a token, the other leads who comes without one back to the form.
        const isThere =
          (method === "GET" && path.startsWith("/api/auth/csrf?")) ||
          (method === "POST" && path === "/api/auth/callback/credentials");
        const said = `${method} ${path} ${body ?? ""}: ${response.status}`;
        expect(response.status, said).toBeLessThan(500);
        if (!isThere) {
          expect(response.status, said).toBeGreaterThanOrEqual(400);
          expect(response.headers.get("content-type"), said).toMatch(/^application\/json/);
        }
        expect(response.headers.get("content-security-policy"), said).toContain("default-src 'none'");
        expect(await response.text(), said).not.toMatch(/ at .*\.(js|ts):/);
      }
    }
  }
});

test("a browser that somebody has signed in with is known again, and lets nobody in", async () => {
  const user = await buildUser({ password });
  const browser = new TestBrowser();
  await signIn(browser, user.email, password);
  await browser.post("/api/auth/signout");
  const device = [...browser.cookies.keys()].filter((name) => name.startsWith("copydesk.device."));
  expect(device).toHaveLength(1);
  expect(await actorIn(browser)).toBeNull();
  // Somebody guesses at the same address until it is shut.
  for (let nth = 0; nth < 6; nth += 1) await signIn(new TestBrowser(), user.email, "not this one");
  expect((await signIn(new TestBrowser(), user.email, password)).status).toBe(429);
  const forger = new TestBrowser();
  for (const name of device) forger.cookies.set(name, "eyJhbGciOiJkaXIifQ..x.y.z");
  expect((await signIn(forger, user.email, password)).status).toBe(429);
  expect((await signIn(browser, user.email, password)).status).toBe(200);
  expect(await actorIn(browser)).toMatchObject({ id: user.id });
  const other = await buildUser({ password });
  for (let nth = 0; nth < 6; nth += 1) await signIn(new TestBrowser(), other.email, "not this one");
  expect((await signIn(browser, other.email, password)).status).toBe(429);
});

test("a forwarded address counts only behind a proxy of one's own", () => {
  const headers = new Headers({
    "x-forwarded-for": "198.51.100.1, 203.0.113.5",
    "x-remote-address": "127.0.0.1",
  });
  expect(addressOf(headers)).toBe("127.0.0.1");
  vi.stubEnv("TRUST_PROXY", "1");
  expect(addressOf(headers)).toBe("203.0.113.5");
  vi.stubEnv("TRUST_PROXY", "2");
  expect(addressOf(headers)).toBe("198.51.100.1");
  vi.stubEnv("TRUST_PROXY", "3");
  expect(addressOf(headers)).toBe("127.0.0.1");
});

test("a form without end is not read to its end, and an address with NUL is an unknown one", async () => {
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1;
      controller.enqueue(new Uint8Array(4096).fill(97));
    },
  });
  const init: RequestInit & { duplex: "half" } = { method: "POST", body: endless, duplex: "half" };
  const response = await handleSignIn(new Request(`${origin}/api/auth/callback/credentials`, init));
  expect(response.status).toBe(400);
  expect(sent).toBeLessThan(10);
  expect((await signIn(new TestBrowser(), "nobody\0@example.org", password)).status).toBe(401);
});
