import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPackedFiles, packFiles, takesBrotli } from "./packed-files.ts";

const script = "export const words = ['a', 'b'];\n".repeat(200);
const path = "/_next/static/chunks/one~two.js";
let root = "";
let server: Server;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "copydesk-packed-"));
  await mkdir(join(root, "static", "chunks"), { recursive: true });
  await writeFile(join(root, "static", "chunks", "one~two.js"), script);
  await writeFile(join(root, "static", "chunks", "style.css"), "p { color: red }\n".repeat(50));
  await writeFile(join(root, "static", "font.woff2"), Buffer.alloc(2000));
  await writeFile(join(root, "static", "short.js"), "1");
  await writeFile(join(root, "secret.js"), script);
  await packFiles(root);
  const send = await openPackedFiles(join(root, "static"));
  server = createServer((asked, response) => {
    if (!send(asked, response)) response.end("left to Next");
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
});

afterAll(async () => {
  server.close();
  await rm(root, { recursive: true });
});

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

/** Sends a path as it is written; `fetch` would resolve its dots. */
function ask(
  target: string,
  headers: Readonly<Record<string, string>> = { "accept-encoding": "gzip, deflate, br" },
  method = "GET",
): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ port, host: "127.0.0.1", path: target, method, headers }, async (response) => {
      const pieces: Buffer[] = [];
      for await (const piece of response) pieces.push(piece);
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        body: Buffer.concat(pieces),
      });
    })
      .on("error", reject)
      .end();
  });
}

const isLeft = ({ body }: Answer) => body.toString() === "left to Next";

test("scripts and style sheets get a packed form, where it is shorter", async () => {
  const files = await readdir(join(root, "static"), { recursive: true });
  expect(files.filter((file) => file.endsWith(".br")).toSorted()).toEqual([
    join("chunks", "one~two.js.br"),
    join("chunks", "style.css.br"),
  ]);
});

test("who takes Brotli gets the same file packed, to be kept", async () => {
  const { status, headers, body } = await ask(path);
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    "content-type": "application/javascript; charset=UTF-8",
    "content-encoding": "br",
    "content-length": String(body.length),
    "cache-control": "public, max-age=31536000, immutable",
    vary: "Accept-Encoding",
  });
  expect(brotliDecompressSync(body).toString()).toBe(script);
  expect(body.length).toBeLessThan(script.length / 10);
  expect((await ask("/_next/static/chunks/style.css")).headers["content-type"]).toBe(
    "text/css; charset=UTF-8",
  );
  expect((await ask(`${path}?dpl=1`)).headers["content-encoding"]).toBe("br");
});

test("HEAD says the same and sends nothing", async () => {
  const { headers, body } = await ask(path, { "accept-encoding": "br" }, "HEAD");
  expect(headers).toMatchObject({
    "content-encoding": "br",
    "content-length": (await ask(path)).headers["content-length"],
  });
  expect(body.length).toBe(0);
});

test("who has it already is told so", async () => {
  const { etag = "" } = (await ask(path)).headers;
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
    const answer = await ask(path, { "accept-encoding": "br", "if-none-match": known });
    expect([answer.status, answer.body.length, answer.headers.etag]).toEqual([304, 0, etag]);
  }
  const other = await ask(path, { "accept-encoding": "br", "if-none-match": '"other"' });
  expect(other.status).toBe(200);
});

test("who does not take Brotli, or wants a part, is left to Next, which is said to caches", async () => {
  const all = [
    {},
    { "accept-encoding": "" },
    { "accept-encoding": "gzip" },
    { "accept-encoding": "br;q=0, *" },
    { "accept-encoding": "br", range: "bytes=0-9" },
  ];
  for (const headers of all) {
    const answer = await ask(path, headers as Record<string, string>);
    expect(isLeft(answer), JSON.stringify(headers)).toBe(true);
    expect(answer.headers.vary).toBe("Accept-Encoding");
  }
});

test("no other address is answered, however it is written", async () => {
  const others = [
    "/",
    "/_next/static/",
    "/_next/static/chunks/nothing.js",
    "/_next/static/font.woff2",
    "/_next/static/short.js",
    `${path}.br`,
    "/_next/static/../secret.js",
    "/_next/static/%2e%2e/secret.js",
    "/_next/static/..%2fsecret.js",
    "/_next/static/..\\secret.js",
    "/_next/static/chunks/../chunks/one~two.js",
    "/_next/static/chunks/%6fne~two.js",
    "//_next/static/chunks/one~two.js",
    "/_next/static/chunks/one~two.js/",
    "/_next/static/chunks/one~two.js%00",
    "/__proto__",
  ];
  for (const other of others) expect(isLeft(await ask(other)), other).toBe(true);
});

test("weights and the star of Accept-Encoding are read", () => {
  const taken = ["br", "BR", "gzip, br", "gzip;q=1, br;q=0.1", "*", "identity;q=0, *;q=0.5", "br ; q=1"];
  const refused = [
    undefined,
    "",
    "gzip",
    "br;q=0",
    "br; q=0.000",
    "*;q=0",
    "br;q=x",
    "brotli",
    "br;q=0, *;q=1",
  ];
  expect(taken.filter((accepted) => !takesBrotli(accepted))).toEqual([]);
  expect(refused.filter(takesBrotli)).toEqual([]);
});
