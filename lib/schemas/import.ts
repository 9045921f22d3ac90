import { z } from "@hono/zod-openapi";
import { languageSchema } from "./language.ts";
import { optionalName } from "./name.ts";
import { publishedAtSchema, timeZoneSchema } from "./published.ts";

const flag = z
  .enum(["true", "false"])
  .default("false")
  .transform((value) => value === "true");

const reading = {
  whole: flag.openapi({ description: "Keep all of a web page and not only its article" }),
  charset: z
    .string()
    .max(60)
    .default("")
    .openapi({ description: "The encoding that a web page was sent with, such as windows-1252" }),
};

/** How a web page is previewed before it is imported. */
export const previewQuerySchema = z.object(reading);

/** How a file is imported, and what is said of all its articles. */
export const importQuerySchema = z.object({
  ...reading,
  clean: flag.openapi({
    description: "Read text and JSON lines that are not clean UTF-8 all the same, and say what was changed",
  }),
  story: optionalName(200).default(""),
  outlet: optionalName(200).default(""),
  publishedAt: z.union([z.literal(""), publishedAtSchema]).default(""),
  timeZone: timeZoneSchema.default(""),
  language: z.union([z.literal(""), languageSchema]).default(""),
  givenWins: flag.openapi({
    description:
      "Take outlet, publishedAt, timeZone and language from here even where the file says something else",
  }),
});
export type ImportQuery = z.infer<typeof importQuerySchema>;

/** What would be kept of a web page and what left out. */
export const pagePreviewSchema = z
  .object({
    lines: z.array(z.object({ text: z.string(), isKept: z.boolean() })).readonly(),
    /** How much of the page's text stays, from 0 to 1. */
    share: z.number(),
    notes: z.array(z.string()).readonly(),
  })
  .openapi("PagePreview");
