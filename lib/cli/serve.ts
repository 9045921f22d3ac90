import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import type nextModule from "next";
import { logConsole } from "@/lib/server/console-log.ts";
import { type RequestFailure, watchFailure } from "@/lib/server/request-failure.ts";
import { openApi } from "./answer-api.ts";
import { staticFolder } from "./build.ts";
import { replaceFailedPage } from "./failed-page.ts";
import { createHttpServer } from "./http-server.ts";
import { openPackedFiles } from "./packed-files.ts";

/** A server that listens. */
export type Serving = { readonly port: number; stop(): Promise<void> };

// What is answered within this time is waited for; streams of events never end by themselves.
const drainMs = 5000;

/** Is `port` free on `host`? @throws Error with a sentence when it is not. */
export async function requireFreePort(host: string, port: number): Promise<void> {
  const probe = createServer();
  await listen(probe, host, port);
  await new Promise((resolve) => probe.close(resolve));
}

/** Serves the production build. */
export async function serve(host: string, port: number): Promise<Serving> {
  // Next is CommonJS; required, it stays out of the loader that this file came through.
  Object.assign(process.env, { NODE_ENV: "production" });
  // Standard output stays for the address, and all else is a line of the log.
  logConsole();
  const next: typeof nextModule = createRequire(import.meta.url)("next");
  // Next listens for changes of protocol where it is told to, and leaves those it does not know open for ever: nobody ever comes to this one.
  const httpServer = createServer();
  const app = next({ dev: false, dir: process.cwd(), hostname: host, port, httpServer });
  await app.prepare();
  const handle = app.getRequestHandler();
  const sendPacked = await openPackedFiles(staticFolder);
  const answerApi = await openApi();
  const server = createHttpServer((request, response) => {
    if (sendPacked(request, response) || answerApi(request, response)) return;
    const failure: RequestFailure = { outage: null };
    if (!request.url?.startsWith("/api/")) replaceFailedPage(response, failure);
    void watchFailure(failure, () => handle(request, response));
  });
  await listen(server, host, port);
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      await drain(server);
      await app.close();
    },
  };
}

export function listen(server: Server, host: string, port: number): Promise<void> {
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
