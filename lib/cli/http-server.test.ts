import { once } from "node:events";
import type { IncomingMessage, Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, expect, test } from "vitest";
import { createHttpServer, type ServerLimits, usualLimits } from "./http-server.ts";

const low: ServerLimits = { ...usualLimits, slowestHeaders: 2000, slowestRequest: 3000, betweenLooks: 100 };
let server: Server;

/** Answers with the length of what was sent, once it is all there. */
async function listen(limits: ServerLimits): Promise<void> {
  server = createHttpServer((request: IncomingMessage, response) => {
    text(request).then(
      (body) => response.end(String(body.length)),
      () => response.destroy(),
    );
  }, limits);
  await once(server.listen(0, "127.0.0.1"), "listening");
}

function open(sent: string): Socket {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.on("error", () => {});
  socket.write(sent);
  return socket;
}

function ask(): Promise<string> {
  return text(open("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
}

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

test("a head that never ends is answered 408 with the headers of every answer, and cut off", async () => {
  await listen(low);
  const slow = open("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ");
  expect(await ask()).toMatch(/^HTTP\/1\.1 200 /);
  const answer = await text(slow);
  expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
  expect(answer).toMatch(/x-content-type-options: nosniff/i);
  expect(answer).toMatch(/content-security-policy: default-src 'none'/i);
});

test("a body that stops half-way is answered 408 and cut off, however much it dribbles", async () => {
  await listen(low);
  const slow = open("POST /api/x HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf");
  const dribble = setInterval(() => slow.write("x"), 50);
  expect(await ask()).toMatch(/^HTTP\/1\.1 200 /);
  const answer = await text(slow);
  clearInterval(dribble);
  expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
});

test("connections beyond the most are closed, and there is room again when others end", async () => {
  await listen({ ...usualLimits, mostSockets: 2 });
  const held = [open("GET / HTTP/1.1\r\n"), open("GET / HTTP/1.1\r\n")];
  await Promise.all(held.map((socket) => once(socket, "connect")));
  expect(await ask().catch(() => "")).toBe("");
  for (const socket of held) socket.destroy();
  await expect.poll(() => ask().catch(() => "")).toMatch(/^HTTP\/1\.1 200 /);
});

test("a head larger than any browser sends is refused", async () => {
  await listen(usualLimits);
  const answer = await text(open(`GET / HTTP/1.1\r\nHost: x\r\nX-Large: ${"x".repeat(100_000)}\r\n\r\n`));
  expect(answer).toMatch(/^HTTP\/1\.1 431 /);
});

test.each([
  ["no host", "GET / HTTP/1.1\r\n", 400],
  ["an expectation that nobody knows", "GET / HTTP/1.1\r\nHost: x\r\nExpect: foo\r\n", 417],
  ["no host and an expectation", "GET / HTTP/1.1\r\nExpect: foo\r\n", 417],
  ["no host and a method that is refused", "TRACE / HTTP/1.1\r\n", 400],
  ["a method that is refused", "TRACE / HTTP/1.1\r\nHost: x\r\n", 405],
  ["a method that HTTP does not know", "FOO / HTTP/1.1\r\nHost: x\r\n", 405],
  ["a tunnel", "CONNECT x:443 HTTP/1.1\r\nHost: x\r\n", 405],
  ["another version of HTTP", "GET / HTTP/2.0\r\nHost: x\r\n", 200],
  ["two lengths", "POST /api/x HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n", 400],
  ["no address but a star", "GET * HTTP/1.1\r\nHost: x\r\n", 400],
  ["an address that is not UTF-8", "GET /%ff HTTP/1.1\r\nHost: x\r\n", 400],
  [
    "another protocol",
    "GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade, close\r\n",
    200,
  ],
  ["nothing, by HTTP/1.0", "GET / HTTP/1.0\r\n", 200],
])("a request with %s is answered with the headers of every answer", async (_, head, status) => {
  await listen(usualLimits);
  const isClosed = /Connection:/.test(head);
  const answer = await text(open(`${head}${isClosed ? "" : "Connection: close\r\n"}\r\n`));
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(answer).toMatch(/x-content-type-options: nosniff/i);
  expect(answer).toMatch(/content-security-policy: /i);
});

test("whoever waits for leave to send is given it, and then an answer with the headers of every answer", async () => {
  await listen(usualLimits);
  const head =
    "POST /api/x HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 4\r\nConnection: close\r\n\r\n";
  const socket = open(head);
  const [first] = await once(socket, "data");
  expect(String(first)).toBe("HTTP/1.1 100 Continue\r\n\r\n");
  socket.write("half");
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n(?:.+\r\n)*x-content-type-options: nosniff\r\n/i);
});
