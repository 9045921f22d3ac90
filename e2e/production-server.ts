import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import { appUrlOf } from "@/lib/server/app-role.ts";

/** Copydesk as `npm start` starts it, for journeys and benchmarks. */
export type ProductionServer = {
  /** What it was started with, for those who work on the same data with the same secret. */
  readonly environment: NodeJS.ProcessEnv;
  readonly url: string;
  /** The line it printed when it was ready. */
  readonly greeting: string;
  readonly pid: number;
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

async function start(environment: NodeJS.ProcessEnv): Promise<{ server: ChildProcess; greeting: string }> {
  const server = spawn(process.execPath, ["lib/cli/entry.cjs", "start"], {
    env: environment,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const failed = once(server, "exit").then(([code]) => {
    throw new Error(`Copydesk did not start (exit code ${code}).`);
  });
  const [greeting] = await Promise.race([once(server.stdout, "data"), failed]);
  failed.catch(() => {});
  return { server, greeting: String(greeting) };
}

/**
 * Starts the production build, building it unless it is current, on a database of one's own and a free port; `variables` are
 * what else it is started with.
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
  const { server, greeting } = await start({
    ...environment,
    DATABASE_URL: appUrlOf(databaseUrl),
    DATABASE_OWNER_URL: databaseUrl,
  });
  return {
    environment,
    url,
    greeting,
    pid: server.pid ?? 0,
    async stop() {
      if (server.exitCode !== null || server.signalCode !== null) return;
      server.kill("SIGTERM");
      await once(server, "exit");
    },
  };
}
