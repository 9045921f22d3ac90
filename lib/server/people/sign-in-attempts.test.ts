import { expect, test } from "vitest";
import { buildUser } from "@/prisma/builders.ts";
import { AppError } from "../app-error.ts";
import { prisma } from "../db/database.ts";
import { signInWithPassword } from "./accounts.ts";
import { guardPasswordAttempt } from "./sign-in-attempts.ts";

const password = "quiet lantern above the mill";

async function outcomeOf(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    (user) => (user ? "in" : "wrong"),
    (error: unknown) => (error instanceof AppError ? error.code : "unexpected"),
  );
}

test("the right password is taken, whatever the case of the address", async () => {
  const user = await buildUser({ password, email: "capitals@example.org" });
  const found = await guardPasswordAttempt(" Capitals@Example.org ", password, "");
  expect(found).toEqual({ id: user.id, name: user.name, email: user.email });
});

test("the same password typed as other code points is taken", async () => {
  const user = await buildUser({ password: "caf\u00e9 lantern above the mill" });
  expect(await guardPasswordAttempt(user.email, "cafe\u0301 lantern above the mill", "")).not.toBeNull();
});

test("of 20 wrong guesses at once five are looked at", async () => {
  const user = await buildUser({ password });
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () =>
      outcomeOf(guardPasswordAttempt(user.email, "not this one", "203.0.113.9")),
    ),
  );
  expect(outcomes.filter((outcome) => outcome === "wrong")).toHaveLength(5);
  expect(outcomes.filter((outcome) => outcome === "TOO_MANY")).toHaveLength(15);
});

test("after five failures the right password waits too, and the refusal says how long", async () => {
  const user = await buildUser({ password });
  for (let n = 0; n < 5; n += 1) await guardPasswordAttempt(user.email, "not this one", "203.0.113.1");
  const error = await guardPasswordAttempt(user.email, password, "203.0.113.1").catch((thrown) => thrown);
  expect(error).toMatchObject({ code: "TOO_MANY" });
  expect(error.detail.retryAfterSeconds).toBeGreaterThan(600);
  expect(error.detail.retryAfterSeconds).toBeLessThanOrEqual(900);
  expect(await outcomeOf(guardPasswordAttempt(user.email, password, "203.0.113.2"))).toBe("in");
});

test("failures of more than 15 minutes ago no longer count", async () => {
  const user = await buildUser({ password });
  const at = new Date(Date.now() - 15 * 60_000 - 1000);
  await prisma.signInFailure.createMany({
    data: Array.from({ length: 5 }, () => ({ email: user.email, address: "", at })),
  });
  expect(await outcomeOf(guardPasswordAttempt(user.email, password, ""))).toBe("in");
});

test("a success clears the failures before it", async () => {
  const user = await buildUser({ password });
  for (let round = 0; round < 3; round += 1) {
    for (let n = 0; n < 4; n += 1) await guardPasswordAttempt(user.email, "not this one", "");
    expect(await outcomeOf(guardPasswordAttempt(user.email, password, ""))).toBe("in");
  }
});

test("an unknown, a disabled and a passwordless person read like a wrong password", async () => {
  const disabled = await buildUser({ password, disabledAt: new Date() });
  const passwordless = await buildUser();
  const known = await buildUser({ password });
  const browser = { userAgent: "", address: "" };
  const messages = await Promise.all(
    [
      signInWithPassword("nobody@example.org", password, browser),
      signInWithPassword(disabled.email, password, browser),
      signInWithPassword(passwordless.email, password, browser),
      signInWithPassword(known.email, "not this one", browser),
    ].map((attempt) => attempt.catch((error) => `${error.code} ${error.message}`)),
  );
  expect(new Set(messages)).toEqual(
    new Set(["UNAUTHENTICATED The e-mail address or the password is not right."]),
  );
});

test("a refused sign-in is in the audit trail", async () => {
  const user = await buildUser({ password });
  await signInWithPassword(user.email, "not this one", { userAgent: "", address: "203.0.113.7" }).catch(
    () => {},
  );
  const [event] = await prisma.auditEvent.findMany({ where: { subject: user.email } });
  expect(event).toMatchObject({ action: "sign-in.refused", address: "203.0.113.7", actorId: null });
});

test("guesses from all over one network of IPv6 count as one, from another they do not", async () => {
  const user = await buildUser({ password });
  const guess = (address: string) => outcomeOf(guardPasswordAttempt(user.email, "not this one", address));
  for (const host of ["::1", "::2", ":a:b:c:d", ":0:0:0:9", ":ffff:0:0:1"]) {
    expect(await guess(`2001:db8:7:8${host}`)).toBe("wrong");
  }
  expect(await guess("2001:DB8:7:8:1234::")).toBe("TOO_MANY");
  expect(await guess("2001:db8:7:9::1")).toBe("wrong");
  for (let nth = 0; nth < 5; nth += 1) expect(await guess("192.0.2.7")).toBe("wrong");
  expect(await guess("::ffff:192.0.2.7")).toBe("TOO_MANY");
});

/** Wrong guesses from as many networks as it takes, one account each time or one for all. */
async function fail(times: number, of: (nth: number) => { email: string; address: string }): Promise<void> {
  const at = new Date(Date.now() - 60_000);
  await prisma.signInFailure.createMany({
    data: Array.from({ length: times }, (_, nth) => ({ ...of(nth), at })),
  });
}

test("30 failures from one network shut it out for every account, known or not, and for none elsewhere", async () => {
  const user = await buildUser({ password });
  const address = "198.51.100.4";
  await fail(29, (nth) => ({ email: `guess.${nth}@example.org`, address }));
  expect(await outcomeOf(guardPasswordAttempt("nobody@example.org", password, address))).toBe("wrong");
  const refusals = await Promise.all(
    [user.email, "nobody.else@example.org"].map((email) =>
      guardPasswordAttempt(email, password, address).catch((thrown) => thrown),
    ),
  );
  for (const refusal of refusals) {
    expect(refusal).toMatchObject({
      code: "TOO_MANY",
      message: "Too many wrong passwords from your network. Try again in 14 minutes.",
    });
    expect(refusal.detail.retryAfterSeconds).toBeLessThanOrEqual(840);
  }
  expect(await outcomeOf(guardPasswordAttempt(user.email, password, "198.51.100.5"))).toBe("in");
});

test("of 60 guesses at once from one network, at an account each, 30 are looked at", async () => {
  const guesses = Array.from({ length: 60 }, (_, nth) =>
    outcomeOf(guardPasswordAttempt(`crowd.${nth}@example.org`, password, "198.51.100.60")),
  );
  const outcomes = await Promise.all(guesses);
  expect(outcomes.filter((outcome) => outcome === "wrong")).toHaveLength(30);
  expect(outcomes.filter((outcome) => outcome === "TOO_MANY")).toHaveLength(30);
});

test("guesses from all over the world slow an account and do not lock its owner out", async () => {
  const user = await buildUser({ password });
  const signedIn = { actorId: user.id, action: "sign-in", address: "2001:db8:1:1::5" };
  await prisma.auditEvent.create({ data: signedIn });
  await fail(20, (nth) => ({ email: user.email, address: `203.0.113.${nth}` }));
  expect(await outcomeOf(guardPasswordAttempt(user.email, "not this one", "192.0.2.1"))).toBe("wrong");
  const refused = await guardPasswordAttempt(user.email, password, "192.0.2.2").catch((thrown) => thrown);
  expect(refused).toMatchObject({ code: "TOO_MANY" });
  expect(refused.detail.retryAfterSeconds).toBeLessThanOrEqual(30);
  // Where they have signed in before, only the limit of that place counts.
  expect(await outcomeOf(guardPasswordAttempt(user.email, password, "2001:db8:1:1::9"))).toBe("in");
  await prisma.signInFailure.updateMany({
    where: { email: user.email },
    data: { at: new Date(Date.now() - 31_000) },
  });
  expect(await outcomeOf(guardPasswordAttempt(user.email, password, "192.0.2.2"))).toBe("in");
});

test("an account that does not exist is slowed in the same words", async () => {
  await fail(20, (nth) => ({ email: "nowhere@example.org", address: `203.0.113.${nth}` }));
  await guardPasswordAttempt("nowhere@example.org", password, "192.0.2.9");
  await expect(guardPasswordAttempt("nowhere@example.org", password, "192.0.2.10")).rejects.toThrow(
    /^Many wrong passwords came for this account from several places, so it is slowed down\. Try again in \d+ seconds\.$/,
  );
});

test("guesses from the same office and from everywhere shut nobody out of a browser they have signed in with", async () => {
  const user = await buildUser({ password });
  const office = "198.51.100.77";
  const at = new Date();
  await prisma.signInFailure.createMany({
    data: [
      ...Array.from({ length: 5 }, () => ({ email: user.email, address: office, at })),
      ...Array.from({ length: 30 }, (_, nth) => ({ email: `crowd.${nth}@example.org`, address: office, at })),
      ...Array.from({ length: 30 }, (_, nth) => ({ email: user.email, address: `203.0.113.${nth}`, at })),
    ],
  });
  const own = [{ userId: user.id, id: "her laptop" }];
  const others = [{ userId: (await buildUser()).id, id: "his laptop" }];
  const from = (word: string, devices: typeof own) =>
    outcomeOf(guardPasswordAttempt(user.email, word, office, devices));
  expect(await from(password, [])).toBe("TOO_MANY");
  expect(await from(password, others)).toBe("TOO_MANY");
  expect(await from(password, own)).toBe("in");
  for (let nth = 0; nth < 5; nth += 1) expect(await from("not this one", own)).toBe("wrong");
  expect(await from(password, own)).toBe("TOO_MANY");
  expect(await from(password, [{ userId: user.id, id: "her phone" }])).toBe("in");
});
