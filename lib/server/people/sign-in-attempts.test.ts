import { expect, test } from "vitest";
import { buildUser } from "@/prisma/builders.ts";
import { AppError } from "../app-error.ts";
import { prisma } from "../database.ts";
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
