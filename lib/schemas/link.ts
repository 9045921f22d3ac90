import { z } from "@hono/zod-openapi";
import { roles } from "@/lib/core/access.ts";
import { nameSchema, passwordSchema } from "./account.ts";

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email("Write an e-mail address, such as name@example.org."));

const tokenSchema = z.string().min(1).max(200);

export const setUpSchema = z
  .object({
    token: tokenSchema,
    name: nameSchema,
    email: emailSchema,
    password: passwordSchema,
    withSample: z.boolean().default(false),
  })
  .openapi("SetUp");
export type SetUpInput = z.infer<typeof setUpSchema>;

/** `name` and `password` are for people who have no account yet. */
export const acceptInvitationSchema = z
  .object({ token: tokenSchema, name: nameSchema.optional(), password: passwordSchema.optional() })
  .openapi("AcceptInvitation");
export type AcceptInvitationInput = z.infer<typeof acceptInvitationSchema>;

export const resetPasswordSchema = z
  .object({ token: tokenSchema, password: passwordSchema })
  .openapi("ResetPassword");
export type ResetPasswordInput = z.infer<typeof resetPasswordSchema>;

/** Whose account a used link leads to. */
export const linkUsedSchema = z.object({ email: z.string() }).openapi("LinkUsed");

/** A link that was just made: it is shown once, and sent when e-mail is set up. */
export const createdLinkSchema = z
  .object({ id: z.uuid(), url: z.url(), expiresAt: z.iso.datetime(), isSent: z.boolean() })
  .openapi("CreatedLink");
export type CreatedLink = z.infer<typeof createdLinkSchema>;

/** An invitation nobody has used yet. */
export const invitationSchema = z
  .object({
    id: z.uuid(),
    email: z.string(),
    role: z.enum(roles).nullable(),
    projectName: z.string().nullable(),
    madeByName: z.string(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
  })
  .openapi("Invitation");
export type InvitationView = z.infer<typeof invitationSchema>;

/** What the page of a link shows before it is used. */
export type LinkView = {
  email: string | null;
  projectName: string | null;
  role: (typeof roles)[number] | null;
  /** False when the person has an account already and only joins a project. */
  isNewPerson: boolean;
};
