/**
 * The address a request came from, or "" when it cannot be known.
 *
 * `X-Forwarded-For` can be written by anybody, so it counts only behind proxies of one's own: `TRUST_PROXY` is how many
 * there are, and each adds the address it saw at the end. Without them it is the connection's own (lib/cli/serve.ts).
 */
export function addressOf(headers: Headers): string {
  const connection = headers.get("x-remote-address") ?? "";
  const proxies = Number(process.env.TRUST_PROXY || "0");
  if (!Number.isInteger(proxies) || proxies < 1) return connection.slice(0, 64);
  const hops = (headers.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  return (hops.at(-proxies) || connection).slice(0, 64);
}
