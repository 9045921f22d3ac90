import { expect, test } from "vitest";
import { partOf } from "./part.ts";

test("a part is fetched once, however often it is asked for, and whoever listens is told", async () => {
  let calls = 0;
  let told = 0;
  const part = partOf(async () => {
    calls++;
    return "here";
  });
  part.subscribe(() => told++);
  expect(part.get()).toBeNull();
  part.fetch();
  part.fetch();
  await Promise.resolve().then(() => {});
  part.fetch();
  expect([part.get(), calls, told]).toEqual(["here", 1, 1]);
});
