import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextIndex } from "./code-points.ts";
import type { RichDocument } from "./document.ts";
import { documentToText, listTextBlocks, textToDocument } from "./document-text.ts";

const cell = { colspan: 1, rowspan: 1 };
const rich: RichDocument = {
  type: "doc",
  content: [
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Talks 😀" }] },
    {
      type: "paragraph",
      content: [
        { type: "text", text: "on " },
        { type: "text", text: "Friday", marks: [{ type: "bold" }] },
        { type: "hardBreak" },
        { type: "text", text: "again" },
      ],
    },
    { type: "image", attrs: { src: "", alt: "A door" } },
    { type: "caption", content: [{ type: "text", text: "The door" }] },
    { type: "horizontalRule" },
    { type: "paragraph" },
    {
      type: "bulletList",
      content: [
        {
          type: "listItem",
          content: [
            {
              type: "blockquote",
              content: [{ type: "paragraph", content: [{ type: "text", text: "Yes" }] }],
            },
          ],
        },
      ],
    },
    {
      type: "table",
      content: [
        {
          type: "tableRow",
          content: [
            { type: "tableHeader", attrs: cell, content: [{ type: "text", text: "Day" }] },
            { type: "tableCell", attrs: cell },
          ],
        },
      ],
    },
  ],
};

test("the text is that of the text blocks, a hard break a newline, an image nothing", () => {
  expect(documentToText(rich)).toBe("Talks 😀\non Friday\nagain\nThe door\n\nYes\nDay\n");
});

test("every block is placed where its characters are", () => {
  const index = createTextIndex(documentToText(rich));
  const blocks = listTextBlocks(rich);
  expect(blocks.map(({ block }) => block.type)).toEqual([
    "heading",
    "paragraph",
    "caption",
    "paragraph",
    "paragraph",
    "tableHeader",
    "tableCell",
  ]);
  expect(blocks.map(({ start, end }) => index.slice(start, end))).toEqual([
    "Talks 😀",
    "on Friday\nagain",
    "The door",
    "",
    "Yes",
    "Day",
    "",
  ]);
  expect(blocks.map(({ start }) => index.toUtf16(start))).toEqual(blocks.map(({ utf16Start }) => utf16Start));
  expect(blocks.at(-1)?.end).toBe(index.length);
});

test("a document without text blocks has no text", () => {
  expect(documentToText({ type: "doc", content: [{ type: "horizontalRule" }] })).toBe("");
  expect(listTextBlocks({ type: "doc", content: [] })).toEqual([]);
});

test("a plain text is the text of its document, character for character", () => {
  const text = fc.string({ unit: "binary" }).map((raw) => raw.replaceAll("\r", ""));
  fc.assert(
    fc.property(text, (plain) => {
      expect(documentToText(textToDocument(plain))).toBe(plain);
    }),
  );
  const lines = fc.array(fc.constantFrom("", " ", "a", "😀 b", "\u2028"));
  fc.assert(
    fc.property(lines, (list) => {
      expect(documentToText(textToDocument(list.join("\n")))).toBe(list.join("\n"));
    }),
  );
});

test("each line of a plain text is a block, blank lines too", () => {
  const blocks = listTextBlocks(textToDocument("one\n\n😀\n"));
  expect(blocks.map(({ start, end, utf16Start }) => [start, end, utf16Start])).toEqual([
    [0, 3, 0],
    [4, 4, 4],
    [5, 6, 5],
    [7, 7, 8],
  ]);
});
