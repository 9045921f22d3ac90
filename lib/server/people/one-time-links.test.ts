import { expect, test } from "vitest";
import { buildMember, buildMemberUser, buildProject, buildUser } from "@/prisma/builders.ts";
import type { Actor } from "../access.ts";
import { prisma } from "../db/database.ts";
import { toActor } from "../testing/actors.ts";
import { codeOf } from "../testing/outcome.ts";
import { createApiToken, findKeyActor } from "./api-tokens.ts";
import { acceptInvitation } from "./invitations.ts";
import { inviteMember, listProjectInvitations, removeMember, updateMember } from "./members.ts";
import { findLink } from "./one-time-links.ts";
import { createResetLink, resetPassword } from "./password-resets.ts";
import { invitePerson, updatePerson } from "./people.ts";
import { startSession } from "./sessions.ts";
import { guardPasswordAttempt } from "./sign-in-attempts.ts";

const password = "quiet lantern above the mill";
const browser = { userAgent: "", address: "" };

const tokenOf = ({ url }: { url: string }) => new URL(url).searchParams.get("token") ?? "";
async function administrator() {
  return toActor(await buildUser({ isAdmin: true }));
}

test("an invitation makes a new person a member, once", async () => {
  const project = await buildProject();
  const email = "new.hand@example.org";
  const link = await inviteMember(await administrator(), project.slug, { email, role: "REVIEWER" });
  expect(link.isSent).toBe(false);
  const token = tokenOf(link);
  expect(await findLink("INVITATION", token)).toEqual({
    email,
    projectName: project.name,
    role: "REVIEWER",
    isNewPerson: true,
  });
  await acceptInvitation({ token, name: "New Hand", password }, "");
  const [member] = await prisma.member.findMany({
    where: { projectId: project.id },
    include: { user: true },
  });
  expect(member).toMatchObject({ role: "REVIEWER", user: { email, name: "New Hand", isAdmin: false } });
  expect(await guardPasswordAttempt(email, password, "")).not.toBeNull();
  expect(await codeOf(acceptInvitation({ token, name: "Again", password }, ""))).toBe("INVALID");
  expect(await findLink("INVITATION", token)).toBeNull();
});

test("of two uses of a link at once one succeeds", async () => {
  const link = await invitePerson(await administrator(), { email: "twice@example.org" });
  const use = () => codeOf(acceptInvitation({ token: tokenOf(link), name: "Twice", password }, ""));
  expect((await Promise.all([use(), use()])).sort()).toEqual(["INVALID", "done"]);
});

test("two invitations of one new person, used at once, make one account", async () => {
  const admin = await administrator();
  const email = "two.desks@example.org";
  const projects = [await buildProject(), await buildProject()];
  const links = await Promise.all(
    projects.map(({ slug }) => inviteMember(admin, slug, { email, role: "ANNOTATOR" })),
  );
  const uses = links.map((link) =>
    codeOf(acceptInvitation({ token: tokenOf(link), name: "Two Desks", password }, "")),
  );
  expect(await Promise.all(uses)).toEqual(["done", "done"]);
  expect(await prisma.member.count({ where: { user: { email } } })).toBe(2);
});

test("somebody who has an account only joins: the link changes neither name nor password", async () => {
  const project = await buildProject();
  const known = await buildUser({ password });
  const link = await inviteMember(await administrator(), project.id, {
    email: known.email,
    role: "ANNOTATOR",
  });
  await acceptInvitation(
    { token: tokenOf(link), name: "Other", password: "kettle thistle ninety bridge" },
    "",
  );
  expect(await guardPasswordAttempt(known.email, password, "")).toMatchObject({
    id: known.id,
    name: known.name,
  });
  expect(await prisma.member.count({ where: { projectId: project.id, userId: known.id } })).toBe(1);
});

test("a refused password leaves the link as it was", async () => {
  const link = await invitePerson(await administrator(), { email: "careless@example.org" });
  const token = tokenOf(link);
  expect(await codeOf(acceptInvitation({ token, name: "Careless", password: "password1234" }, ""))).toBe(
    "INVALID",
  );
  expect(await codeOf(acceptInvitation({ token, name: "Careless" }, ""))).toBe("INVALID");
  expect(await codeOf(acceptInvitation({ token, name: "Careless", password }, ""))).toBe("done");
});

test("a link ends after 7 days", async () => {
  const link = await invitePerson(await administrator(), { email: "late@example.org" });
  expect(new Date(link.expiresAt).getTime()).toBeLessThanOrEqual(Date.now() + 7 * 24 * 60 * 60 * 1000);
  await prisma.oneTimeLink.update({ where: { id: link.id }, data: { expiresAt: new Date() } });
  expect(await codeOf(acceptInvitation({ token: tokenOf(link), name: "Late", password }, ""))).toBe(
    "INVALID",
  );
});

test("a second invitation to the same place withdraws the first", async () => {
  const admin = await administrator();
  const first = await invitePerson(admin, { email: "lost@example.org" });
  const second = await invitePerson(admin, { email: "lost@example.org" });
  expect(await findLink("INVITATION", tokenOf(first))).toBeNull();
  expect(await findLink("INVITATION", tokenOf(second))).not.toBeNull();
});

test("who is there already is not invited again", async () => {
  const project = await buildProject();
  const member = await buildUser();
  await buildMember(project, member);
  const admin = await administrator();
  expect(await codeOf(inviteMember(admin, project.id, { email: member.email, role: "OWNER" }))).toBe(
    "CONFLICT",
  );
  expect(await codeOf(invitePerson(admin, { email: member.email }))).toBe("CONFLICT");
});

test("a token is kept only as its sha256", async () => {
  const link = await invitePerson(await administrator(), { email: "hashed@example.org" });
  const row = await prisma.oneTimeLink.findUniqueOrThrow({ where: { id: link.id } });
  expect(JSON.stringify(row)).not.toContain(tokenOf(link));
  expect(row.tokenHash).toMatch(/^[0-9a-f]{64}$/);
});

test("a link of one purpose is worth nothing for another", async () => {
  const link = await invitePerson(await administrator(), { email: "crossed@example.org" });
  expect(await codeOf(resetPassword({ token: tokenOf(link), password }, ""))).toBe("INVALID");
});

test("a reset sets the password, ends every session, deletes every key and lifts the wait", async () => {
  const person = await buildUser({ password });
  await startSession(person.id, browser);
  const { key } = await createApiToken(toActor(person), { name: "export", expiresInDays: null });
  for (let n = 0; n < 5; n += 1) await guardPasswordAttempt(person.email, "not this one", "");
  const link = await createResetLink(await administrator(), person.id);
  await resetPassword({ token: tokenOf(link), password: "kettle thistle ninety bridge" }, "");
  expect(await prisma.session.count({ where: { userId: person.id } })).toBe(0);
  expect(await findKeyActor(key, "")).toBeNull();
  expect(await guardPasswordAttempt(person.email, "kettle thistle ninety bridge", "")).not.toBeNull();
  expect(await codeOf(resetPassword({ token: tokenOf(link), password }, ""))).toBe("INVALID");
});

test("only an administrator hands out reset links", async () => {
  const person = await buildUser();
  expect(await codeOf(createResetLink(toActor(await buildUser()), person.id))).toBe("NOT_FOUND");
});

/** What becomes of the links that an administrator has made once `loseRight` is done to them. */
async function linksAfter(loseRight: (admin: Actor, other: Actor) => Promise<unknown>) {
  const [admin, other] = [await administrator(), await administrator()];
  const person = await buildUser({ password });
  const project = await buildProject();
  const email = "outlived@example.org";
  const invitation = await inviteMember(admin, project.id, { email, role: "OWNER" });
  const reset = await createResetLink(admin, person.id);
  await loseRight(admin, other);
  return {
    shown: [
      await findLink("INVITATION", tokenOf(invitation)),
      await findLink("PASSWORD_RESET", tokenOf(reset)),
    ],
    listed: await listProjectInvitations(other, project.id),
    used: [
      await codeOf(acceptInvitation({ token: tokenOf(invitation), name: "Late", password }, "")),
      await codeOf(resetPassword({ token: tokenOf(reset), password: "kettle thistle ninety bridge" }, "")),
    ],
  };
}

test.each([{ isDisabled: true }, { isAdmin: false }])(
  "links stop at once when whoever made them is %j",
  async (change) => {
    const after = await linksAfter((admin, other) => updatePerson(other, admin.id, change));
    expect(after).toEqual({ shown: [null, null], listed: [], used: ["INVALID", "INVALID"] });
  },
);

test("links of an administrator who stays one go on working", async () => {
  const { listed, used } = await linksAfter((admin, other) => updatePerson(other, admin.id, { name: "Ada" }));
  expect(listed).toHaveLength(1);
  expect(used).toEqual(["done", "done"]);
});

test.each(["REVIEWER", null])("an owner's invitation stops when their role becomes %s", async (role) => {
  const admin = await administrator();
  const project = await buildProject();
  const owner = toActor(await buildMemberUser(project, "OWNER"));
  await buildMemberUser(project, "OWNER");
  // Elsewhere they stay an owner, which is worth nothing here.
  await buildMember(await buildProject(), owner, "OWNER");
  const link = await inviteMember(owner, project.id, { email: "owned@example.org", role: "OWNER" });
  expect(await findLink("INVITATION", tokenOf(link))).not.toBeNull();
  if (role === null) await removeMember(admin, project.id, owner.id);
  else await updateMember(admin, project.id, owner.id, { role: "REVIEWER" });
  expect(await findLink("INVITATION", tokenOf(link))).toBeNull();
  expect(await listProjectInvitations(admin, project.id)).toEqual([]);
  expect(await codeOf(acceptInvitation({ token: tokenOf(link), name: "Late", password }, ""))).toBe(
    "INVALID",
  );
});
