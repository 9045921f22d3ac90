import { z } from "@hono/zod-openapi";
import { spanModes } from "@/lib/core/agreement/span-mode.ts";
import { unitKinds } from "@/lib/core/agreement/units.ts";
import { namesSchema } from "./export.ts";

const day = z.union([z.iso.date(), z.literal("")]).default("");

/** Which articles are looked at, for what, and how it is counted. Nothing given: everything. */
export const agreementQuerySchema = z.object({
  label: namesSchema.describe("Labels by name or id"),
  story: namesSchema.describe("Stories by title or id"),
  from: day.describe("The first day (UTC) on which an article's last layer was handed in"),
  to: day.describe("The last such day"),
  unit: z.enum(unitKinds).default("token").describe("What kappa and alpha are counted over"),
  mode: z.enum(spanModes).default("strict").describe("What counts as the same span"),
});
export type AgreementQuery = z.infer<typeof agreementQuerySchema>;

/** A figure, or why there is none; where it would mostly lie if other articles had been drawn; from how many articles. */
export const figureSchema = z
  .object({
    value: z.number().nullable(),
    reason: z.string().nullable().describe("Why there is no value"),
    low: z.number().nullable().describe("The lower end of the 95 % interval over articles"),
    high: z.number().nullable(),
    articles: z.int(),
  })
  .openapi("AgreementFigure");
export type Figure = z.infer<typeof figureSchema>;

const count = z.int();
const kindsSchema = z
  .object({
    same: count,
    attributes: count,
    edges: count,
    label: count,
    both: count,
    missed: count.describe("Spans that one of the two has and the other has not"),
    suggestion: count.describe("Taken over by both from one suggestion, untouched"),
  })
  .openapi("AgreementKinds");
export type Kinds = z.infer<typeof kindsSchema>;

const personSchema = z.object({ id: z.uuid(), name: z.string() });

const headlineSchema = z.object({
  f1: figureSchema.describe("F1 of spans in the mode asked for, of all pairs of annotators together"),
  modes: z.record(z.enum(spanModes), figureSchema),
  meanF1: figureSchema,
  alpha: figureSchema,
  meanKappa: figureSchema,
  fleiss: figureSchema,
  fleissAnnotators: count,
  unitizingAlpha: figureSchema,
  gamma: figureSchema,
  gammaPrecision: z
    .number()
    .nullable()
    .describe("Relative error of the disorder that chance would give, at 95 %"),
  gammaCategory: figureSchema,
  relationF1: figureSchema,
  suggestedSpans: count,
  suggestedShare: z.number().nullable().describe("Of the spans of every two annotators"),
});

/** The agreement of a project. */
export const agreementSchema = z
  .object({
    articles: count.describe("Articles that two or more annotators have handed in"),
    hiddenArticles: count.describe("Left out: one's own layer of them is open in a blind project"),
    informedLayers: count.describe(
      "Layers left out: changed in a blind project after their annotators had read what others marked",
    ),
    headline: headlineSchema,
    labels: z.array(
      z.object({
        labelId: z.uuid(),
        name: z.string(),
        colour: z.string(),
        spans: count,
        f1: figureSchema,
        alpha: figureSchema,
        meanKappa: figureSchema,
        fleiss: figureSchema,
        unitizingAlpha: figureSchema,
        kinds: kindsSchema,
      }),
    ),
    people: z.array(personSchema),
    pairs: z.array(
      z.object({
        a: personSchema,
        b: personSchema,
        f1: figureSchema,
        kappa: figureSchema,
        kinds: kindsSchema,
      }),
    ),
    gold: z.array(
      z.object({
        annotator: personSchema,
        f1: figureSchema,
        precision: figureSchema,
        recall: figureSchema,
        kappa: figureSchema,
        kinds: kindsSchema,
      }),
    ),
    weeks: z.array(z.object({ week: z.string(), f1: figureSchema, alpha: figureSchema })),
    stories: z.array(
      z.object({ storyId: z.uuid(), title: z.string(), f1: figureSchema, alpha: figureSchema }),
    ),
    kinds: kindsSchema,
    confusions: z.array(
      z.object({
        labels: z.array(z.string()).describe("Two, in the order of the project"),
        sameEdges: count,
        otherEdges: count,
      }),
    ),
    attributes: z.array(
      z.object({
        label: z.string(),
        name: z.string(),
        title: z.string(),
        agreed: count,
        total: count,
        kappa: figureSchema,
      }),
    ),
    relations: z.array(z.object({ name: z.string(), f1: figureSchema })),
    rules: z.array(
      z.object({ ruleId: z.uuid(), name: z.string(), text: z.string(), rejected: count, corrected: count }),
    ),
  })
  .openapi("Agreement");
export type AgreementView = z.infer<typeof agreementSchema>;

/** The tables that can be had as CSV. */
export const agreementTables = [
  "headline",
  "labels",
  "pairs",
  "gold",
  "weeks",
  "stories",
  "kinds",
  "confusions",
  "attributes",
  "relations",
  "rules",
] as const;
export type AgreementTable = (typeof agreementTables)[number];
