import { z } from "@hono/zod-openapi";
import { roles } from "@/lib/core/access.ts";
import type { ArticleStatus } from "@/lib/core/article-status.ts";
import { storyPlacements } from "@/lib/core/assignment/pool.ts";
import { looksLikeId } from "@/lib/core/slug.ts";
import { documentSchema } from "./document.ts";
import { nameText } from "./name.ts";

const slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "An address holds a to z, digits and single hyphens")
  .refine((text) => !looksLikeId(text), "An address must not look like an id; choose words");

const fields = {
  name: nameText(100),
  slug,
  description: z.string().trim().max(2000),
  guidelines: documentSchema,
  allowsOwnReview: z.boolean(),
  annotatorsPerArticle: z.int().min(1).max(20),
  isBlind: z.boolean(),
  storyPlacement: z.enum(storyPlacements),
  queueLength: z.int().min(1).max(100),
};

export const createProjectSchema = z
  .object({
    name: fields.name,
    slug: slug.optional().describe("Made from the name when not given"),
    description: fields.description.default(""),
  })
  .openapi("CreateProject");
export type CreateProjectInput = z.infer<typeof createProjectSchema>;

export const updateProjectSchema = z.object(fields).partial().openapi("UpdateProject");
export type UpdateProjectInput = z.infer<typeof updateProjectSchema>;

/** A project in the list of one's projects. */
export const projectRowSchema = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    name: z.string(),
    description: z.string(),
    role: z.enum(roles),
    articleCount: z.int(),
    settledCount: z.int(),
    memberCount: z.int(),
    createdAt: z.iso.datetime(),
  })
  .openapi("ProjectRow");
export type ProjectRow = z.infer<typeof projectRowSchema>;

/** A project with its settings. */
export const projectSchema = z
  .object({ ...fields, id: z.uuid(), role: z.enum(roles), createdAt: z.iso.datetime() })
  .openapi("Project");
export type ProjectView = z.infer<typeof projectSchema>;

/** What one member has done, for reviewers and owners. */
export type MemberWork = {
  userId: string;
  name: string;
  role: (typeof roles)[number];
  assigned: number;
  inProgress: number;
  submitted: number;
  returned: number;
  accepted: number;
  spanCount: number;
  activeSeconds: number;
};

/** Something that happened lately: whose layer, of which article, stands where. */
export type RecentWork = {
  layerId: string;
  articleId: string;
  articleTitle: string;
  personName: string;
  status: string;
  at: string;
};

/** The project's first page. `people` is empty for annotators, `recent` holds only their own. */
export type ProjectOverview = {
  project: ProjectView;
  articleCount: number;
  archivedCount: number;
  counts: Record<ArticleStatus, number>;
  storyCount: number;
  labels: { id: string; name: string; colour: string; spanCount: number }[];
  people: MemberWork[];
  recent: RecentWork[];
};
