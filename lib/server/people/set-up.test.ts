import { beforeEach, expect, test } from "vitest";
import { buildUser } from "@/prisma/builders.ts";
import { prisma } from "../db/database.ts";
import { codeOf } from "../testing/outcome.ts";
import { createFirstAdministrator, createSetUpLink, setUp } from "./set-up.ts";
import { guardPasswordAttempt } from "./sign-in-attempts.ts";

const administrator = {
  name: "Ada Quill",
  email: "ada@example.org",
  password: "quiet lantern above the mill",
};

async function noSample(): Promise<void> {}

beforeEach(async () => {
  await prisma.user.deleteMany();
});

async function token(): Promise<string> {
  return new URL((await createSetUpLink()) ?? "").searchParams.get("token") ?? "";
}

test("the set-up link makes the first administrator and, when asked, the sample as them", async () => {
  const made: string[] = [];
  const input = { ...administrator, token: await token(), withSample: true };
  await setUp(input, "", async (user) => {
    made.push(user.email);
  });
  expect(made).toEqual(["ada@example.org"]);
  expect(await prisma.user.findMany({ select: { email: true, isAdmin: true } })).toEqual([
    { email: "ada@example.org", isAdmin: true },
  ]);
  expect(await guardPasswordAttempt("ada@example.org", administrator.password, "")).not.toBeNull();
});

test("with the right link twice at once there is one administrator", async () => {
  const link = await token();
  const use = (email: string) =>
    codeOf(setUp({ ...administrator, email, token: link, withSample: false }, "", noSample));
  const outcomes = await Promise.all([use("one@example.org"), use("two@example.org")]);
  expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(1);
  expect(await prisma.user.count()).toBe(1);
});

test("each start's link replaces the one before", async () => {
  const first = await token();
  await token();
  expect(await codeOf(setUp({ ...administrator, token: first, withSample: false }, "", noSample))).toBe(
    "INVALID",
  );
  expect(await prisma.user.count()).toBe(0);
});

test("while somebody is there, there is no set-up link, and an old one is worth nothing", async () => {
  const old = await token();
  await buildUser();
  expect(await createSetUpLink()).toBeNull();
  expect(await codeOf(setUp({ ...administrator, token: old, withSample: false }, "", noSample))).toBe(
    "CONFLICT",
  );
});

test("an administrator named at start is made once", async () => {
  const made = await Promise.all([
    createFirstAdministrator(administrator),
    createFirstAdministrator(administrator),
  ]);
  expect(made.filter((user) => user !== null)).toHaveLength(1);
  expect(await prisma.user.count({ where: { isAdmin: true } })).toBe(1);
});

test("a common password is refused for the administrator too", async () => {
  expect(await codeOf(createFirstAdministrator({ ...administrator, password: "administrator1" }))).toBe(
    "INVALID",
  );
});
