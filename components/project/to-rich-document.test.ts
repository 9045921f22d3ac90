import { expect, test } from "vitest";
import type { RichDocument } from "@/lib/core/text/document.ts";
import { toEditorContent } from "./to-editor-content.ts";
import { toRichDocument } from "./to-rich-document.ts";

test("the editor's own attributes go and the words stay", () => {
  const document = toRichDocument({
    type: "doc",
    content: [
      { type: "heading", attrs: { level: 2, textAlign: null }, content: [{ type: "text", text: "Quotes" }] },
      {
        type: "paragraph",
        content: [
          {
            type: "text",
            text: "rule",
            marks: [{ type: "link", attrs: { href: "https://example.org/", target: "_blank", rel: "x" } }],
          },
        ],
      },
      {
        type: "orderedList",
        attrs: { start: 3, type: null },
        content: [{ type: "listItem", content: [{ type: "paragraph" }] }],
      },
    ],
  });
  expect(document.content).toEqual([
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Quotes" }] },
    {
      type: "paragraph",
      content: [
        { type: "text", text: "rule", marks: [{ type: "link", attrs: { href: "https://example.org/" } }] },
      ],
    },
    {
      type: "orderedList",
      attrs: { start: 3 },
      content: [{ type: "listItem", content: [{ type: "paragraph" }] }],
    },
  ]);
});

test("an editor that holds nothing gives an empty document", () => {
  expect(toRichDocument({ type: "doc", content: [{ type: "paragraph" }] })).toEqual({
    type: "doc",
    content: [],
  });
});

test("guidelines go into the editor and come back as they were", () => {
  const document: RichDocument = {
    type: "doc",
    content: [
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Dates" }] },
      {
        type: "blockquote",
        content: [{ type: "paragraph", content: [{ type: "text", text: "on Friday" }] }],
      },
      {
        type: "bulletList",
        content: [
          {
            type: "listItem",
            content: [
              {
                type: "paragraph",
                content: [
                  { type: "text", text: "no ages", marks: [{ type: "bold" }] },
                  { type: "hardBreak" },
                ],
              },
            ],
          },
        ],
      },
    ],
  };
  expect(toRichDocument(toEditorContent(document))).toEqual(document);
});

test("a table's words stay when the editor has no table", () => {
  const cell = (text: string) =>
    ({ type: "tableCell", attrs: { colspan: 1, rowspan: 1 }, content: [{ type: "text", text }] }) as const;
  const table: RichDocument = {
    type: "doc",
    content: [{ type: "table", content: [{ type: "tableRow", content: [cell("one"), cell("two")] }] }],
  };
  expect(toRichDocument(toEditorContent(table)).content).toEqual([
    { type: "paragraph", content: [{ type: "text", text: "one" }] },
    { type: "paragraph", content: [{ type: "text", text: "two" }] },
  ]);
});
