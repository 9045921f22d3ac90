import { afterEach, expect, test, vi } from "vitest";
import { prisma } from "@/lib/server/db/database.ts";
import { log } from "@/lib/server/log.ts";
import { createApiToken } from "@/lib/server/people/api-tokens.ts";
import { createTestSession } from "@/lib/server/sign-in/session.fixture.ts";
import { toActor } from "@/lib/server/testing/actors.ts";
import { buildMemberUser, buildProject, buildUser } from "@/prisma/builders.ts";
import { api } from "./app.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

async function keyOf(user: Parameters<typeof toActor>[0]): Promise<Record<string, string>> {
  const { key } = await createApiToken(toActor(user), { name: "test", expiresInDays: null });
  return { authorization: `Bearer ${key}` };
}

function ask(path: string, headers: Record<string, string> = {}, method = "GET", json?: unknown) {
  const body = json === undefined ? null : JSON.stringify(json);
  const type: Record<string, string> = body === null ? {} : { "content-type": "application/json" };
  return api.request(`http://desk.example/api/v1${path}`, { method, body, headers: { ...type, ...headers } });
}

async function errorOf(answer: Response | Promise<Response>) {
  const response = await answer;
  const { error } = await response.json();
  return { status: response.status, ...error };
}

test("a key opens the door, and nothing of an answer is kept by anyone", async () => {
  const user = await buildUser();
  const response = await ask("/me", await keyOf(user));
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ id: user.id, email: user.email });
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
  });
});

test.each(["Bearer", "Bearer ", "Bearer %E0%A4%A", "Bearer cd_nonsense", "Basic YTpi", "cd_x", "Bearer a b"])(
  "the header %j answers 401",
  async (authorization) => {
    const response = await ask("/me", { authorization });
    expect(await errorOf(response)).toMatchObject({ status: 401, code: "UNAUTHENTICATED" });
    expect(response.headers.get("cache-control")).toBe("no-store");
  },
);

test("a stranger gets 401 everywhere but at the links and the description", async () => {
  const asked = ["/me", "/people", "/audit", "/projects", "/nothing", "/links"].map((path) => ask(path));
  expect(new Set((await Promise.all(asked)).map(({ status }) => status))).toEqual(new Set([401]));
  const description = await (await ask("/openapi.json")).json();
  expect(description.openapi).toBe("3.0.3");
  expect(Object.keys(description.paths)).toContain("/api/v1/me/keys/{id}");
  expect(
    await errorOf(ask("/links/reset", {}, "POST", { token: "x", password: "quiet lantern above" })),
  ).toMatchObject({ status: 400, code: "INVALID" });
});

test("an unknown route answers 404 in words", async () => {
  expect(await errorOf(ask("/nothing", await keyOf(await buildUser())))).toEqual({
    status: 404,
    code: "NOT_FOUND",
    message: "There is no GET /api/v1/nothing.",
  });
});

test("an input of the wrong shape is refused in one sentence that names the field", async () => {
  const headers = await keyOf(await buildUser());
  expect(await errorOf(ask("/me", headers, "PATCH", { name: "" }))).toEqual({
    status: 400,
    code: "INVALID",
    message: "The field name is not right: Write a name.",
  });
  const broken = api.request("http://desk.example/api/v1/me", {
    method: "PATCH",
    body: "{",
    headers: { ...headers, "content-type": "application/json" },
  });
  expect(await errorOf(broken)).toMatchObject({ status: 400, code: "INVALID" });
  expect(await errorOf(ask("/audit?page=zero", headers))).toMatchObject({ status: 400, code: "INVALID" });
  expect(await errorOf(ask("/articles/not-a-uuid", headers, "PATCH", {}))).toMatchObject({ status: 400 });
});

test("a body that is no JSON by its type, or too large, is refused", async () => {
  const headers = await keyOf(await buildUser());
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]) {
    const answer = await errorOf(ask("/me", { ...headers, "content-type": type }, "PATCH", { name: "New" }));
    expect(answer).toMatchObject({ status: 400, code: "INVALID" });
  }
  const large = ask("/me", headers, "PATCH", { name: "x".repeat(3 * 1024 * 1024) });
  expect(await errorOf(large)).toMatchObject({ status: 400, message: expect.stringContaining("2 MB") });
});

test.each([
  [{ cookie: "a=b", "sec-fetch-site": "cross-site" }, 403],
  [{ cookie: "a=b", "sec-fetch-site": "same-site" }, 403],
  [{ cookie: "a=b", origin: "https://elsewhere.example", host: "desk.example" }, 403],
  [{ cookie: "a=b", origin: "null", host: "desk.example" }, 403],
  [{ cookie: "a=b" }, 403],
  [{ cookie: "a=b", "sec-fetch-site": "same-origin" }, 401],
  [{ cookie: "a=b", origin: "http://desk.example", host: "desk.example" }, 401],
])("a change with %j answers %i", async (headers, status) => {
  expect(await errorOf(ask("/me", headers, "PATCH", { name: "New" }))).toMatchObject({ status });
});

test("too many wrong passwords answer 429 and say when to come back", async () => {
  const { email } = await buildUser({ password: "quiet lantern above the mill" });
  const actor = toActor(await prisma.user.findUniqueOrThrow({ where: { email } }));

  const headers = { cookie: await createTestSession(actor), "sec-fetch-site": "same-origin" };
  const body = { currentPassword: "not this one", newPassword: "kettle thistle ninety bridge" };
  const wrong = () => ask("/me/password", headers, "POST", body);
  for (let nth = 0; nth < 5; nth += 1) expect((await wrong()).status).toBe(400);
  const response = await wrong();
  expect(response.status).toBe(429);
  expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
});

test("what nobody expected is logged once, and told with its number and without its reason", async () => {
  const headers = await keyOf(await buildUser());
  const logged = vi.spyOn(log, "error").mockImplementation(() => {});
  await prisma.$executeRaw`ALTER TABLE "Session" RENAME TO "secret"`;
  const answer = await errorOf(ask("/me/sessions", headers));
  await prisma.$executeRaw`ALTER TABLE "secret" RENAME TO "Session"`;
  expect(answer).toMatchObject({ status: 500, code: "UNEXPECTED" });
  expect(answer.message).toContain(answer.id);
  expect(JSON.stringify(answer)).not.toMatch(/secret|relation|table/i);
  expect(logged).toHaveBeenCalledTimes(1);
  expect(logged.mock.calls[0]?.[0]).toMatchObject({ id: answer.id });
});

test("another project's owner gets 404 on every route of its people", async () => {
  const project = await buildProject();
  const member = await buildMemberUser(project);
  const owner = await buildMemberUser(await buildProject(), "OWNER");
  const headers = { cookie: await createTestSession(owner), "sec-fetch-site": "same-origin" };
  const id = "0f0e0d0c-0b0a-4908-8706-050403020100";
  const answers = await Promise.all([
    ask(`/projects/${project.slug}/members`, headers),
    ask(`/projects/${project.id}/members/${member.id}`, headers, "PATCH", { role: "OWNER" }),
    ask(`/projects/${project.id}/members/${member.id}`, headers, "DELETE"),
    ask(`/projects/${project.id}/invitations`, headers),
    ask(`/projects/${project.id}/invitations`, headers, "POST", { email: "a@example.org", role: "OWNER" }),
    ask(`/projects/${project.id}/invitations/${id}`, headers, "DELETE"),
    ask(`/projects/${project.id}/audit`, headers),
    ask("/people", headers),
    ask("/people/invitations", headers),
    ask("/people/invitations", headers, "POST", { email: "a@example.org" }),
    ask(`/people/invitations/${id}`, headers, "DELETE"),
    ask(`/people/${member.id}`, headers, "PATCH", { isAdmin: true }),
    ask(`/people/${member.id}/reset-link`, headers, "POST"),
    ask(`/people/${member.id}/sessions`, headers, "DELETE"),
    ask("/audit", headers),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
});
