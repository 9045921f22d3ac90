import { AppError } from "@/lib/server/app-error.ts";
import { publicUrl } from "@/lib/server/people/public-url.ts";

/** Methods that change nothing; what comes with them as a body is not looked at. */
export const reads: readonly string[] = ["GET", "HEAD", "OPTIONS"];
const bodyTypes: readonly string[] = ["application/json", "application/octet-stream"];

/**
 * Refuses a change that another site makes a browser send. A key is proof by itself: no browser adds one unasked.
 * Forms cannot send the content types required here, so a browser asks first where another site tries.
 */
export function requireSameOrigin(request: Request): void {
  if (reads.includes(request.method)) return;
  const { headers } = request;
  if (hasBody(headers) && !bodyTypes.includes(contentType(headers))) {
    throw new AppError(
      "INVALID",
      "Send the body as application/json, or a file as application/octet-stream.",
    );
  }
  if (headers.has("authorization") || isSameOrigin(headers)) return;
  throw new AppError(
    "FORBIDDEN",
    "This change came from another site and was refused; make it in Copydesk itself.",
  );
}

function hasBody(headers: Headers): boolean {
  if (headers.has("content-type") || headers.has("transfer-encoding")) return true;
  return Number(headers.get("content-length") ?? "0") > 0;
}

function contentType(headers: Headers): string {
  return (headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}

function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin");
  if (origin === null) return !headers.has("cookie");
  if (!URL.canParse(origin)) return false;
  return origin === publicUrl() || new URL(origin).host === headers.get("host");
}
