import type { z } from "@hono/zod-openapi";

/** What is wrong with an input, in one sentence that names the field. */
export function toSentence(error: z.core.$ZodError): string {
  const issue = error.issues[0];
  if (!issue) return "What was sent does not have the right shape.";
  const message = issue.message.replace(/\.$/, "");
  const field = issue.path.map(String).join(".");
  return field ? `The field ${field} is not right: ${message}.` : `${message}.`;
}
