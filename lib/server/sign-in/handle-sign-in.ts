import { parse } from "hono/utils/cookie";
import NextAuth from "next-auth";
import { z } from "zod";
import type { AppError } from "../app-error.ts";
import { publicUrl } from "../people/public-url.ts";
import { dataPolicy, securityHeaders } from "../security-headers.ts";
import { addressOf } from "./address.ts";
import { deviceCookie, readDevices } from "./device-cookie.ts";
import { signInOptions } from "./options.ts";
import { listProviders } from "./providers.ts";

const largestForm = 16_384;

// What Copydesk uses of next-auth; the rest does not exist.
const actions: Readonly<Record<string, readonly string[]>> = {
  GET: ["csrf", "providers", "signin", "callback", "error"],
  POST: ["signin", "callback", "signout"],
};

const textSchema = z.record(z.string(), z.string());

/**
 * Answers everything under `/api/auth/`. next-auth does the work, through the plain request and response of its older
 * handler, so that this needs nothing of Next; too many wrong passwords answer 429, and a database
 * that is away 503, both with Retry-After.
 */
export async function handleSignIn(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const path = url.pathname.replace(/^\/api\/auth\/?/, "").split("/");
  if (!isKnown(request.method, path)) return refuse(404, "NOT_FOUND", "There is no such page.");
  const body = await readForm(request);
  if (!body) return refuse(400, "INVALID", "The form could not be read; reload the page.");
  let refused: AppError | null = null;
  const browser = {
    userAgent: request.headers.get("user-agent") ?? "",
    address: addressOf(request.headers),
    devices: await readDevices(request.headers),
  };
  let welcomedId: string | null = null;
  const answer = new PlainAnswer();
  const isWorking = await NextAuth(
    signInOptions(
      browser,
      (reason) => {
        refused = reason;
      },
      (userId) => {
        welcomedId = userId;
      },
    ),
  )(
    {
      method: request.method,
      headers: Object.fromEntries(request.headers),
      cookies: parse(request.headers.get("cookie") ?? ""),
      query: { ...Object.fromEntries(url.searchParams), nextauth: path },
      body,
    },
    answer,
  ).then(
    () => true,
    // What next-auth itself stumbles over was not sent by a page of Copydesk. What it needs of the database is not its own to fail.
    (error: unknown) => {
      if (!(error instanceof TypeError)) throw error;
      return false;
    },
  );
  if (!isWorking) return refuse(400, "INVALID", "The form could not be read; reload the page.");
  const response = comeBackLater(request, refused) ?? answer.toResponse();
  if (welcomedId !== null && !browser.devices.some(({ userId }) => userId === welcomedId)) {
    response.headers.append("set-cookie", await deviceCookie(welcomedId));
  }
  return response;
}

/** Is there such an action, of a provider that is set up where it takes one? */
function isKnown(method: string, [action = "", provider, ...more]: readonly string[]): boolean {
  if (more.length > 0 || !actions[method]?.includes(action)) return false;
  const takesProvider = action === "callback" || action === "signin";
  if (provider === undefined) return action !== "callback";
  const isCredentials = provider === "credentials";
  // A password is posted, and never part of an address.
  if (isCredentials) return action === "callback" && method === "POST";
  return takesProvider && listProviders().some(({ id }) => id === provider);
}

/**
 * The answer to whoever may try again after a while; null for any other reason. It sets no cookie: who signs out is signed out
 * or is told that they are not. Whoever comes back from another site is led to the form, which says so.
 */
function comeBackLater({ method }: Request, reason: AppError | null): Response | null {
  if (reason?.code !== "TOO_MANY" && reason?.code !== "UNAVAILABLE") return null;
  if (method === "GET") {
    const location = `${publicUrl()}/sign-in?error=Unavailable`;
    return new Response(null, { status: 303, headers: { ...fixedHeaders(), location } });
  }
  const response = refuse(reason.code === "TOO_MANY" ? 429 : 503, reason.code, reason.message);
  response.headers.set("retry-after", String(reason.detail.retryAfterSeconds));
  return response;
}

/** A refusal as the API words it; beside it the `url` from which next-auth's own client reads what went wrong. */
function refuse(status: number, code: string, message: string): Response {
  const url = `${publicUrl()}/sign-in?error=${encodeURIComponent(message)}`;
  return Response.json({ error: { code, message }, url }, { status, headers: fixedHeaders() });
}

/** The fields of a form, {} where there is no body, null for what is no form. */
async function readForm(request: Request): Promise<Record<string, string> | null> {
  const text = request.method === "POST" ? await readText(request) : "";
  if (text === null) return null;
  if (text === "") return {};
  if (!request.headers.get("content-type")?.startsWith("application/json")) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  const json = z.string().transform((value, c) => {
    try {
      return JSON.parse(value);
    } catch {
      c.addIssue("not JSON");
      return z.NEVER;
    }
  });
  const parsed = json.pipe(textSchema).safeParse(text);
  return parsed.success ? parsed.data : null;
}

/** The body, or null when it is longer than any form: strangers can send one without end. */
async function readText(request: Request): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of request.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > largestForm) return null;
  }
  return text + decoder.decode();
}

function fixedHeaders(): Record<string, string> {
  return { ...securityHeaders(), "content-security-policy": dataPolicy, "cache-control": "no-store" };
}

/** Collects what next-auth's older handler writes into Node's response. */
class PlainAnswer {
  #status = 200;
  #body: string | null = null;
  readonly #headers = new Map<string, string | string[]>();

  status(code: number): this {
    this.#status = code;
    return this;
  }

  getHeader(name: string): string | string[] | undefined {
    return this.#headers.get(name.toLowerCase());
  }

  setHeader(name: string, value: string | string[]): this {
    this.#headers.set(name.toLowerCase(), value);
    return this;
  }

  json(value: unknown): void {
    this.setHeader("content-type", "application/json");
    this.#body = JSON.stringify(value);
  }

  send(value: unknown): void {
    if (typeof value === "string") this.#body = value;
    else if (value !== undefined) this.json(value);
  }

  end(): void {}

  toResponse(): Response {
    const headers = new Headers();
    for (const [name, value] of this.#headers) {
      for (const one of [value].flat()) headers.append(name, one);
    }
    for (const [name, value] of Object.entries(fixedHeaders())) headers.set(name, value);
    return new Response(this.#body, { status: this.#status, headers });
  }
}
