import { parse } from "hono/utils/cookie";
import { z } from "zod";
import { handleSignIn } from "./handle-sign-in.ts";

export const origin = "http://localhost:3000";

/** For tests: a browser with its cookies in front of the sign-in routes. */
export class TestBrowser {
  readonly cookies = new Map<string, string>();

  async fetch(
    path: string,
    form?: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const response = await handleSignIn(
      new Request(new URL(path, origin), {
        method: form ? "POST" : "GET",
        headers: { ...headers, cookie: this.cookieHeader() },
        body: form ? new URLSearchParams(form) : null,
      }),
    );
    for (const header of response.headers.getSetCookie()) {
      const [pair = ""] = header.split(";");
      for (const [name, value] of Object.entries(parse(pair))) {
        if (value) this.cookies.set(name, encodeURIComponent(value));
        else this.cookies.delete(name);
      }
    }
    return response;
  }

  cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** Posts a form as next-auth's client does: with the CSRF token, asking for JSON. */
  async post(path: string, form: Record<string, string> = {}, headers: Record<string, string> = {}) {
    const { csrfToken } = z
      .object({ csrfToken: z.string() })
      .parse(await (await this.fetch("/api/auth/csrf")).json());
    return this.fetch(path, { ...form, csrfToken, json: "true" }, headers);
  }
}
