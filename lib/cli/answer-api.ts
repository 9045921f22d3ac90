import type { IncomingMessage, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";

/** Answers a request for the API or for Copydesk's health, and says whether it did; what it leaves alone is Next's to answer. */
export type AnswerApi = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Loads the API, which no other command needs. */
export async function openApi(): Promise<AnswerApi> {
  const [{ api }, { healthRoute }] = await Promise.all([
    import("@/lib/api/app.ts"),
    import("@/lib/api/health.ts"),
  ]);
  const answers = [
    { takes: /^\/api\/v1(?:[/?]|$)/, listener: toListener(api) },
    { takes: /^\/api\/health(?:\?|$)/, listener: toListener(healthRoute) },
  ];
  return (request, response) => {
    // Whoever asks as one asks a proxy names the host in the address too.
    const address = (request.url ?? "").replace(/^https?:\/\/[^/?#]*/i, "");
    const answer = answers.find(({ takes }) => takes.test(address));
    void answer?.listener(request, response);
    return answer !== undefined;
  };
}

function toListener({ fetch }: { fetch(request: Request): Response | Promise<Response> }) {
  // The globals stay Node's own: Next looks at what it is given with them. By HTTP/1.0 nobody has to name a host.
  return getRequestListener(fetch, { overrideGlobalObjects: false, hostname: "localhost" });
}
