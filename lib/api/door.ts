import { OpenAPIHono, z } from "@hono/zod-openapi";
import { stringify } from "lossless-json";
import type { Actor } from "@/lib/server/access.ts";
import { AppError } from "@/lib/server/app-error.ts";
import { toSentence } from "./invalid-input.ts";

/** What every handler finds in `c.var`: the gate has let in nobody else. */
export type SignedIn = { Variables: { user: Actor } };

/** The routes of one resource for people who are signed in. */
export function createRouter() {
  return new OpenAPIHono<SignedIn>({ defaultHook: refuseInvalid });
}

/** The routes of one resource for strangers; list their path in gate.ts. */
export function createPublicRouter() {
  return new OpenAPIHono({ defaultHook: refuseInvalid });
}

function refuseInvalid(result: { success: true } | { success: false; error: z.core.$ZodError }): void {
  if (!result.success) throw new AppError("INVALID", toSentence(result.error));
}

/** A request body of JSON in this shape. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { "application/json": { schema: stopAtFirst(schema) } } } as const;
}

/** Only the first thing wrong is told (invalid-input.ts), and to find them all in thousands of bad items takes seconds. */
function stopAtFirst<Schema extends z.ZodType>(schema: Schema): Schema {
  const parse = schema.safeParseAsync;
  const early = { abortEarly: true };
  schema.safeParseAsync = (data, params) => parse(data, { ...params, ...early });
  return schema;
}

/** The answer 200 with JSON in this shape. */
export function answers<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { 200: { description, content: { "application/json": { schema } } } } as const;
}

/** An answer with the same value in which numbers keep all of their digits, where they are objects of lossless-json. */
export function withExactNumbers<Answer extends Response>(answer: Answer, value: unknown): Answer {
  // Hono types an answer by what it was made of, and can write it with JSON.stringify only.
  return new Response(stringify(value), answer) as Answer;
}

/** The answer 204: done, and nothing to say. */
export const answersNothing = { 204: { description: "Done" } } as const;

/** The `{id}` of a path, a uuid. */
export const idParam = z.object({ id: z.uuid() });

/** The `{id}` of a project's path: its uuid or its slug. */
export const projectParam = z.object({ id: z.string().min(1).max(120) });
