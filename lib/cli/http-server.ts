import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { dataPolicy, securityHeaders } from "@/lib/server/security-headers.ts";

/** What whoever sends may take; times in ms. */
export type ServerLimits = {
  /** For the head of a request, from its first byte. */
  readonly slowestHeaders: number;
  /** For a whole request. */
  readonly slowestRequest: number;
  /** Requests that are too slow are looked for this often. */
  readonly betweenLooks: number;
  /** Connections at once. */
  readonly mostSockets: number;
};

/** Far fewer sockets than a process may have files open, so that there is always one left for the database. */
export const usualLimits: ServerLimits = {
  slowestHeaders: 15_000,
  slowestRequest: 120_000,
  betweenLooks: 5000,
  mostSockets: 5000,
};

/**
 * A server that lets requests through to `answer` that are requests, says with each where it came from, and whose answers all have the
 * headers that keep browsers careful.
 */
export function createHttpServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  limits: ServerLimits = usualLimits,
): Server {
  const options = {
    headersTimeout: limits.slowestHeaders,
    requestTimeout: limits.slowestRequest,
    connectionsCheckingInterval: limits.betweenLooks,
    // Longer than the load balancers in front keep a connection, so that they close it first.
    keepAliveTimeout: 65_000,
    // Node's own refusal has none of the headers of every answer, so requests without a host come here too.
    requireHostHeader: false,
  };
  const server = createServer(options, (request, response) => {
    fillHeaders(response);
    tellAddress(request);
    const url = request.url ?? "";
    if (lacksHost(request)) refuse(response, 400, "The request does not say which host it is for.");
    else if (!allowedMethods(url).includes(request.method ?? "")) refuseMethod(response, url);
    else if (isReadable(url)) answer(request, response);
    else refuse(response, 400, "The address is not percent-encoded UTF-8 without NUL; check its spelling.");
  });
  server.maxConnections = limits.mostSockets;
  // What is no request of HTTP, asks for a tunnel or comes too slowly gets no further than this.
  server.on("clientError", (error: NodeJS.ErrnoException, socket) =>
    refuseSocket(socket, socketStatuses[error.code ?? ""] ?? "400 Bad Request"),
  );
  server.on("checkExpectation", (_request, response) => {
    fillHeaders(response);
    refuse(response, 417, "The request expects something that no server here does.");
  });
  server.on("connect", (_request, socket) => refuseSocket(socket, "405 Method Not Allowed"));
  return server;
}

const socketStatuses: Readonly<Record<string, string>> = {
  HPE_INVALID_METHOD: "405 Method Not Allowed",
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

/** HTTP/1.1 wants every request to name its host (RFC 9112, 3.2). */
function lacksHost({ httpVersion, headers }: IncomingMessage): boolean {
  return httpVersion === "1.1" && headers.host === undefined;
}

/** Is it the address of something, with a path that is percent-encoded UTF-8? Next answers 500 to any other. And no database can look for NUL. */
function isReadable(url: string): boolean {
  if (url.includes("%00") || !/^(?:\/|https?:\/\/)/i.test(url)) return false;
  try {
    decodeURIComponent(url.split("?")[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

/** Whoever is in front may say where a request came from only if TRUST_PROXY says so; this one cannot be forged. */
export function tellAddress({ headers, rawHeaders, socket }: IncomingMessage): void {
  const name = "x-remote-address";
  const address = socket.remoteAddress ?? "";
  // Next reads the ones, the API the others.
  for (let at = rawHeaders.length - 2; at >= 0; at -= 2) {
    if (rawHeaders[at]?.toLowerCase() === name) rawHeaders.splice(at, 2);
  }
  rawHeaders.push(name, address);
  headers[name] = address;
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
