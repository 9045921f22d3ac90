import { publicUrl } from "./people/public-url.ts";

const always: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
};

// A year. Other names of the same domain are not Copydesk's to decide about.
const onlyHttps = { "strict-transport-security": "max-age=31536000" };

/** Is Copydesk reached over https? Cookies and headers say more then. */
export function isSecure(): boolean {
  return publicUrl().startsWith("https://");
}

/** What every answer says to the browser, whatever it is; over https also that it is never to be asked over http. */
export function securityHeaders(): Readonly<Record<string, string>> {
  return isSecure() ? { ...always, ...onlyHttps } : always;
}

/** The policy of an answer that is data and never a page. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'";

/**
 * The Content-Security-Policy of a page whose scripts carry `nonce`. Mantine writes style elements and attributes, so styles
 * may be inline; scripts may not. The development server evaluates code and keeps a web socket.
 */
export function pagePolicy(nonce: string, { isDevelopment }: { isDevelopment: boolean }): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
