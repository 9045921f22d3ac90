import fc from "fast-check";
import { expect, test } from "vitest";
import { allowedFailures, type Failure, findWait, paceMs, windowMs } from "./sign-in-limits.ts";

const now = 10 * windowMs;
const attempt = { email: "ada", network: "home" };

const failure = fc.record({
  email: fc.constantFrom("ada", "ben", "cy"),
  network: fc.constantFrom("home", "cafe", "desk"),
  at: fc.integer({ min: now - 2 * windowMs, max: now }),
});

test("who has waited as long as was asked may try, unless somebody has failed in the meantime", () => {
  fc.assert(
    fc.property(fc.array(failure, { maxLength: 60 }), (failures) => {
      const wait = findWait(failures, attempt, now);
      if (!wait) return;
      expect(wait.ms).toBeGreaterThan(0);
      expect(wait.ms).toBeLessThanOrEqual(wait.reason === "account" ? paceMs : windowMs);
      expect(findWait(failures, attempt, now + wait.ms)?.reason).not.toBe(wait.reason);
    }),
  );
});

test("the order in which failures come from the database does not matter", () => {
  fc.assert(
    fc.property(fc.array(failure, { maxLength: 60 }), (failures) => {
      expect(findWait(failures.toReversed(), attempt, now)).toEqual(findWait(failures, attempt, now));
    }),
  );
});

test.each<[keyof typeof allowedFailures, (nth: number) => Omit<Failure, "at">]>([
  ["pair", () => attempt],
  ["network", (nth) => ({ email: `guess ${nth}`, network: "home" })],
  ["account", (nth) => ({ email: "ada", network: `place ${nth}` })],
])("the limit of the %s holds from its last failure on and not before", (reason, of) => {
  const failures = Array.from({ length: allowedFailures[reason] }, (_, nth) => ({
    ...of(nth),
    at: now - nth,
  }));
  expect(findWait(failures, attempt, now)?.reason).toBe(reason);
  expect(findWait(failures.slice(1), attempt, now)).toBeNull();
  expect(findWait(failures, { email: "ben", network: "elsewhere" }, now)).toBeNull();
});
