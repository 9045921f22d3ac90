import { expect, test } from "vitest";
import type { ImportOutcome } from "@/lib/schemas/article.ts";
import { readHealth } from "../../health.ts";
import { buildScene } from "../../testing/desk-scene.ts";
import { importArticles } from "../import.ts";
import { makeHostileFiles } from "./hostile-files.fixture.ts";

test.each(makeHostileFiles())(
  "while $name is imported health is told again and again, and the file ends with an article or a reason",
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
    let answered = 0;
    const begun = performance.now();
    while (!isOver) {
      expect((await readHealth()).status).toBe("ok");
      answered += 1;
      // The next turn of the event loop, which a reader in this thread would not let come.
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await importing;
    // Of a file that is read at once this says nothing; of one that takes its time, that this thread did not.
    const isSlow = performance.now() - begun > 2000;
    expect(answered).toBeGreaterThan(isSlow ? 10 : 0);
    expect(outcomes).toHaveLength(1);
    for (const { result, reason } of outcomes) {
      if (result === "refused") expect(reason).toMatch(/^[A-Z].+\.$/);
      else expect(result).toBe("imported");
    }
  },
  60_000,
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
}, 60_000);

test("a file that takes more than its share is refused, and the next one is read", async () => {
  const { owner, project } = await buildScene();
  const read = async (name: string, text: string) => {
    const bytes = new TextEncoder().encode(text);
    for await (const outcome of importArticles(owner, project.id, { name, bytes, story: "" })) return outcome;
  };
  const greedy = `<p>${"<b>x</b><i>y</i>".repeat(600_000)}`;
  expect(await read("greedy.html", greedy)).toMatchObject({ result: "refused", reason: expect.any(String) });
  expect(await read("next.txt", "The next text.")).toMatchObject({ result: "imported" });
}, 60_000);
