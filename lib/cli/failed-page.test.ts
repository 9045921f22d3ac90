import { once } from "node:events";
import type { Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import type { RequestFailure } from "@/lib/server/request-failure.ts";
import { replaceFailedPage } from "./failed-page.ts";
import { createHttpServer } from "./http-server.ts";

let server: Server;

/** Asks a server that answers as `write` does, with `failure` noted. */
async function ask(
  failure: RequestFailure,
  write: (response: ServerResponse) => void,
  method = "GET",
): Promise<{ status: number; headers: Headers; body: string }> {
  server = createHttpServer((_request, response) => {
    replaceFailedPage(response, failure);
    write(response);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/`, { method });
  return { status: response.status, headers: response.headers, body: await response.text() };
}

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

function failInPieces(response: ServerResponse): void {
  response.statusCode = 500;
  response.setHeader("content-encoding", "gzip");
  response.setHeader("set-cookie", "a=b");
  response.write("of Next");
  response.write("of Next");
  response.end("of Next");
}

function failAtOnce(response: ServerResponse): void {
  response.writeHead(500, { "content-type": "text/html", "content-length": 7 });
  response.end("of Next");
}

test.each([
  ["in pieces", failInPieces],
  ["at once", failAtOnce],
])(
  "a page that an outage keeps from being made is answered with 503 instead, written %s",
  async (_, write) => {
    const { status, headers, body } = await ask({ outage: "away" }, write);
    expect(status).toBe(503);
    expect(body).toContain("<h1>Copydesk cannot reach its database</h1>");
    expect(body).not.toContain("of Next");
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
    expect(body).toContain(`http-equiv="refresh" content="${headers.get("retry-after")}"`);
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; .*frame-ancestors 'none'/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("content-encoding")).toBeNull();
    expect(headers.get("set-cookie")).toBeNull();
  },
);

test("whoever asks for the head alone gets that", async () => {
  const { status, body } = await ask({ outage: "full" }, failAtOnce, "HEAD");
  expect([status, body]).toEqual([503, ""]);
});

test("a page that fails for another reason is Next's, and so is one that could be made after all", async () => {
  const failed = await ask({ outage: null }, failAtOnce);
  expect([failed.status, failed.body]).toEqual([500, "of Next"]);
  const made = await ask({ outage: "busy" }, (response) => response.end("of Next"));
  expect([made.status, made.body, made.headers.get("content-length")]).toEqual([200, "of Next", "7"]);
});
