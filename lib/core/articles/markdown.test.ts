import { expect, test } from "vitest";
import { documentToText } from "@/lib/core/text/document-text.ts";
import { readMarkdown } from "./markdown.ts";
import { isRefusal } from "./parsed-article.ts";

const read = (source: string) => readMarkdown(new TextEncoder().encode(source));

test("front matter gives the provenance and what it does not know goes into meta", () => {
  const source =
    "\uFEFF---\r\ntitle: \"Mayor: 'I quit'\"\r\noutlet: The Courier\r\nauthor:\r\n  - Ann Lee\r\n  - Bo Ray\r\n" +
    "date: 2026-03-01 09:30\r\ntimeZone: America/New_York\r\nlang: en_US\r\nstory: Town hall\r\ndesk: city\r\n---\r\n# Head\r\n\r\nBody";
  expect(read(source)).toMatchObject({
    title: "Mayor: 'I quit'",
    outlet: "The Courier",
    byline: "Ann Lee, Bo Ray",
    publishedAt: "2026-03-01T14:30:00.000Z",
    timeZone: "America/New_York",
    language: "en-US",
    story: "Town hall",
    meta: { desk: "city" },
    text: "Head\nBody",
  });
});

test("a rule at the top is no front matter", () => {
  expect(read("---\n\nOne\n\n---\n\nTwo")).toMatchObject({ text: "One\nTwo", title: "One" });
});

test("Markdown keeps its blocks and formatting, and its line ends are spaces", () => {
  const outcome = read(
    "## H\n\nA *b* **c** ~~d~~ `e`\nf [g](https://a.example/)  \nh\n\n> q\n\n1. x\n2. y\n\n|a|b|\n|-|-|\n|c|d|\n",
  );
  if (isRefusal(outcome)) throw new Error(outcome.reason);
  expect(outcome.text).toBe("H\nA b c d e f g\nh\nq\nx\ny\na\nb\nc\nd");
  expect(documentToText(outcome.document)).toBe(outcome.text);
  expect(outcome.document.content.map((block) => block.type)).toEqual([
    "heading",
    "paragraph",
    "blockquote",
    "orderedList",
    "table",
  ]);
});

test("raw HTML and links to scripts leave nothing behind", () => {
  const outcome = read(
    'A <b onclick="x">b</b>\n\n<script>alert(1)</script>\n\n[c](javascript:alert(1)) ![d](javascript:x)',
  );
  expect(outcome).toMatchObject({ text: "A b\nc", notes: ["HTML in the Markdown was left out."] });
  expect(JSON.stringify(outcome)).not.toMatch(/javascript|script|onclick/);
});

test("what a front matter says twice, or in a form that is not read, is said", () => {
  expect(
    read("---\ntitle: A\ntitle: B\nnested:\n  deep: 1\n# a comment\n---\nText <!-- aside -->"),
  ).toMatchObject({
    title: "B",
    notes: [
      "The key “title” stands more than once; the last value was taken.",
      "1 line of the front matter could not be read and was left out.",
    ],
  });
});

test("a footnote keeps its words without arrows or an invented heading", () => {
  expect(read("A claim.[^1]\n\n[^1]: The source.")).toMatchObject({ text: "A claim.1\nThe source." });
});

test("Markdown that would take minutes to read is refused with a sentence or flattened", () => {
  const ticks = Array.from({ length: 500 }, (_, index) => `${"`".repeat(index)} `).join("");
  for (const source of [`${"*_".repeat(40_000)}x`, `one\n\n${ticks}`, "word ".repeat(250_000)]) {
    const outcome = read(source);
    expect(isRefusal(outcome) && outcome.reason).toMatch(/^[A-Z].+\.$/);
  }
  const stairs = Array.from({ length: 300 }, (_, index) => `${" ".repeat(2 * index)}- a`).join("\n");
  expect(isRefusal(read(stairs))).toBe(false);
});

test("a hundred thousand quotation signs in a row are read", () => {
  expect(read(`${">".repeat(100_000)} deep`)).toMatchObject({ text: "deep" });
});

test("a line of quotations one short of too deep is read at once", () => {
  expect(read(`${"> ".repeat(39)}deep`)).toMatchObject({ text: "deep" });
});
