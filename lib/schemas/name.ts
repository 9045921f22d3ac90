import { z } from "@hono/zod-openapi";
import { isPlainName } from "@/lib/core/name.ts";

const refusal = "A name holds no control or direction characters; type it anew rather than pasting it.";

/** A name with one space where it has several: two that differ in their spaces alone look the same. */
export function withSingleSpaces(name: string): string {
  return name.replace(/\p{Zs}+/gu, " ");
}

/** What people call something: one line that shows all that it holds. */
export function nameText(most: number, sentence = "Write a name.") {
  return z
    .string()
    .trim()
    .min(1, sentence)
    .max(most, `At most ${most} characters.`)
    .refine(isPlainName, refusal);
}

/** A name, or "" where there is none. */
export function optionalName(most: number) {
  return z
    .string()
    .trim()
    .overwrite(withSingleSpaces)
    .max(most, `At most ${most} characters.`)
    .refine(isPlainName, refusal);
}
