import { expect, test } from "vitest";
import { buildMemberUser, buildProject, buildUser } from "@/prisma/builders.ts";
import type { Actor } from "../access.ts";
import { prisma } from "../db/database.ts";
import { addUser } from "./add-user.ts";
import { getHostActor } from "./host-actor.ts";

const someone = { email: "ada@example.org", name: "Ada", isAdmin: false, member: null, password: null };

test("without an administrator nobody acts on the host", async () => {
  await expect(getHostActor(undefined)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a person is added with a role and a link to choose a password", async () => {
  await buildUser({ isAdmin: true });
  const project = await buildProject();
  const member = { project: project.slug, role: "REVIEWER" as const };
  const { id, passwordLink } = await addUser(await getHostActor(undefined), { ...someone, member });
  expect(passwordLink).toContain("/reset?token=");
  const row = await prisma.user.findUniqueOrThrow({ where: { id }, include: { members: true } });
  expect(row).toMatchObject({ isAdmin: false, passwordHash: null, members: [{ role: "REVIEWER" }] });
});

test("an address is taken once", async () => {
  await expect(addUser(await getHostActor(undefined), someone)).rejects.toMatchObject({ code: "CONFLICT" });
});

test("a given password needs no link, and a common one is refused", async () => {
  const actor = await getHostActor(undefined);
  const given = { ...someone, email: "bo@example.org", password: "correct horse battery" };
  expect(await addUser(actor, given)).toMatchObject({ passwordLink: null });
  const common = { ...someone, email: "cy@example.org", password: "password1234" };
  await expect(addUser(actor, common)).rejects.toMatchObject({ code: "INVALID" });
});

test("nobody but an administrator adds people", async () => {
  const project = await buildProject();
  const { email, name, id } = await buildMemberUser(project, "OWNER");
  const owner: Actor = { id, name, email, isAdmin: false, sessionId: null, address: "" };
  await expect(addUser(owner, someone)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
