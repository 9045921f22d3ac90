import { z } from "@hono/zod-openapi";
import { exampleKinds } from "@/lib/core/guidelines/rule.ts";

const ruleText = z.string().trim().min(1, "A rule says something").max(2000);

export const createRuleSchema = z.object({ text: ruleText }).openapi("CreateRule");
export type CreateRuleInput = z.infer<typeof createRuleSchema>;

export const updateRuleSchema = z
  .object({ text: ruleText, isArchived: z.boolean() })
  .partial()
  .openapi("UpdateRule");
export type UpdateRuleInput = z.infer<typeof updateRuleSchema>;

/** A piece of an article clipped to a rule. Its words are read from the article; whose mark it was is not told. */
export const createExampleSchema = z
  .object({
    kind: z.enum(exampleKinds),
    articleId: z.uuid(),
    start: z.int().min(0).describe("Unicode code points from the start of the article's text"),
    end: z.int().min(1),
    note: z.string().trim().max(500).default(""),
  })
  .openapi("CreateExample");
export type CreateExampleInput = z.input<typeof createExampleSchema>;

export const exampleSchema = z
  .object({
    id: z.uuid(),
    ruleId: z.uuid(),
    kind: z.enum(exampleKinds),
    articleId: z.uuid().nullable().describe("Null once the article is deleted"),
    articleTitle: z.string(),
    start: z.int(),
    end: z.int(),
    quote: z.string(),
    before: z.string().describe("A few words before the quote"),
    after: z.string().describe("A few words after the quote"),
    note: z.string(),
  })
  .openapi("Example");
export type ExampleView = z.infer<typeof exampleSchema>;

export const ruleSchema = z
  .object({
    id: z.uuid(),
    labelId: z.uuid(),
    name: z.string().describe("The letters of its label and its number, such as Q1"),
    number: z.int(),
    text: z.string(),
    isArchived: z.boolean(),
    examples: z.array(exampleSchema),
  })
  .openapi("Rule");
export type RuleView = z.infer<typeof ruleSchema>;

/** How often a rule is cited by the verdicts and remarks on articles that are not archived. */
export const ruleCitationsSchema = z
  .object({
    ruleId: z.uuid(),
    labelId: z.uuid(),
    name: z.string(),
    text: z.string(),
    isArchived: z.boolean(),
    accepted: z.int(),
    rejected: z.int(),
    corrected: z.int(),
    remarks: z.int(),
  })
  .openapi("RuleCitations");
export type RuleCitations = z.infer<typeof ruleCitationsSchema>;

/** What putting a rule's citations back into review came to. */
export const recheckedSchema = z
  .object({
    marks: z.int().describe("Marks whose verdict was taken back"),
    layers: z.int().describe("Accepted layers that are submitted again"),
    articles: z.int().describe("Articles whose settled gold is open again"),
    threads: z.int().describe("Settled threads that are open again"),
  })
  .openapi("Rechecked");
export type Rechecked = z.infer<typeof recheckedSchema>;

const ruleChangeSchema = z
  .object({
    ruleId: z.uuid(),
    name: z.string(),
    labelName: z.string(),
    before: z.string().describe("Empty for a new rule"),
    after: z.string().describe("Empty for an archived rule"),
  })
  .openapi("RuleChange");
export type RuleChange = z.infer<typeof ruleChangeSchema>;

/** What others changed in the rules since one last looked. */
export const guidelineNewsSchema = z
  .object({
    until: z.iso.datetime({ offset: true }).nullable().describe("The latest change; null: there is none"),
    changes: z.array(ruleChangeSchema),
  })
  .openapi("GuidelineNews");
export type GuidelineNews = z.infer<typeof guidelineNewsSchema>;

export const guidelinesSeenSchema = z
  .object({ until: z.iso.datetime({ offset: true }).describe("`until` of the news that was read") })
  .openapi("GuidelinesSeen");

/** The news of one of one's projects. */
export type ProjectNews = {
  projectId: string;
  projectName: string;
  projectSlug: string;
  news: GuidelineNews;
};
