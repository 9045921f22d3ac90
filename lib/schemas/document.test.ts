import { expect, test } from "vitest";
import { documentSchema } from "./document.ts";

const paragraph = (...content: unknown[]) => ({ type: "doc", content: [{ type: "paragraph", content }] });

test("a document of the editor's blocks and marks is taken", () => {
  const document = {
    type: "doc",
    content: [
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Quotes" }] },
      {
        type: "bulletList",
        content: [{ type: "listItem", content: [{ type: "paragraph" }, { type: "horizontalRule" }] }],
      },
      {
        type: "paragraph",
        content: [
          { type: "text", text: "See ", marks: [{ type: "bold" }] },
          { type: "text", text: "this", marks: [{ type: "link", attrs: { href: "https://example.org/" } }] },
          { type: "hardBreak" },
        ],
      },
    ],
  };
  expect(documentSchema.parse(document)).toEqual(document);
});

test.each([
  ["an unknown node", { type: "doc", content: [{ type: "script", content: [] }] }],
  [
    "a link that runs a script",
    paragraph({ type: "text", text: "x", marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] }),
  ],
  [
    "a picture from elsewhere",
    { type: "doc", content: [{ type: "image", attrs: { src: "https://example.org/a.png", alt: "" } }] },
  ],
  ["a line break inside a run", paragraph({ type: "text", text: "a\nb" })],
  ["an empty run", paragraph({ type: "text", text: "" })],
])("%s is refused", (_, document) => {
  expect(documentSchema.safeParse(document).success).toBe(false);
});

test("a document that nests without end is refused before it is parsed", () => {
  let block: unknown = { type: "paragraph" };
  for (let depth = 0; depth < 50_000; depth += 1) block = { type: "blockquote", content: [block] };
  expect(documentSchema.safeParse({ type: "doc", content: [block] }).success).toBe(false);
});
