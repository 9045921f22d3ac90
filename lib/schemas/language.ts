import { z } from "@hono/zod-openapi";

/** A BCP 47 language tag. */
export const languageSchema = z
  .string()
  .max(35)
  .refine(isLanguage, "There is no such language tag; use one such as en or pt-BR");

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
