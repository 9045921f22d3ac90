import { z } from "@hono/zod-openapi";
import { layerStatuses } from "@/lib/core/annotation/layer-status.ts";
import { articleStatuses } from "@/lib/core/article-status.ts";
import { datedYears, isDatable } from "@/lib/core/articles/published-at.ts";
import { languageSchema } from "./language.ts";
import { nameText, optionalName } from "./name.ts";
import { publishedAtSchema, timeZoneSchema } from "./published.ts";

export const articleSorts = [
  "newest",
  "oldest",
  "title",
  "published",
  "longest",
  "updated",
  "priority",
  "due",
] as const;
export const articlePageSize = 50;

/** A choice of the query string that may be given several times, or separated by commas. */
function many<T extends z.ZodType<unknown, string>>(item: T) {
  return z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((value) =>
      [value]
        .flat()
        .flatMap((part) => part.split(","))
        .filter((part) => part !== ""),
    )
    .pipe(z.array(item).max(100));
}

/** What the article list is asked for. */
export const articleQuerySchema = z.object({
  search: z.string().trim().max(200).default(""),
  story: z.union([z.uuid(), z.literal("none"), z.literal("")]).default(""),
  status: many(z.enum(articleStatuses)),
  label: z.union([z.uuid(), z.literal("")]).default(""),
  assignee: z.union([z.uuid(), z.literal("")]).default(""),
  outlet: z.string().max(200).default(""),
  archived: z
    .enum(["true", "false"])
    .default("false")
    .transform((value) => value === "true"),
  sort: z.enum(articleSorts).default("newest"),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export type ArticleQuery = z.infer<typeof articleQuerySchema>;

const assigneeSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  status: z.enum(layerStatuses),
  layerId: z.uuid(),
});

/** One line of the article list. Annotators are told of nobody's layer but their own. */
export const articleRowSchema = z
  .object({
    id: z.uuid(),
    title: z.string(),
    outlet: z.string(),
    byline: z.string(),
    publishedAt: z.iso.datetime().nullable(),
    timeZone: z.string(),
    language: z.string(),
    storyId: z.uuid().nullable(),
    storyTitle: z.string(),
    wordCount: z.int(),
    createdAt: z.iso.datetime(),
    priority: z.int(),
    dueAt: z.iso.datetime().nullable(),
    isArchived: z.boolean(),
    status: z.enum(articleStatuses),
    spanCount: z.int(),
    assignees: z.array(assigneeSchema),
    /** The words around the first hit of the search in its line, with "…" where it goes on, or "". */
    excerpt: z.string(),
  })
  .openapi("ArticleRow");
export type ArticleRow = z.infer<typeof articleRowSchema>;

const statusCountsSchema = z.record(z.enum(articleStatuses), z.int());

export const articleListSchema = z
  .object({
    rows: z.array(articleRowSchema),
    /** Articles that fit the query, over all pages. */
    total: z.int(),
    page: z.int(),
    pageSize: z.int(),
    /** Articles per status that fit the query without its status filter. */
    counts: statusCountsSchema,
    /** All archived articles of the project, whether they fit or not. */
    archivedCount: z.int(),
  })
  .openapi("ArticleList");
export type ArticleList = z.infer<typeof articleListSchema>;

const instantSchema = z.iso
  .datetime({ offset: true, error: "Write a date and time such as 2026-05-14T18:20:00+01:00" })
  .refine(
    (text) => isDatable(Date.parse(text)),
    `The year has to be from ${datedYears.first} to ${datedYears.last}`,
  );
/** More is more pressing; lib/core/priority.ts has words for it. */
const priority = z.int().min(-100).max(100);
const dueAt = instantSchema.nullable();

/** What can be said of an article; its text cannot be edited. */
export const updateArticleSchema = z
  .object({
    title: nameText(500, "Write a title."),
    outlet: optionalName(200),
    byline: optionalName(500),
    url: z.union([z.literal(""), z.url({ protocol: /^https?$/ }).max(2000)]),
    publishedAt: publishedAtSchema.nullable(),
    timeZone: timeZoneSchema,
    language: languageSchema,
    storyId: z.uuid().nullable(),
    priority,
    dueAt,
  })
  .partial()
  .openapi("UpdateArticle");
export type UpdateArticleInput = z.infer<typeof updateArticleSchema>;

const articleIds = z.array(z.uuid()).min(1).max(10_000);

export const assignSchema = z
  .object({ articleIds, userIds: z.array(z.uuid()).min(1).max(100) })
  .openapi("Assign");
export type AssignInput = z.infer<typeof assignSchema>;

/** Whose articles are taken back, and what becomes of what they have begun: it stays theirs, or is kept and counts for nothing. */
export const unassignSchema = assignSchema
  .extend({ begun: z.enum(["keep", "withdraw"]).default("keep") })
  .openapi("Unassign");
export type UnassignInput = z.infer<typeof unassignSchema>;

/** A story (null: none), an outlet or a day of publication for many articles; what is left out stays. */
export const describeSchema = z
  .object({
    articleIds,
    storyId: z.uuid().nullable().optional(),
    outlet: optionalName(200).optional(),
    publishedOn: z.iso
      .date("Write a day such as 2026-05-14")
      .refine(
        (day) => isDatable(Date.parse(day)),
        `The year has to be from ${datedYears.first} to ${datedYears.last}`,
      )
      .optional(),
  })
  .openapi("DescribeArticles");
export type DescribeInput = z.infer<typeof describeSchema>;

/** What goes with an article that is deleted; of the examples of rules only the way back to it. */
export const articleContentsSchema = z
  .object({
    layers: z.int(),
    marks: z.int(),
    verdicts: z.int(),
    remarks: z.int(),
    examples: z.int(),
    isSettled: z.boolean(),
  })
  .openapi("ArticleContents");
export type ArticleContents = z.infer<typeof articleContentsSchema>;

/** A priority, a due date (null takes it away) or both for many articles; what is left out stays. */
export const scheduleSchema = z
  .object({ articleIds, priority: priority.optional(), dueAt: dueAt.optional() })
  .openapi("Schedule");
export type ScheduleInput = z.infer<typeof scheduleSchema>;

export const archiveSchema = z.object({ articleIds, isArchived: z.boolean() }).openapi("Archive");
export type ArchiveInput = z.infer<typeof archiveSchema>;

/** An article without its text, as the form of its provenance shows it. */
export const articleSchema = z
  .object({
    id: z.uuid(),
    projectId: z.uuid(),
    title: z.string(),
    outlet: z.string(),
    byline: z.string(),
    url: z.string(),
    publishedAt: z.iso.datetime().nullable(),
    timeZone: z.string(),
    language: z.string(),
    storyId: z.uuid().nullable(),
    storyTitle: z.string(),
    priority: z.int(),
    dueAt: z.iso.datetime().nullable(),
    wordCount: z.int(),
    /** Code points. */
    length: z.int(),
    textSha256: z.string(),
    meta: z.record(z.string(), z.unknown()),
    createdAt: z.iso.datetime(),
    isArchived: z.boolean(),
  })
  .openapi("Article");
export type ArticleDetails = z.infer<typeof articleSchema>;

/** What became of one article of an imported file. */
export const importOutcomeSchema = z
  .object({
    name: z.string(),
    /** Counted from 1, where the file holds one article a line. */
    line: z.int().optional(),
    result: z.enum(["imported", "duplicate", "refused"]),
    reason: z.string().optional(),
    articleId: z.uuid().optional(),
    title: z.string().optional(),
  })
  .openapi("ImportOutcome");
export type ImportOutcome = z.infer<typeof importOutcomeSchema>;
