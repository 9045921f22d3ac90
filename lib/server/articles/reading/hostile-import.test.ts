import { expect, test } from "vitest";
import type { ImportOutcome } from "@/lib/schemas/article.ts";
import { probeHealth, readHealth } from "../../health.ts";
import { buildScene } from "../../testing/desk-scene.ts";
import { importArticles } from "../import.ts";
import { makeHostileFiles } from "./hostile-files.fixture.ts";

test.each(makeHostileFiles())(
  "$name ends with an article or a reason, and health is asked for all the while",
  async (file) => {
    const { owner, project } = await buildScene();
    const outcomes: ImportOutcome[] = [];
    let isOver = false;
    const importing = (async () => {
      for await (const outcome of importArticles(owner, project.id, { ...file, story: "" }))
        outcomes.push(outcome);
    })().finally(() => {
      isOver = true;
    });
    while (!isOver) {
      // How often is counted where people would notice, on the production server (e2e/outage-crowd.spec.ts).
      await readHealth();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await importing;
    await expect.poll(async () => (await probeHealth()).status, { timeout: 20_000 }).toBe("ok");
    expect(outcomes).toHaveLength(1);
    for (const { result, reason } of outcomes) {
      if (result === "refused") expect(reason).toMatch(/^[A-Z].+\.$/);
      else expect(result).toBe("imported");
    }
  },
  180_000,
);

test("a file that takes too long does not hold up another, which is imported meanwhile", async () => {
  const { owner, project } = await buildScene();
  const [slow] = makeHostileFiles().filter(({ name }) => name === "signs.html");
  if (!slow) throw new Error("There is no such file.");
  const order: string[] = [];
  const run = async (name: string, bytes: Uint8Array) => {
    for await (const outcome of importArticles(owner, project.id, { name, bytes, story: "" }))
      order.push(`${name} ${outcome.result}`);
  };
  const bytes = new TextEncoder().encode("The last ferry left at 23:40.");
  await Promise.all([run("slow.html", slow.bytes), run("ferry.txt", bytes)]);
  // How the slow one ends is the machine's affair: read, or refused at the limit of time.
  expect(order[0]).toBe("ferry.txt imported");
  expect(order).toHaveLength(2);
}, 180_000);

test("a file that takes more than its share is refused, and the next one is read", async () => {
  const { owner, project } = await buildScene();
  const read = async (name: string, text: string) => {
    const bytes = new TextEncoder().encode(text);
    for await (const outcome of importArticles(owner, project.id, { name, bytes, story: "" })) return outcome;
  };
  const greedy = `<p>${"<b>x</b><i>y</i>".repeat(600_000)}`;
  expect(await read("greedy.html", greedy)).toMatchObject({ result: "refused", reason: expect.any(String) });
  expect(await read("next.txt", "The next text.")).toMatchObject({ result: "imported" });
}, 180_000);
