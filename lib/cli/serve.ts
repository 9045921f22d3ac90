import { createServer, type Server, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import type nextModule from "next";
import { logConsole } from "@/lib/server/console-log.ts";
import { dataPolicy, securityHeaders } from "@/lib/server/security-headers.ts";
import { staticFolder } from "./build.ts";
import { openPackedFiles } from "./packed-files.ts";

/** A server that listens. */
export type Serving = { readonly port: number; stop(): Promise<void> };

// What is answered within this time is waited for; streams of events never end by themselves.
const drainMs = 5000;
const slowestHeadersMs = 15_000;
const slowestRequestMs = 120_000;
const mostSockets = 5000;

/** Is `port` free on `host`? @throws Error with a sentence when it is not. */
export async function requireFreePort(host: string, port: number): Promise<void> {
  const probe = createServer();
  await listen(probe, host, port);
  await new Promise((resolve) => probe.close(resolve));
}

/** Serves the production build. */
export async function serve(host: string, port: number): Promise<Serving> {
  // The loader of the command line has Node keep the source maps of all that is loaded, and those of the build are 50 MB.
  process.setSourceMapsEnabled(false);
  // Next is CommonJS; required, it stays out of the loader that this file came through.
  Object.assign(process.env, { NODE_ENV: "production" });
  // Standard output stays for the address, and all else is a line of the log.
  logConsole();
  const next: typeof nextModule = createRequire(import.meta.url)("next");
  const app = next({ dev: false, dir: process.cwd(), hostname: host, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const sendPacked = await openPackedFiles(staticFolder);
  const server = createServer((request, response) => {
    // Whoever is in front may say where a request came from only if TRUST_PROXY says so; this one cannot be forged.
    request.headers["x-remote-address"] = request.socket.remoteAddress ?? "";
    fillHeaders(response);
    const url = request.url ?? "";
    if (!allowedMethods(url).includes(request.method ?? "")) refuseMethod(response, url);
    else if (sendPacked(request, response)) return;
    else if (isDecodable(url)) void handle(request, response);
    else refuse(response, 400, "The address is not percent-encoded UTF-8; check its spelling.");
  });
  // What is no request of HTTP, or asks for a tunnel, gets no further than this.
  server.on("clientError", (error: NodeJS.ErrnoException, socket) =>
    refuseSocket(socket, error.code === "HPE_INVALID_METHOD" ? "405 Method Not Allowed" : "400 Bad Request"),
  );
  server.on("connect", (_request, socket) => refuseSocket(socket, "405 Method Not Allowed"));
  // Longer than the load balancers in front keep a connection, so that they close it first.
  server.keepAliveTimeout = 65_000;
  // Whoever sends slower than this is cut off; node:http looks every few seconds.
  server.headersTimeout = slowestHeadersMs;
  server.requestTimeout = slowestRequestMs;
  // Far below what a process may have open, so that there is always a file left for the database.
  server.maxConnections = mostSockets;
  await listen(server, host, port);
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      await drain(server);
      await app.close();
    },
  };
}

/** Is the path of an address percent-encoded UTF-8? Next answers 500 to any other. */
function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.split("?")[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

/** Pages are read; the API is written to. */
function allowedMethods(url: string): readonly string[] {
  return url.startsWith("/api/")
    ? ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
    : ["GET", "HEAD"];
}

/** The headers of every answer, whoever makes it: a page, a built file, a redirect, an error. Who sets one of them decides. */
function fillHeaders(response: ServerResponse): void {
  response.writeHead = new Proxy(response.writeHead, {
    apply(writeHead, _this, given) {
      const all = { "content-security-policy": dataPolicy, ...securityHeaders() };
      for (const [name, value] of Object.entries(all)) {
        if (!response.hasHeader(name)) response.setHeader(name, value);
      }
      return Reflect.apply(writeHead, response, given);
    },
  });
}

function refuseMethod(response: ServerResponse, url: string): void {
  response.setHeader("allow", allowedMethods(url).join(", "));
  refuse(response, 405, "This address does not take that method.");
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(`${sentence}\n`);
}

function refuseSocket(socket: Duplex, status: string): void {
  if (!socket.writable) return;
  const headers = { "content-security-policy": dataPolicy, ...securityHeaders(), connection: "close" };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status}\r\n${lines.join("")}\r\n`);
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(new Error(explain(error, host, port), { cause: error })),
    );
    server.listen(port, host, resolve);
  });
}

function explain({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === "EADDRINUSE")
    return `Port ${port} is taken by another program. End it, or set PORT to another number.`;
  if (code === "EACCES")
    return `Port ${port} needs more rights than this user has. Set PORT to a number above 1023.`;
  return `HOST ${host} cannot be listened on: ${message}.`;
}

function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), drainMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
