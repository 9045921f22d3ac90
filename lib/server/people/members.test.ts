import { expect, test } from "vitest";
import { buildMemberUser, buildProject } from "@/prisma/builders.ts";
import { listAudit } from "../audit.ts";
import { prisma } from "../db/database.ts";
import { toActor } from "../testing/actors.ts";
import { codeOf } from "../testing/outcome.ts";
import {
  deleteProjectInvitation,
  inviteMember,
  listMembers,
  listProjectInvitations,
  removeMember,
  updateMember,
} from "./members.ts";
import { findSessionActor, startSession } from "./sessions.ts";

const browser = { userAgent: "", address: "" };

async function buildDesk() {
  const project = await buildProject();
  const owner = toActor(await buildMemberUser(project, "OWNER"));
  const annotator = toActor(await buildMemberUser(project, "ANNOTATOR"));
  return { project, owner, annotator };
}

test("another project's owner finds nothing to read or change", async () => {
  const { project, owner, annotator } = await buildDesk();
  const link = await inviteMember(owner, project.id, { email: "guest@example.org", role: "ANNOTATOR" });
  const { owner: stranger } = await buildDesk();
  for (const id of [project.id, project.slug]) {
    const codes = await Promise.all([
      codeOf(listMembers(stranger, id)),
      codeOf(inviteMember(stranger, id, { email: stranger.email, role: "OWNER" })),
      codeOf(listProjectInvitations(stranger, id)),
      codeOf(deleteProjectInvitation(stranger, id, link.id)),
      codeOf(updateMember(stranger, id, annotator.id, { role: "OWNER" })),
      codeOf(removeMember(stranger, id, annotator.id)),
      codeOf(listAudit(stranger, { projectId: id })),
    ]);
    expect(new Set(codes)).toEqual(new Set(["NOT_FOUND"]));
  }
  expect(await listMembers(owner, project.id)).toHaveLength(2);
});

test("an invitation of one project is out of reach from another's address", async () => {
  const { project, owner } = await buildDesk();
  const link = await inviteMember(owner, project.id, { email: "reach@example.org", role: "ANNOTATOR" });
  const other = await buildDesk();
  expect(await codeOf(deleteProjectInvitation(other.owner, other.project.id, link.id))).toBe("NOT_FOUND");
  expect(await listProjectInvitations(owner, project.slug)).toMatchObject([{ email: "reach@example.org" }]);
});

test("members see who works with them; only owners change it", async () => {
  const { project, owner, annotator } = await buildDesk();
  expect((await listMembers(annotator, project.slug)).map(({ role }) => role).sort()).toEqual([
    "ANNOTATOR",
    "OWNER",
  ]);
  const codes = await Promise.all([
    codeOf(inviteMember(annotator, project.id, { email: "more@example.org", role: "OWNER" })),
    codeOf(listProjectInvitations(annotator, project.id)),
    codeOf(updateMember(annotator, project.id, annotator.id, { role: "OWNER" })),
    codeOf(removeMember(annotator, project.id, owner.id)),
    codeOf(listAudit(annotator, { projectId: project.id })),
  ]);
  expect(new Set(codes)).toEqual(new Set(["FORBIDDEN"]));
});

test("a changed role and a removal end the person's sessions", async () => {
  const { project, owner, annotator } = await buildDesk();
  const first = await startSession(annotator.id, browser);
  await updateMember(owner, project.id, annotator.id, { role: "REVIEWER" });
  expect(await findSessionActor(first, "")).toBeNull();
  const second = await startSession(annotator.id, browser);
  await updateMember(owner, project.id, annotator.id, { role: "REVIEWER" });
  expect(await findSessionActor(second, "")).not.toBeNull();
  await removeMember(owner, project.id, annotator.id);
  expect(await findSessionActor(second, "")).toBeNull();
  expect(await codeOf(listMembers(annotator, project.id))).toBe("NOT_FOUND");
});

test("owners say which languages somebody annotates, which ends no session and changes no role", async () => {
  const { project, owner, annotator } = await buildDesk();
  const session = await startSession(annotator.id, browser);
  await updateMember(owner, project.id, annotator.id, { languages: ["en", "pt-BR", "en"] });
  const member = (await listMembers(owner, project.id)).find(({ userId }) => userId === annotator.id);
  expect(member).toMatchObject({ languages: ["en", "pt-BR"], role: "ANNOTATOR" });
  expect(await findSessionActor(session, "")).not.toBeNull();
  expect(await codeOf(updateMember(annotator, project.id, annotator.id, { languages: [] }))).toBe(
    "FORBIDDEN",
  );
  await updateMember(owner, project.id, owner.id, { languages: [] });
});

test("the last owner stays", async () => {
  const { project, owner } = await buildDesk();
  expect(await codeOf(removeMember(owner, project.id, owner.id))).toBe("CONFLICT");
  expect(await codeOf(updateMember(owner, project.id, owner.id, { role: "ANNOTATOR" }))).toBe("CONFLICT");
});

test("of two owners who remove each other at once one stays", async () => {
  const { project, owner } = await buildDesk();
  const other = toActor(await buildMemberUser(project, "OWNER"));
  const outcomes = await Promise.all([
    codeOf(removeMember(owner, project.id, other.id)),
    codeOf(removeMember(other, project.id, owner.id)),
  ]);
  expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(1);
  expect(await prisma.member.count({ where: { projectId: project.id, role: "OWNER" } })).toBe(1);
});

test("owners read their project's trail and the administrator reads all of it", async () => {
  const { project, owner, annotator } = await buildDesk();
  await updateMember(owner, project.id, annotator.id, { role: "REVIEWER" });
  const { events, total } = await listAudit(owner, { projectId: project.slug });
  expect(total).toBe(1);
  expect(events).toMatchObject([
    { action: "member.role", subject: annotator.email, actorName: owner.name, projectName: project.name },
  ]);
  expect(await codeOf(listAudit(owner, {}))).toBe("NOT_FOUND");
  const all = await listAudit({ ...owner, isAdmin: true }, {});
  expect(all.events.map(({ id }) => id)).toContain(events[0]?.id);
});
