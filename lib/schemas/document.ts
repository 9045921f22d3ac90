import { z } from "@hono/zod-openapi";
import { toImageSource, toLinkAddress } from "@/lib/core/articles/safe-address.ts";
import type {
  Block,
  ContainerBlock,
  InlineNode,
  LeafBlock,
  Mark,
  RichDocument,
  TextBlock,
} from "@/lib/core/text/document.ts";

const deepestNesting = 40;

const markSchema: z.ZodType<Mark> = z.discriminatedUnion("type", [
  z.object({ type: z.literal("bold") }),
  z.object({ type: z.literal("italic") }),
  z.object({ type: z.literal("underline") }),
  z.object({ type: z.literal("strike") }),
  z.object({ type: z.literal("code") }),
  z.object({ type: z.literal("superscript") }),
  z.object({ type: z.literal("subscript") }),
  z.object({
    type: z.literal("link"),
    attrs: z.object({
      href: z
        .string()
        .refine((href) => toLinkAddress(href) !== null, "A link leads to http, https or mailto"),
    }),
  }),
]);

const inlineSchema: z.ZodType<InlineNode> = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("text"),
    text: z
      .string()
      .min(1)
      .regex(/^[^\r\n]*$/, "A run of text holds no line break"),
    marks: z.array(markSchema).optional(),
  }),
  z.object({ type: z.literal("hardBreak") }),
]);

const content = z.array(inlineSchema).optional();
const cell = z.object({ colspan: z.int().min(1).max(1000), rowspan: z.int().min(1).max(1000) });
const level = z.literal([1, 2, 3, 4, 5, 6]);

const textBlockSchema: z.ZodType<TextBlock> = z.discriminatedUnion("type", [
  z.object({ type: z.literal("paragraph"), content }),
  z.object({ type: z.literal("heading"), attrs: z.object({ level }), content }),
  z.object({ type: z.literal("caption"), content }),
  z.object({ type: z.literal("preformatted"), content }),
  z.object({ type: z.literal("tableHeader"), attrs: cell, content }),
  z.object({ type: z.literal("tableCell"), attrs: cell, content }),
]);

const leafBlockSchema: z.ZodType<LeafBlock> = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("image"),
    attrs: z.object({
      src: z.string().refine((src) => toImageSource(src) === src, "An image is kept here or not at all"),
      alt: z.string().max(2000),
    }),
  }),
  z.object({ type: z.literal("horizontalRule") }),
]);

const containerBlockSchema: z.ZodType<ContainerBlock> = z.lazy(() =>
  z.discriminatedUnion("type", [
    z.object({ type: z.literal("blockquote"), content: z.array(blockSchema) }),
    z.object({ type: z.literal("bulletList"), content: z.array(containerBlockSchema) }),
    z.object({
      type: z.literal("orderedList"),
      attrs: z.object({ start: z.int().min(0) }),
      content: z.array(containerBlockSchema),
    }),
    z.object({ type: z.literal("listItem"), content: z.array(blockSchema) }),
    z.object({ type: z.literal("table"), content: z.array(containerBlockSchema) }),
    z.object({ type: z.literal("tableRow"), content: z.array(textBlockSchema) }),
  ]),
);

const blockSchema: z.ZodType<Block> = z.lazy(() =>
  z.union([textBlockSchema, leafBlockSchema, containerBlockSchema]),
);

const rootSchema: z.ZodType<RichDocument> = z.object({
  type: z.literal("doc"),
  content: z.array(blockSchema),
});

/** Looked at level by level, because a hostile tree is deeper than the parser's stack. */
function isShallow(value: unknown): boolean {
  let nodes: unknown[] = [value];
  for (let depth = 0; nodes.length > 0; depth += 1) {
    if (depth > deepestNesting) return false;
    nodes = nodes.flatMap((node) =>
      typeof node === "object" && node !== null && "content" in node && Array.isArray(node.content)
        ? node.content
        : [],
    );
  }
  return true;
}

/** A rich document that came from outside, such as a project's guidelines; unknown nodes and marks are refused. */
export const documentSchema = z
  .unknown()
  .refine(isShallow, `A document nests at most ${deepestNesting} levels deep`)
  .pipe(rootSchema)
  .openapi("RichDocument", { type: "object" });
