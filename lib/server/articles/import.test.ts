import { expect, test } from "vitest";
import type { ImportOutcome } from "@/lib/schemas/article.ts";
import type { Actor } from "../access.ts";
import { prisma } from "../db/database.ts";
import { buildScene } from "../testing/desk-scene.ts";
import { importArticles } from "./import.ts";

async function importText(user: Actor, projectId: string, name: string, text: string, story = "") {
  const outcomes: ImportOutcome[] = [];
  const bytes = new TextEncoder().encode(text);
  for await (const outcome of importArticles(user, projectId, { name, bytes, story })) outcomes.push(outcome);
  return outcomes;
}

test("a text is kept as it is, with its code points, words and hash", async () => {
  const { owner, project } = await buildScene();
  const [outcome] = await importText(
    owner,
    project.slug,
    "ferry.txt",
    "Ferry 😀 strike\r\n\r\nIt is off.\n",
    "Ferries",
  );
  expect(outcome).toMatchObject({ name: "ferry.txt", result: "imported", title: "Ferry 😀 strike" });
  const article = await prisma.article.findUniqueOrThrow({
    where: { id: outcome?.articleId ?? "" },
    include: { story: true, chunks: true },
  });
  expect(article.text.startsWith("Ferry 😀 strike\n\nIt is off.")).toBe(true);
  expect(article.length).toBe([...article.text].length);
  expect(article.story?.title).toBe("Ferries");
  expect(article.chunks.map(({ text }) => text).join("")).toBe(article.text);
});

test("each line of a JSON lines file ends as imported, duplicate or refused, and one does not stop the next", async () => {
  const { owner, project } = await buildScene();
  const lines = [
    JSON.stringify({ text: "One article.", title: "One", story: "Ferries", desk: "sea" }),
    "{ not json",
    JSON.stringify({ text: "One article." }),
    JSON.stringify({ text: "nul \u0000 inside" }),
    JSON.stringify({ html: "<p>Two <b>articles</b>.</p>", title: "Two" }),
  ];
  const outcomes = await importText(owner, project.id, "desk.jsonl", lines.join("\n"));
  expect(outcomes.map(({ line, result }) => [line, result])).toEqual([
    [1, "imported"],
    [2, "refused"],
    [3, "duplicate"],
    [4, "refused"],
    [5, "imported"],
  ]);
  expect(outcomes[2]?.articleId).toBe(outcomes[0]?.articleId);
  for (const outcome of outcomes.filter(({ result }) => result === "refused"))
    expect(outcome.reason).toMatch(/\.$/);
  const stored = await prisma.article.findMany({
    where: { projectId: project.id, title: { in: ["One", "Two"] } },
  });
  expect(stored.map(({ text }) => text).sort()).toEqual(["One article.", "Two articles."]);
  expect(stored.find(({ title }) => title === "One")?.meta).toEqual({ desk: "sea" });
  const trail = await prisma.auditEvent.findFirstOrThrow({
    where: { projectId: project.id, action: "articles.import" },
  });
  expect(trail.detail).toMatchObject({ imported: 2, duplicate: 1, refused: 2 });
});

test("the same text imported many times at once is stored once", async () => {
  const { owner, project } = await buildScene();
  const runs = await Promise.all(
    [1, 2, 3, 4, 5].map((n) => importText(owner, project.id, `${n}.txt`, "Same text.")),
  );
  expect(
    runs
      .flat()
      .map(({ result }) => result)
      .sort(),
  ).toEqual([...Array(4).fill("duplicate"), "imported"]);
  expect(new Set(runs.flat().map(({ articleId }) => articleId)).size).toBe(1);
});

test("only those who manage the project import, and to strangers it does not exist", async () => {
  const { ann, reviewer, stranger, project } = await buildScene();
  for (const who of [ann, reviewer]) {
    await expect(importText(who, project.id, "a.txt", "A.")).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  await expect(importText(stranger, project.id, "a.txt", "A.")).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("an unknown kind of file is refused with a sentence", async () => {
  const { owner, project } = await buildScene();
  expect(await importText(owner, project.id, "a.exe", "MZ")).toMatchObject([
    { result: "refused", name: "a.exe" },
  ]);
});
