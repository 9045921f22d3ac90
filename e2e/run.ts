import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import {
  createTestDatabase,
  dropTestDatabases,
  isLeftBehind,
  openTestPostgres,
} from "@/lib/server/testing/test-database.ts";
import { installBrowser } from "./browser.ts";
import { installFirefox } from "./browsers/firefox.ts";
import { startProductionServer } from "./production-server.ts";
import { canMount } from "./small-disk.ts";
import { canMakeCertificate } from "./tls-proxy.ts";

// `npm run e2e [-- playwright's arguments]`: the production build, on a fresh database and a free port, and the journeys against it.
// Journeys make their rows through prisma/builders.ts: they find the same DATABASE_URL.

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
const hasFirefox = installFirefox();
const isCertifying = canMakeCertificate();
const isMounting = await canMount();
// Ctrl-C ends the journeys and the server by itself; this process stays to clean up.
process.on("SIGINT", () => {});
const { postgres, template } = await openTestPostgres();
const database = `test_${process.pid}_journeys`;
await dropTestDatabases(postgres.url("postgres"), isLeftBehind);
await createTestDatabase(postgres.url("postgres"), database, template);
try {
  const server = await startProductionServer(postgres.url(database));
  process.exitCode = await runJourneys({
    ...server.environment,
    HAS_FIREFOX: hasFirefox ? "yes" : "",
    CAN_CERTIFY: isCertifying ? "yes" : "",
    CAN_MOUNT: isMounting ? "yes" : "",
  });
  await server.stop();
} finally {
  await dropTestDatabases(postgres.url("postgres"), (name) => name.startsWith(database));
  await postgres.close();
}
