import { z } from "@hono/zod-openapi";
import { roles } from "@/lib/core/access.ts";
import { nameSchema } from "./account.ts";
import { languageSchema } from "./language.ts";
import { emailSchema } from "./link.ts";

/** A person as the administrator sees them. */
export const personSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    isAdmin: z.boolean(),
    isDisabled: z.boolean(),
    createdAt: z.iso.datetime(),
    lastSeenAt: z.iso.datetime().nullable(),
    sessionCount: z.int(),
    projects: z.array(z.object({ slug: z.string(), name: z.string(), role: z.enum(roles) })),
  })
  .openapi("Person");
export type PersonView = z.infer<typeof personSchema>;

export const invitePersonSchema = z
  .object({ email: emailSchema, projectId: z.uuid().optional(), role: z.enum(roles).optional() })
  .refine(
    (input) => (input.projectId === undefined) === (input.role === undefined),
    "Choose both a project and a role, or neither.",
  )
  .openapi("InvitePerson");
export type InvitePersonInput = z.infer<typeof invitePersonSchema>;

export const updatePersonSchema = z
  .object({
    name: nameSchema.optional(),
    isAdmin: z.boolean().optional(),
    isDisabled: z.boolean().optional(),
  })
  .openapi("UpdatePerson");
export type UpdatePersonInput = z.infer<typeof updatePersonSchema>;

/** One of a project's people. */
export const memberSchema = z
  .object({
    userId: z.uuid(),
    name: z.string(),
    email: z.string(),
    role: z.enum(roles),
    /** BCP 47 languages that they annotate; empty for all. */
    languages: z.array(z.string()),
    isDisabled: z.boolean(),
    joinedAt: z.iso.datetime(),
  })
  .openapi("Member");
export type MemberView = z.infer<typeof memberSchema>;

export const inviteMemberSchema = z
  .object({ email: emailSchema, role: z.enum(roles) })
  .openapi("InviteMember");
export type InviteMemberInput = z.infer<typeof inviteMemberSchema>;

export const updateMemberSchema = z
  .object({ role: z.enum(roles), languages: z.array(languageSchema).max(50) })
  .partial()
  .openapi("UpdateMember");
export type UpdateMemberInput = z.infer<typeof updateMemberSchema>;
