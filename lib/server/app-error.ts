/** The ways a request can fail for a reason a person can act on. */
export const errorCodes = [
  "UNAUTHENTICATED",
  "NOT_FOUND",
  "FORBIDDEN",
  "INVALID",
  "CONFLICT",
  "TOO_MANY",
  "UNAVAILABLE",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** A failure with a sentence for the person: what happened, to which thing, what to do. */
export class AppError extends Error {
  readonly code: ErrorCode;
  /** More for the program that asked: a conflicting layer, seconds to wait. */
  readonly detail: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    message: string,
    detail: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "AppError";
    this.code = code;
    this.detail = detail;
  }
}

type Thing =
  | "article"
  | "example"
  | "label"
  | "layer"
  | "page"
  | "project"
  | "relation"
  | "remark"
  | "rule"
  | "story";

/** What is said of a thing that is not there, was deleted a moment ago, or is out of sight. */
export function noSuch(thing: Thing): AppError {
  return new AppError("NOT_FOUND", `There is no such ${thing}, or it is not yours to see.`);
}
