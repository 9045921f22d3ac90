import { type NextRequest, NextResponse } from "next/server";
import { pagePolicy, securityHeaders } from "@/lib/server/security-headers.ts";

/** Gives each page its security headers, and tells it its nonce (`x-nonce`) and its own path (`x-path`). It guards nothing. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const policy = pagePolicy(nonce, { isDevelopment: process.env.NODE_ENV === "development" });
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  // Next reads the nonce for its own scripts from the policy of the request.
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of Object.entries(securityHeaders())) response.headers.set(name, value);
  return response;
}

// Not the API, which sets its own headers and whose bodies would pass through here; not built files.
export const config = { matcher: ["/((?!api/|_next/static|_next/image).*)"] };
