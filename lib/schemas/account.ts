import { z } from "@hono/zod-openapi";
import { withoutClashes } from "@/lib/core/keys/key-choice.ts";
import { nameText } from "./name.ts";
import { preferencesSchema } from "./preferences.ts";

export const nameSchema = nameText(120);

export const passwordSchema = z
  .string()
  .min(12, "A password has at least 12 characters.")
  .max(128, "A password has at most 128 characters.");

/** Who I am, as `GET /me` answers. */
export const meSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    isAdmin: z.boolean(),
    hasPassword: z.boolean(),
    preferences: preferencesSchema,
  })
  .openapi("Me");
export type MeView = z.infer<typeof meSchema>;

/** Preferences that were left out stay as they are. */
const preferencesPatchSchema = z.object({
  appearance: preferencesSchema.shape.appearance.unwrap().optional(),
  textSize: preferencesSchema.shape.textSize.unwrap().optional(),
  singleKeys: preferencesSchema.shape.singleKeys.unwrap().optional(),
  isIntroduced: preferencesSchema.shape.isIntroduced.unwrap().optional(),
  keys: preferencesSchema.shape.keys
    .unwrap()
    .refine((keys) => Object.keys(withoutClashes(keys)).length === Object.keys(keys).length, {
      message: "Two commands of a screen would have the same key; give one of them another",
    })
    .optional(),
});
export type PreferencesPatch = z.infer<typeof preferencesPatchSchema>;

export const updateMeSchema = z
  .object({ name: nameSchema.optional(), preferences: preferencesPatchSchema.optional() })
  .openapi("UpdateMe");
export type UpdateMeInput = z.infer<typeof updateMeSchema>;

export const changePasswordSchema = z
  .object({
    currentPassword: z.string().min(1).max(1024),
    newPassword: passwordSchema,
    deleteKeys: z.boolean().default(false).describe("Delete all keys too"),
  })
  .openapi("ChangePassword");
export type ChangePasswordInput = z.infer<typeof changePasswordSchema>;

/** What goes with signing out everywhere. */
export const signOutQuery = z.object({
  keys: z
    .enum(["keep", "delete"])
    .default("keep")
    .describe("Whether the person's keys go on working or are deleted too"),
});
export type KeysAtSignOut = z.infer<typeof signOutQuery>["keys"];

/** One signed-in browser. */
export const sessionSchema = z
  .object({
    id: z.uuid(),
    userAgent: z.string(),
    address: z.string(),
    createdAt: z.iso.datetime(),
    lastSeenAt: z.iso.datetime(),
    isCurrent: z.boolean(),
  })
  .openapi("Session");
export type SessionView = z.infer<typeof sessionSchema>;

export const createKeySchema = z
  .object({
    name: nameSchema,
    expiresInDays: z.int().min(1).max(3650).nullable().default(null),
  })
  .openapi("CreateKey");
export type CreateKeyInput = z.infer<typeof createKeySchema>;

/** A key for the API; the key itself is never shown again. */
export const keySchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    prefix: z.string(),
    createdAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable(),
    expiresAt: z.iso.datetime().nullable(),
  })
  .openapi("Key");
export type KeyView = z.infer<typeof keySchema>;

export const createdKeySchema = keySchema.extend({ key: z.string() }).openapi("CreatedKey");
export type CreatedKey = z.infer<typeof createdKeySchema>;
