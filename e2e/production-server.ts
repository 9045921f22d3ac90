import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { z } from "zod";
import { appUrlOf } from "@/lib/server/app-role.ts";

/** Copydesk as `npm start` starts it, for journeys and benchmarks. */
export type ProductionServer = {
  /** What it was started with, for those who work on the same data with the same secret. */
  readonly environment: NodeJS.ProcessEnv;
  readonly url: string;
  /** The line it printed when it was ready. */
  readonly greeting: string;
  readonly pid: number;
  /** What it has written to standard error so far. */
  log(): string;
  stop(): Promise<void>;
};

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}

type Started = { readonly server: ChildProcess; readonly greeting: string; readonly log: () => string };

async function start(environment: NodeJS.ProcessEnv): Promise<Started> {
  const { scripts } = z
    .object({ scripts: z.object({ start: z.string() }) })
    .parse(JSON.parse(await readFile("package.json", "utf8")));
  const server = spawn(process.execPath, scripts.start.split(" ").slice(1), {
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let written = "";
  server.stderr.setEncoding("utf8").on("data", (piece: string) => {
    written += piece;
    if (environment.LOG_LEVEL === "warn") process.stderr.write(piece);
  });
  const failed = once(server, "exit").then(([code]) => {
    throw new Error(`Copydesk did not start (exit code ${code}).`);
  });
  const [greeting] = await Promise.race([once(server.stdout, "data"), failed]);
  failed.catch(() => {});
  return { server, greeting: String(greeting), log: () => written };
}

/**
 * Starts the production build, building it unless it is current, on a database of one's own ("" for the embedded one) and a free
 * port; `variables` are what else it is started with.
 */
export async function startProductionServer(
  databaseUrl: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<ProductionServer> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    PORT: String(port),
    HOST: "127.0.0.1",
    DATABASE_URL: databaseUrl,
    NEXTAUTH_URL: url,
    NEXTAUTH_SECRET: randomBytes(32).toString("hex"),
    LOG_LEVEL: "warn",
    ...variables,
  };
  // The program works as the role that it works as everywhere; whoever prepares and looks owns the tables.
  const urls = databaseUrl ? { DATABASE_URL: appUrlOf(databaseUrl), DATABASE_OWNER_URL: databaseUrl } : {};
  const { server, greeting, log } = await start({ ...environment, ...urls });
  return {
    environment,
    url,
    greeting,
    pid: server.pid ?? 0,
    log,
    async stop() {
      if (server.exitCode !== null || server.signalCode !== null) return;
      server.kill("SIGTERM");
      await once(server, "exit");
    },
  };
}
