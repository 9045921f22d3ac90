import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import {
  createTestDatabase,
  dropTestDatabases,
  isLeftBehind,
  openTestPostgres,
} from "@/lib/server/testing/test-database.ts";
import { installBrowser } from "./browser.ts";

// `npm run e2e [-- playwright's arguments]`: the production build, on a fresh database and a free port, and the journeys against it.
// Journeys make their rows through prisma/builders.ts: they find the same DATABASE_URL.

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}

async function startServer(environment: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const server = spawn(process.execPath, ["lib/cli/entry.cjs", "start"], {
    env: environment,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const failed = once(server, "exit").then(([code]) => {
    throw new Error(`Copydesk did not start (exit code ${code}).`);
  });
  await Promise.race([once(server.stdout, "data"), failed]);
  failed.catch(() => {});
  return server;
}

async function runJourneys(environment: NodeJS.ProcessEnv): Promise<number> {
  const playwright = join(
    dirname(createRequire(import.meta.url).resolve("playwright/package.json")),
    "cli.js",
  );
  const journeys = spawn(
    process.execPath,
    [playwright, "test", "--config", "e2e/playwright.config.ts", ...process.argv.slice(2)],
    { env: environment, stdio: "inherit" },
  );
  const [code] = await once(journeys, "exit");
  return typeof code === "number" ? code : 1;
}

installBrowser();
// Ctrl-C ends the journeys and the server by itself; this process stays to clean up.
process.on("SIGINT", () => {});
const { postgres, template } = await openTestPostgres();
const database = `test_${process.pid}_journeys`;
await dropTestDatabases(postgres.url("postgres"), isLeftBehind);
await createTestDatabase(postgres.url("postgres"), database, template);
try {
  const port = await freePort();
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    PORT: String(port),
    HOST: "127.0.0.1",
    DATABASE_URL: postgres.url(database),
    NEXTAUTH_URL: `http://localhost:${port}`,
    NEXTAUTH_SECRET: randomBytes(32).toString("hex"),
    LOG_LEVEL: "warn",
  };
  const server = await startServer(environment);
  process.exitCode = await runJourneys(environment);
  server.kill("SIGTERM");
  if (server.exitCode === null) await once(server, "exit");
} finally {
  await dropTestDatabases(postgres.url("postgres"), (name) => name === database);
  await postgres.close();
}
