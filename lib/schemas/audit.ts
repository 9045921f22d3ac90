import { z } from "@hono/zod-openapi";

/** One line of the audit trail. */
const auditEventSchema = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime(),
    actorName: z.string(),
    projectName: z.string().nullable(),
    action: z.string(),
    subject: z.string(),
    address: z.string(),
  })
  .openapi("AuditEvent");

export const auditPageSchema = z
  .object({
    events: z.array(auditEventSchema),
    total: z.int(),
    page: z.int(),
    pageSize: z.int(),
  })
  .openapi("AuditPage");
export type AuditPage = z.infer<typeof auditPageSchema>;

export const auditQuerySchema = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  /** Words of a name, of what was done, or of what it was done to. */
  search: z.string().trim().max(100).default(""),
});
