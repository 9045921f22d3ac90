import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { buildUser } from "@/prisma/builders.ts";
import { prisma } from "../db/database.ts";
import { whileReadOnly } from "../testing/read-only-database.ts";
import { origin, TestBrowser } from "./browser.fixture.ts";
import { findActor } from "./find-actor.ts";
import { githubToUser } from "./github-profile.ts";
import { type Claims, openTestIssuer } from "./issuer.fixture.ts";
import { listProviders } from "./providers.ts";

let issuer: Awaited<ReturnType<typeof openTestIssuer>>;

beforeAll(async () => {
  issuer = await openTestIssuer();
});
afterAll(() => issuer.close());

beforeEach(() => {
  vi.unstubAllEnvs();
  vi.stubEnv("NEXTAUTH_URL", origin);
  vi.stubEnv("NEXTAUTH_SECRET", "a secret for tests alone");
  vi.stubEnv("LOG_LEVEL", "silent");
  vi.stubEnv("OIDC_ISSUER", issuer.url);
  vi.stubEnv("OIDC_CLIENT_ID", "copydesk");
  vi.stubEnv("OIDC_CLIENT_SECRET", "shared");
});

/** Signs in at the issuer as somebody with `claims`; answers who Copydesk takes them for and where it sends them. */
async function comeBackAs(claims: Claims) {
  const browser = new TestBrowser();
  const start = await browser.post("/api/auth/signin/oidc", { callbackUrl: "/projects" });
  const { url } = z.object({ url: z.string() }).parse(await start.json());
  let back = await browser.fetch(issuer.agree(url, claims));
  const next = back.headers.get("location");
  if (next?.includes("/api/auth/")) back = await browser.fetch(next);
  const actor = await findActor(new Headers({ cookie: browser.cookieHeader() }));
  return { actor, location: back.headers.get("location") };
}

test("a verified address leads to the user who has it, and stays linked when it changes", async () => {
  const user = await buildUser({ email: "known@example.org" });
  const first = await comeBackAs({ sub: "one", email: "Known@Example.org", email_verified: true });
  expect(first.location).toBe(`${origin}/projects`);
  expect(first.actor).toMatchObject({ id: user.id });
  const later = await comeBackAs({ sub: "one", email: "renamed@example.org", email_verified: true });
  expect(later.actor).toMatchObject({ id: user.id });
  expect(await prisma.account.count({ where: { userId: user.id } })).toBe(1);
});

test.each<[string, Claims]>([
  ["says nothing about it", { sub: "two", email: "target@example.org" }],
  ["says it is not verified", { sub: "three", email: "target@example.org", email_verified: false }],
  ["says so in text", { sub: "four", email: "target@example.org", email_verified: "false" }],
])("an address is not believed when the issuer %s", async (_, claims) => {
  const user = await prisma.user.upsert({
    where: { email: "target@example.org" },
    create: { email: "target@example.org", name: "Target" },
    update: {},
  });
  const { actor, location } = await comeBackAs(claims);
  expect(actor).toBeNull();
  expect(location).toBe("/sign-in?error=AccessDenied");
  expect(await prisma.account.count({ where: { userId: user.id } })).toBe(0);
});

test("nobody becomes a user by signing in, and the refusal is in the trail", async () => {
  const { actor } = await comeBackAs({ sub: "five", email: "stranger@example.org", email_verified: true });
  expect(actor).toBeNull();
  expect(await prisma.user.count({ where: { email: "stranger@example.org" } })).toBe(0);
  const refusals = { action: "sign-in.refused", subject: "stranger@example.org" };
  expect(await prisma.auditEvent.count({ where: refusals })).toBe(1);
});

test("a disabled person stays out, linked or not", async () => {
  const user = await buildUser({ email: "gone@example.org" });
  const claims = { sub: "six", email: "gone@example.org", email_verified: true };
  expect((await comeBackAs(claims)).actor).not.toBeNull();
  await prisma.user.update({ where: { id: user.id }, data: { disabledAt: new Date() } });
  expect((await comeBackAs(claims)).actor).toBeNull();
});

test("whoever comes back while the database takes no changes is led to the form, which says so", async () => {
  const user = await buildUser({ email: "patient@example.org" });
  const claims = { sub: "eight", email: "patient@example.org", email_verified: true };
  const { actor, location } = await whileReadOnly(() => comeBackAs(claims));
  expect(actor).toBeNull();
  expect(location).toBe(`${origin}/sign-in?error=Unavailable`);
  expect((await comeBackAs(claims)).actor).toMatchObject({ id: user.id });
});

test("providers appear when their variables are set", () => {
  vi.stubEnv("OIDC_NAME", "Newsroom account");
  vi.stubEnv("GITHUB_ID", "id");
  vi.stubEnv("GOOGLE_CLIENT_ID", "id");
  vi.stubEnv("GOOGLE_CLIENT_SECRET", "secret");
  expect(listProviders()).toEqual([
    { id: "oidc", name: "Newsroom account" },
    { id: "google", name: "Google" },
  ]);
  vi.stubEnv("GITHUB_SECRET", "secret");
  expect(listProviders().map(({ id }) => id)).toEqual(["oidc", "github", "google"]);
});

test("GitHub's word counts for the primary address it has verified, and for no other", () => {
  const other = { email: "other@example.org", primary: false, verified: true };
  const primary = { email: "me@example.org", primary: true };
  const verified = githubToUser({ sub: "7", emails: [other, { ...primary, verified: true }] });
  expect(verified).toEqual({ id: "7", email: "me@example.org", isEmailVerified: true });
  const unverified = githubToUser({ sub: "7", emails: [other, { ...primary, verified: false }] });
  expect(unverified).toEqual({ id: "7", email: null, isEmailVerified: false });
});
