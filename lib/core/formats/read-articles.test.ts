import { expect, test } from "vitest";
import { isRefusal, type ReadOutcome } from "../articles/parsed-article.ts";
import { importExtensions, maxFileBytes } from "./formats.ts";
import { readArticles } from "./read-articles.ts";

async function read(name: string, content: string | Uint8Array): Promise<ReadOutcome[]> {
  const outcomes: ReadOutcome[] = [];
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  for await (const outcome of readArticles(name, bytes)) outcomes.push(outcome);
  return outcomes;
}

test("the extension decides the format, whatever its case", async () => {
  expect(await read("A.TXT", "# One")).toMatchObject([{ text: "# One" }]);
  expect(await read("a.md", "# One")).toMatchObject([{ text: "One" }]);
  expect(await read("a.markdown", "# One")).toMatchObject([{ text: "One" }]);
  expect(await read("a.htm", "<p>One")).toMatchObject([{ text: "One" }]);
  expect(await read("a.ndjson", '{"text":"One"}')).toMatchObject([{ text: "One" }]);
  expect(await read("a.jsonl", '{"text":"One"}\n{"text":"Two"}')).toMatchObject([
    { text: "One" },
    { text: "Two" },
  ]);
});

test("no two formats share an extension", () => {
  expect([...new Set(importExtensions)]).toEqual(importExtensions);
});

test("an unknown file, one of more than 10 MB, and one of nonsense are refused with a sentence", async () => {
  const nonsense = Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 251);
  const cases: [string, string | Uint8Array][] = [
    ["a.pdf", "x"],
    ["noextension", "x"],
    ["a.txt", new Uint8Array(maxFileBytes + 1)],
    ...importExtensions.map((extension): [string, Uint8Array] => [`a${extension}`, nonsense]),
  ];
  for (const [name, content] of cases) {
    for (const outcome of await read(name, content)) {
      expect(isRefusal(outcome) && outcome.reason).toMatch(/^[A-Z].+\.$/);
    }
  }
});

test("an article of more than five million characters is refused", async () => {
  expect(await read("a.txt", "word ".repeat(1_000_001))).toEqual([
    { reason: "The article has 5,000,005 characters; at most 5,000,000 fit. Split it." },
  ]);
});
