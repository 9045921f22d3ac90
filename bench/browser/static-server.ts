import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { basename, join } from "node:path";
import { fontFolder } from "./static-page.ts";

/** Serves pages by their path, and the fonts they use, from a free port of this machine. */
export async function serveStatically(
  pages: ReadonlyMap<string, string>,
): Promise<{ url: string; close(): void }> {
  const server = createServer(async ({ url = "/" }, response) => {
    const page = pages.get(url);
    if (page !== undefined) {
      response
        .writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" })
        .end(page);
      return;
    }
    const font = url.endsWith(".woff2") ? join(fontFolder, "files", basename(url)) : null;
    const file = font ? await readFile(font).catch(() => null) : null;
    response.writeHead(file ? 200 : 404, { "cache-control": "public, max-age=3600" }).end(file ?? "");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return {
    url: `http://localhost:${address.port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
