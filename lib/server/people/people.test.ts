import { beforeEach, expect, test } from "vitest";
import { buildMemberUser, buildProject, buildUser } from "@/prisma/builders.ts";
import { prisma } from "../db/database.ts";
import { toActor } from "../testing/actors.ts";
import { codeOf } from "../testing/outcome.ts";
import { createApiToken, findKeyActor } from "./api-tokens.ts";
import {
  deleteInvitation,
  endSessions,
  invitePerson,
  listInvitations,
  listPeople,
  updatePerson,
} from "./people.ts";
import { findSessionActor, startSession } from "./sessions.ts";

const browser = { userAgent: "", address: "" };

beforeEach(async () => {
  await prisma.user.deleteMany();
});

test("everybody is listed with their projects", async () => {
  const admin = toActor(await buildUser({ isAdmin: true, name: "Zo" }));
  const project = await buildProject();
  const person = await buildMemberUser(project, "REVIEWER", { name: "Abe" });
  await startSession(person.id, browser);
  expect(await listPeople(admin)).toMatchObject([
    {
      name: "Abe",
      sessionCount: 1,
      isDisabled: false,
      projects: [{ slug: project.slug, name: project.name, role: "REVIEWER" }],
    },
    { name: "Zo", isAdmin: true, lastSeenAt: null, projects: [] },
  ]);
});

test("nobody but an administrator sees or changes people, not even a project's owner", async () => {
  const admin = toActor(await buildUser({ isAdmin: true }));
  const owner = toActor(await buildMemberUser(await buildProject(), "OWNER"));
  const link = await invitePerson(admin, { email: "someone@example.org" });
  const codes = await Promise.all([
    codeOf(listPeople(owner)),
    codeOf(listInvitations(owner)),
    codeOf(invitePerson(owner, { email: "other@example.org" })),
    codeOf(deleteInvitation(owner, link.id)),
    codeOf(updatePerson(owner, owner.id, { isAdmin: true })),
    codeOf(endSessions(owner, admin.id, "keep")),
  ]);
  expect(new Set(codes)).toEqual(new Set(["NOT_FOUND"]));
  expect(await prisma.oneTimeLink.count({ where: { id: link.id } })).toBe(1);
});

test("a disabled person's sessions and keys stop at once, and the keys come back with the person", async () => {
  const admin = toActor(await buildUser({ isAdmin: true }));
  const person = toActor(await buildUser());
  const sessionId = await startSession(person.id, browser);
  const { key } = await createApiToken(person, { name: "script", expiresInDays: null });
  expect(await findSessionActor(sessionId, "")).not.toBeNull();
  expect(await findKeyActor(key, "")).not.toBeNull();
  await updatePerson(admin, person.id, { isDisabled: true });
  expect(await findSessionActor(sessionId, "")).toBeNull();
  expect(await findKeyActor(key, "")).toBeNull();
  await updatePerson(admin, person.id, { isDisabled: false });
  expect(await findSessionActor(sessionId, "")).toBeNull();
  expect(await findKeyActor(key, "")).toMatchObject({ id: person.id });
});

test("a changed role ends the sessions; a changed name does not", async () => {
  const admin = toActor(await buildUser({ isAdmin: true }));
  const person = await buildUser();
  const sessionId = await startSession(person.id, browser);
  await updatePerson(admin, person.id, { name: "Renamed" });
  expect(await findSessionActor(sessionId, "")).toMatchObject({ name: "Renamed" });
  await updatePerson(admin, person.id, { isAdmin: true });
  expect(await findSessionActor(sessionId, "")).toBeNull();
});

test("an administrator ends somebody's sessions, and their keys if wanted", async () => {
  const admin = toActor(await buildUser({ isAdmin: true }));
  const person = toActor(await buildUser());
  const sessionId = await startSession(person.id, browser);
  const { key } = await createApiToken(person, { name: "script", expiresInDays: null });
  await endSessions(admin, person.id, "keep");
  expect(await findSessionActor(sessionId, "")).toBeNull();
  expect(await findKeyActor(key, "")).not.toBeNull();
  await endSessions(admin, person.id, "delete");
  expect(await findKeyActor(key, "")).toBeNull();
});

test("the last administrator is neither demoted nor disabled", async () => {
  const admin = toActor(await buildUser({ isAdmin: true }));
  await buildUser({ isAdmin: true, disabledAt: new Date() });
  expect(await codeOf(updatePerson(admin, admin.id, { isAdmin: false }))).toBe("CONFLICT");
  expect(await codeOf(updatePerson(admin, admin.id, { isDisabled: true }))).toBe("CONFLICT");
});

test("of two administrators who demote each other at once one stays", async () => {
  const one = toActor(await buildUser({ isAdmin: true }));
  const two = toActor(await buildUser({ isAdmin: true }));
  const outcomes = await Promise.all([
    codeOf(updatePerson(one, two.id, { isAdmin: false })),
    codeOf(updatePerson(two, one.id, { isAdmin: false })),
  ]);
  expect(outcomes.sort()).toEqual(["CONFLICT", "done"]);
  expect(await prisma.user.count({ where: { isAdmin: true } })).toBe(1);
});

test("a withdrawn invitation stops working and says who withdrew it", async () => {
  const admin = toActor(await buildUser({ isAdmin: true }));
  const link = await invitePerson(admin, { email: "changed.mind@example.org" });
  expect(await listInvitations(admin)).toMatchObject([{ email: "changed.mind@example.org", role: null }]);
  await deleteInvitation(admin, link.id);
  expect(await listInvitations(admin)).toEqual([]);
  expect(await prisma.auditEvent.count({ where: { action: "invitation.withdraw", actorId: admin.id } })).toBe(
    1,
  );
});
