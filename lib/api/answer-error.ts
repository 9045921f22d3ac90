import { randomUUID } from "node:crypto";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { isAborted } from "@/lib/server/aborted.ts";
import { AppError, type ErrorCode } from "@/lib/server/app-error.ts";
import { toAppError } from "@/lib/server/db/database-error.ts";
import { log } from "@/lib/server/log.ts";

const statuses: Readonly<Record<ErrorCode, ContentfulStatusCode>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID: 400,
  CONFLICT: 409,
  TOO_MANY: 429,
  UNAVAILABLE: 503,
};

/** The one place where a failure becomes HTTP: `{error:{code,message}}`, beside it what AppError.detail holds. */
export function answerError(thrown: Error, c: Context): Response {
  const error = toAppError(thrown);
  if (error instanceof AppError) return answerAppError(error, c);
  if (error instanceof HTTPException && error.status < 500) {
    const message =
      error.status === 415
        ? "Send the body as application/json."
        : "The body could not be read as JSON; check its syntax.";
    return c.json({ error: { code: "INVALID", message } }, error.status);
  }
  if (isAborted(error)) {
    log.info(
      { event: "aborted", method: c.req.method, path: c.req.path },
      "A request was aborted by the browser",
    );
    return c.json({ error: { code: "INVALID", message: "The request was broken off." } }, 400);
  }
  const id = randomUUID();
  log.error({ id, err: error, method: c.req.method, path: c.req.path }, "A request failed");
  const message = `Something went wrong on the server. Try again; if it stays, tell whoever runs Copydesk this number: ${id}.`;
  return c.json({ error: { code: "UNEXPECTED", message, id } }, 500);
}

function answerAppError({ code, message, detail, cause }: AppError, c: Context): Response {
  if (code === "UNAVAILABLE") {
    log.error(
      { err: cause, method: c.req.method, path: c.req.path },
      "The database could not do what a request asked",
    );
  }
  if (typeof detail.retryAfterSeconds === "number") c.header("retry-after", String(detail.retryAfterSeconds));
  return c.json({ ...detail, error: { code, message } }, statuses[code]);
}
