import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { pipeline } from "node:stream";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

// Brotli makes scripts a seventh smaller than gzip does, but at its best it is far too slow to do while somebody waits: it is
// done once, after the build. What Next would have to pack at each request is then read from the disk.

const pack = promisify(brotliCompress);
const types: Readonly<Record<string, string>> = {
  ".js": "application/javascript; charset=UTF-8",
  ".css": "text/css; charset=UTF-8",
};
const packedEnding = ".br";
const address = "/_next/static/";

/** Writes a Brotli form beside each script and style sheet in `folder`, the build's static files. */
export async function packFiles(folder: string): Promise<void> {
  const files = (await listFiles(folder)).filter((file) => extname(file) in types);
  await Promise.all(files.map(packFile));
}

async function packFile(file: string): Promise<void> {
  const content = await readFile(file);
  const packed = await pack(content, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  if (packed.length < content.length) await writeFile(`${file}${packedEnding}`, packed);
}

/** Answers a request for a file that has a packed form, and says whether it did; what it leaves alone is Next's to answer. */
export type SendPacked = (request: IncomingMessage, response: ServerResponse) => boolean;

type Packed = {
  readonly file: string;
  readonly type: string;
  readonly size: number;
  readonly tag: string;
};

/** Reads which files in `folder` have a packed form. Only their exact addresses are ever answered, so no address leads elsewhere. */
export async function openPackedFiles(folder: string): Promise<SendPacked> {
  const known = new Map<string, Packed>();
  for (const file of await listFiles(folder)) {
    if (!file.endsWith(packedEnding)) continue;
    const original = relative(folder, file.slice(0, -packedEnding.length));
    known.set(
      address + original.split(sep).map(encodeURIComponent).join("/"),
      await describe(file, original),
    );
  }
  return (request, response) => {
    const packed = known.get(request.url?.split("?")[0] ?? "");
    if (!packed) return false;
    // Next's own answer to the same address is another one, and caches in between are to know it.
    response.setHeader("vary", "Accept-Encoding");
    if (request.headers.range !== undefined || !takesBrotli(request.headers["accept-encoding"])) return false;
    send(packed, request, response);
    return true;
  };
}

function send({ file, type, size, tag }: Packed, request: IncomingMessage, response: ServerResponse): void {
  // The name of a built file holds a hash of its content.
  response.setHeader("cache-control", "public, max-age=31536000, immutable");
  response.setHeader("etag", tag);
  if (isKnown(tag, request.headers["if-none-match"])) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { "content-type": type, "content-encoding": "br", "content-length": size });
  if (request.method === "HEAD") response.end();
  // Whoever goes away meanwhile, or a file that is gone, ends the connection.
  else pipeline(createReadStream(file), response, () => {});
}

/** Does an `Accept-Encoding` take Brotli? A weight of 0 is a refusal, and `*` is whatever is not named. */
export function takesBrotli(accepted: string | readonly string[] | undefined): boolean {
  const weights = new Map(
    String(accepted ?? "")
      .toLowerCase()
      .split(",")
      .map((part) => {
        const [coding = "", ...parameters] = part.split(";").map((word) => word.trim());
        const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
        return [coding, weight === undefined ? 1 : Number(weight)];
      }),
  );
  return (weights.get("br") ?? weights.get("*") ?? 0) > 0;
}

function isKnown(tag: string, known: string | undefined): boolean {
  const tags = known?.split(",").map((one) => one.trim().replace(/^W\//, "")) ?? [];
  return tags.includes(tag) || tags.includes("*");
}

async function describe(file: string, original: string): Promise<Packed> {
  const content = await readFile(file);
  const tag = `"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"`;
  return { file, type: types[extname(original)] ?? "", size: content.length, tag };
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}
