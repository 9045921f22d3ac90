import { hc } from "hono/client";
import type { ApiType } from "./app.ts";
import { personHeader } from "./person-header.ts";

let personId: string | null = null;

/** From now on everything is sent as this person's, and refused when somebody else is signed in; null: as whoever is. */
export function sendAs(id: string | null): void {
  personId = id;
}

function headersOf(id: string | null): Record<string, string> {
  return id === null ? {} : { [personHeader]: id };
}

/** What says that one request is of this person, whoever the page is shown to. */
export function asPerson(id: string): { headers: Record<string, string> } {
  return { headers: headersOf(id) };
}

/** The API as typed functions: `api.me.$get()`, `api.projects[":id"].$patch({ param, json })`. */
export const api = hc<ApiType>("/", { headers: () => headersOf(personId) }).api.v1;

/** A refusal of the API, or a connection that failed (code `OFFLINE`, status 0). */
export class ApiError extends Error {
  /** A code of lib/server/app-error.ts, `UNEXPECTED`, or `OFFLINE`. `UNAUTHENTICATED` means: sign in again. */
  readonly code: string;
  readonly status: number;
  /** The whole answer, for what comes beside the error, such as the layer of a conflict. */
  readonly detail: Readonly<Record<string, unknown>>;
  /** After how many seconds it is worth trying again, where the server says so. */
  readonly retryAfterSeconds: number;

  constructor(
    code: string,
    message: string,
    status: number,
    detail: Readonly<Record<string, unknown>> = {},
    retryAfterSeconds = 0,
  ) {
    super(message);
    this.name = "ApiError";
    this.code = code;
    this.status = status;
    this.detail = detail;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

type Answer<T> = {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: Headers;
  json(): Promise<T>;
};

/**
 * What an answer of `api` holds; null where it holds nothing (204). Give it the call itself: `await readAnswer(api.me.$get())`.
 * @throws ApiError when the API refuses or cannot be reached.
 */
export async function readAnswer<T>(call: Promise<Answer<T>>): Promise<T> {
  const response = await call.catch(() => {
    throw new ApiError("OFFLINE", "Copydesk cannot be reached. Check the connection and try again.", 0);
  });
  if (!response.ok) throw toApiError(response, await response.json().catch(() => null));
  return response.status === 204 ? JSON.parse("null") : response.json();
}

function toApiError({ status, headers }: Answer<unknown>, answer: unknown): ApiError {
  const detail = isRecord(answer) ? answer : {};
  const error = isRecord(detail.error) ? detail.error : {};
  const code = typeof error.code === "string" ? error.code : "UNEXPECTED";
  const message =
    typeof error.message === "string" ? error.message : `The server answered ${status}. Try again.`;
  return new ApiError(code, message, status, detail, Number(headers.get("retry-after")) || 0);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
