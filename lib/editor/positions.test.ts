import { getSchema } from "@tiptap/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextIndex } from "@/lib/core/text/code-points.ts";
import type { Block, ContainerBlock, InlineNode, RichDocument, TextBlock } from "@/lib/core/text/document.ts";
import { documentToText } from "@/lib/core/text/document-text.ts";
import { toEditorDocument } from "./editor-document.ts";
import { createPositions } from "./positions.ts";
import { readerExtensions } from "./schema.ts";
import { sectionSize } from "./sections.ts";

const schema = getSchema(readerExtensions);

const characters = fc.string({
  unit: fc.constantFrom("a", " ", "é", "e\u0301", "😀", "👩‍👩‍👧", "中", "ع", "“"),
  minLength: 1,
  maxLength: 8,
});
const run: fc.Arbitrary<InlineNode> = fc.record({
  type: fc.constant("text" as const),
  text: characters,
  marks: fc.constantFrom([], [{ type: "bold" as const }]),
});
const inline = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: run },
    { weight: 1, arbitrary: fc.constant<InlineNode>({ type: "hardBreak" }) },
  ),
  { maxLength: 4 },
);
const cellAttributes = fc.constant({ colspan: 1, rowspan: 1 });
const cell: fc.Arbitrary<TextBlock> = fc.record({
  type: fc.constant("tableCell" as const),
  attrs: cellAttributes,
  content: inline,
});
const leaf: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant("paragraph" as const), content: inline }),
  fc.record({ type: fc.constant("caption" as const), content: inline }),
  fc.constant<Block>({ type: "image", attrs: { src: "", alt: "A quay" } }),
  fc.constant<Block>({ type: "horizontalRule" }),
);
const table: fc.Arbitrary<ContainerBlock> = fc.record({
  type: fc.constant("table" as const),
  content: fc.array(
    fc.record({
      type: fc.constant("tableRow" as const),
      content: fc.array(cell, { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
const list: fc.Arbitrary<ContainerBlock> = fc.record({
  type: fc.constant("bulletList" as const),
  content: fc.array(
    fc.record({
      type: fc.constant("listItem" as const),
      content: fc.array(leaf, { minLength: 1, maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
const quote: fc.Arbitrary<ContainerBlock> = fc.record({
  type: fc.constant("blockquote" as const),
  content: fc.array(leaf, { minLength: 1, maxLength: 3 }),
});
const richDocument: fc.Arbitrary<RichDocument> = fc.record({
  type: fc.constant("doc" as const),
  content: fc.array(fc.oneof({ weight: 5, arbitrary: leaf }, table, list, quote), {
    maxLength: 2 * sectionSize + 3,
  }),
});

function open(document: RichDocument) {
  const index = createTextIndex(documentToText(document));
  const doc = toEditorDocument(schema, document);
  return { index, doc, positions: createPositions(doc, index) };
}

test("every offset of a rich document leads to a position and back", () => {
  fc.assert(
    fc.property(richDocument, (document) => {
      const { index, positions } = open(document);
      for (let offset = 0; offset <= index.length; offset += 1) {
        expect(positions.toOffset(positions.toPos(offset))).toBe(offset);
      }
    }),
    { numRuns: 60 },
  );
});

test("the text between two positions of a block is the text between their offsets", () => {
  fc.assert(
    fc.property(richDocument, fc.nat(), fc.nat(), (document, a, b) => {
      const { index, doc, positions } = open(document);
      const [start = 0, end = 0] = [a % (index.length + 1), b % (index.length + 1)].sort((x, y) => x - y);
      const shown = doc.textBetween(positions.toPos(start), positions.toPos(end), undefined, (node) =>
        node.type.name === "hardBreak" ? "\n" : "",
      );
      expect(shown.replaceAll("\n", "")).toBe(index.slice(start, end).replaceAll("\n", ""));
    }),
    { numRuns: 60 },
  );
});

test("every position of a document leads to an offset of its text", () => {
  fc.assert(
    fc.property(richDocument, (document) => {
      const { index, doc, positions } = open(document);
      let last = 0;
      for (let pos = 0; pos <= doc.content.size; pos += 1) {
        const offset = positions.toOffset(pos);
        expect(offset).toBeGreaterThanOrEqual(last);
        expect(offset).toBeLessThanOrEqual(index.length);
        last = offset;
      }
    }),
    { numRuns: 30 },
  );
});

test("a position inside a surrogate pair counts as the character it splits", () => {
  const { positions } = open({
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: "😀 on Friday" }] }],
  });
  expect(positions.toOffset(positions.toPos(0) + 1)).toBe(0);
  expect(positions.toOffset(positions.toPos(0) + 2)).toBe(1);
});

test("an offset outside the text is refused with its number", () => {
  const { positions } = open({ type: "doc", content: [] });
  expect(() => positions.toPos(1)).toThrow("Offset 1 is outside");
});
