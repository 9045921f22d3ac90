import { z } from "@hono/zod-openapi";

/** Which layers leave: settled gold, annotators' layers that were handed in, or every annotator's layer. */
export const exportLayers = ["gold", "submitted", "all"] as const;

/** A name that may be given several times; empty ones go. */
export const namesSchema = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((value) => [value].flat().filter((name) => name !== ""));

/** What an export holds. Labels by name; stories by id or title. Nothing given: everything. */
export const exportQuerySchema = z.object({
  layers: z.enum(exportLayers).default("gold"),
  label: namesSchema,
  story: namesSchema,
});
export type ExportQuery = z.infer<typeof exportQuerySchema>;
