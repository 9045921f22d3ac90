import { expect, test } from "vitest";
import { buildUser } from "@/prisma/builders.ts";
import { prisma } from "../db/database.ts";
import { toActor } from "../testing/actors.ts";
import { codeOf } from "../testing/outcome.ts";
import { createApiToken, deleteApiToken, findKeyActor, listApiTokens } from "./api-tokens.ts";
import { changePassword, getMe, updateMe } from "./me.ts";
import { createResetLink } from "./password-resets.ts";
import { endAllSessions, endSession, findSessionActor, listSessions, startSession } from "./sessions.ts";
import { guardPasswordAttempt } from "./sign-in-attempts.ts";

const password = "quiet lantern above the mill";
const browser = { userAgent: "Firefox", address: "203.0.113.4" };

test("a session says who is asking, from where, until it runs out", async () => {
  const user = await buildUser({ isAdmin: true });
  const id = await startSession(user.id, browser);
  expect(await findSessionActor(id, "203.0.113.5")).toEqual({
    ...{ id: user.id, name: user.name, email: user.email, isAdmin: true },
    ...{ sessionId: id, address: "203.0.113.5" },
  });
  await prisma.session.update({ where: { id }, data: { expiresAt: new Date() } });
  expect(await findSessionActor(id, "")).toBeNull();
});

test("last seen is written at most once a minute", async () => {
  const user = await buildUser();
  const id = await startSession(user.id, browser);
  const seen = async () => (await prisma.session.findUniqueOrThrow({ where: { id } })).lastSeenAt.getTime();
  const atStart = await seen();
  await findSessionActor(id, "");
  expect(await seen()).toBe(atStart);
  const longAgo = new Date(Date.now() - 61_000);
  await prisma.session.update({ where: { id }, data: { lastSeenAt: longAgo } });
  await findSessionActor(id, "");
  expect(await seen()).toBeGreaterThan(longAgo.getTime());
});

test("one ends one's own sessions and nobody else's", async () => {
  const user = await buildUser();
  const id = await startSession(user.id, browser);
  const other = await startSession(user.id, browser);
  const actor = toActor(user, id);
  expect((await listSessions(actor)).filter(({ isCurrent }) => isCurrent)).toMatchObject([
    { id, userAgent: "Firefox" },
  ]);
  const stranger = toActor(await buildUser());
  expect(await codeOf(endSession(stranger, id))).toBe("NOT_FOUND");
  await endSession(actor, other);
  expect(await findSessionActor(other, "")).toBeNull();
  expect(await findSessionActor(id, "")).not.toBeNull();
});

test.each(["keep", "delete"] as const)("sign out everywhere ends all of them (keys: %s)", async (keys) => {
  const user = await buildUser();
  const ids = [await startSession(user.id, browser), await startSession(user.id, browser)];
  const actor = toActor(user, ids[0]);
  const { key } = await createApiToken(actor, { name: "export", expiresInDays: null });
  await endAllSessions(actor, keys);
  expect(await Promise.all(ids.map((id) => findSessionActor(id, "")))).toEqual([null, null]);
  expect((await findKeyActor(key, "")) !== null).toBe(keys === "keep");
});

test("a changed password keeps this browser, ends the others and withdraws reset links", async () => {
  const user = await buildUser({ password });
  const here = await startSession(user.id, browser);
  const there = await startSession(user.id, browser);
  await createResetLink(toActor(await buildUser({ isAdmin: true })), user.id);
  const newPassword = "kettle thistle ninety bridge";
  await changePassword(toActor(user, here), { currentPassword: password, newPassword, deleteKeys: false });
  expect(await findSessionActor(here, "")).not.toBeNull();
  expect(await findSessionActor(there, "")).toBeNull();
  expect(await prisma.oneTimeLink.count({ where: { userId: user.id } })).toBe(0);
  expect(await guardPasswordAttempt(user.email, newPassword, "")).not.toBeNull();
  expect(await guardPasswordAttempt(user.email, password, "")).toBeNull();
});

test("a changed password deletes the keys only when asked to", async () => {
  const user = await buildUser({ password });
  const actor = toActor(user);
  const { key } = await createApiToken(actor, { name: "export", expiresInDays: null });
  const other = "kettle thistle ninety bridge";
  await changePassword(actor, { currentPassword: password, newPassword: other, deleteKeys: false });
  expect(await findKeyActor(key, "")).not.toBeNull();
  await changePassword(actor, { currentPassword: other, newPassword: password, deleteKeys: true });
  expect(await findKeyActor(key, "")).toBeNull();
});

test("a wrong current password changes nothing and counts as a failed sign-in", async () => {
  const user = await buildUser({ password });
  const actor = toActor(user);
  const change = (currentPassword: string) =>
    codeOf(
      changePassword(actor, {
        currentPassword,
        newPassword: "kettle thistle ninety bridge",
        deleteKeys: false,
      }),
    );
  for (let n = 0; n < 5; n += 1) expect(await change("not this one")).toBe("INVALID");
  expect(await change(password)).toBe("TOO_MANY");
});

test("a common new password is refused", async () => {
  const user = await buildUser({ password });
  const change = changePassword(toActor(user), {
    currentPassword: password,
    newPassword: "qwertyuiop12",
    deleteKeys: false,
  });
  expect(await codeOf(change)).toBe("INVALID");
});

test("preferences that are left out stay", async () => {
  const actor = toActor(await buildUser());
  await updateMe(actor, { preferences: { appearance: "dark" } });
  await updateMe(actor, { name: "Renamed", preferences: { textSize: 22 } });
  expect(await getMe(actor)).toMatchObject({
    name: "Renamed",
    hasPassword: false,
    preferences: { appearance: "dark", textSize: 22, singleKeys: true },
  });
});

test("a key says who is asking until it is deleted or past its date; only its hash is kept", async () => {
  const user = await buildUser();
  const actor = toActor(user);
  const created = await createApiToken(actor, { name: "export", expiresInDays: 30 });
  expect(await findKeyActor(created.key, "")).toEqual(actor);
  expect(JSON.stringify(await prisma.apiToken.findMany({ where: { userId: user.id } }))).not.toContain(
    created.key,
  );
  expect(await listApiTokens(actor)).toMatchObject([{ name: "export", prefix: created.key.slice(0, 8) }]);
  await prisma.apiToken.update({ where: { id: created.id }, data: { expiresAt: new Date() } });
  expect(await findKeyActor(created.key, "")).toBeNull();
  const stranger = toActor(await buildUser());
  expect(await listApiTokens(stranger)).toEqual([]);
  expect(await codeOf(deleteApiToken(stranger, created.id))).toBe("NOT_FOUND");
  await deleteApiToken(actor, created.id);
  expect(await listApiTokens(actor)).toEqual([]);
});

test.each(["", "cd_", "cd_short", `cd_${"%".repeat(43)}`, "\u0000".repeat(46)])(
  "%j is no key",
  async (key) => {
    expect(await findKeyActor(key, "")).toBeNull();
  },
);
