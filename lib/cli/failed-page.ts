import type { ServerResponse } from "node:http";
import type { Outage } from "@/lib/server/outage.ts";
import type { RequestFailure } from "@/lib/server/request-failure.ts";

const titles: Readonly<Record<Outage, string>> = {
  away: "Copydesk cannot reach its database",
  busy: "The database of Copydesk is too busy",
  full: "The disk of Copydesk’s database is full",
  "read-only": "The database of Copydesk takes no changes",
};
const secondsBetweenTries = 5;

// It needs nothing but itself: no script, no database.
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'";
const style = `
:root { color-scheme: light dark; --paper: #fcfbf8; --ink: #1d1b18; --ink-2: #5f5a50; --line: #e2ded3; --accent: #9f2d20 }
@media (prefers-color-scheme: dark) { :root { --paper: #171614; --ink: #ece8df; --ink-2: #b0a999; --line: #35322c; --accent: #e5826f } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif }
main { max-width: 420px; margin: 0 auto; padding: 12vh 20px 60px }
header { font: 600 24px Georgia, serif; margin-bottom: 18px }
i { color: var(--accent); font-style: normal }
h1 { font: 600 22px/1.25 Georgia, serif; margin: 0; border-top: 1px solid var(--line); padding-top: 22px }
p { color: var(--ink-2); margin: 4px 0 16px }
a { color: var(--accent) }`;

function toPage(outage: Outage): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="${secondsBetweenTries}">
<link rel="icon" href="/icon.svg">
<title>${titles[outage]}</title>
<style>${style}</style>
</head>
<body>
<main>
<header>Copy<i>desk</i></header>
<h1>${titles[outage]}</h1>
<p>It tries again every few seconds by itself, and this page opens as soon as it can. Nothing you saved is lost; what was not saved yet waits in your browser.</p>
<p><a href="">Try again now</a></p>
</main>
</body>
</html>
`;
}

/**
 * Where an outage kept a page from being made, sends one sentence about it with 503 in place of Next's own page and its 500.
 * `failure` is known by the time that Next begins to answer.
 */
export function replaceFailedPage(response: ServerResponse, failure: RequestFailure): void {
  let page: string | null = null;
  const writeHead = response.writeHead.bind(response);
  function replaceHead(outage: Outage): void {
    page = toPage(outage);
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    writeHead(503, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy,
      "cache-control": "no-store",
      "retry-after": String(secondsBetweenTries),
    });
  }
  /** Is another page sent in place of what Next writes? Decided when it begins, by the status it begins with. */
  function isReplaced(status: unknown = response.statusCode): boolean {
    if (!response.headersSent && status === 500 && failure.outage) replaceHead(failure.outage);
    return page !== null;
  }
  response.writeHead = new Proxy(response.writeHead, {
    apply: (write, _this, given) => (isReplaced(given[0]) ? response : Reflect.apply(write, response, given)),
  });
  response.write = new Proxy(response.write, {
    apply: (write, _this, given) => (isReplaced() ? true : Reflect.apply(write, response, given)),
  });
  response.end = new Proxy(response.end, {
    apply: (end, _this, given) => Reflect.apply(end, response, isReplaced() ? [page] : given),
  });
}
