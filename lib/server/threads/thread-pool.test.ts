import { expect, test } from "vitest";
import { leaseThread, type ThreadKind } from "./thread-pool.ts";

const kindOf = (name: string, most = 1): ThreadKind => ({
  name,
  script: "lib/server/threads/greedy-thread.fixture.cjs",
  data: () => "given",
  most,
  longestQueue: 2,
  busy: "Many wait; try again.",
  idleMs: 1_000,
  resourceLimits: { maxOldGenerationSizeMb: 32 },
});

async function askOnce(kind: ThreadKind, question: string, limitMs?: number): Promise<unknown> {
  const thread = await leaseThread(kind);
  return thread.ask(question, limitMs).finally(thread.release);
}

test("a thread answers what it is asked, and fails with what its script says", async () => {
  const kind = kindOf("answers");
  expect(await askOnce(kind, "hello")).toEqual(["hello", "given"]);
  await expect(askOnce(kind, "failure")).rejects.toThrow("It failed.");
  expect(await askOnce(kind, "again")).toEqual(["again", "given"]);
});

test.each(["time", "memory"])(
  "a thread that takes too much %s is ended, and whoever waits gets another",
  async (why) => {
    const kind = kindOf(`takes ${why}`);
    const greedy = askOnce(kind, why, 5_000);
    const next = askOnce(kind, "next");
    await expect(greedy).rejects.toMatchObject({ why });
    expect(await next).toEqual(["next", "given"]);
  },
  40_000,
);

test("whoever comes when too many wait is told so", async () => {
  const kind = kindOf("waits");
  const thread = await leaseThread(kind);
  const waiting = [askOnce(kind, "first"), askOnce(kind, "second")];
  await expect(askOnce(kind, "third")).rejects.toMatchObject({ code: "TOO_MANY" });
  thread.release();
  expect(await Promise.all(waiting)).toEqual([
    ["first", "given"],
    ["second", "given"],
  ]);
});
