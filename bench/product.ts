import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { type ProductionServer, startProductionServer } from "@/e2e/production-server.ts";
import { disconnect, pool } from "@/lib/server/db/database.ts";
import { openEmbeddedPostgres } from "@/lib/server/embedded/embedded-postgres.ts";
import { dropTestDatabases, isLeftBehind } from "@/lib/server/testing/test-database.ts";

/**
 * Runs `work` beside the production build on a database of its own, in an embedded PostgreSQL that keeps its promises
 * (fsync is on). `lib/server` works on the same database meanwhile, to make rows and sessions.
 */
export async function withProduct(work: (product: ProductionServer) => Promise<void>): Promise<void> {
  // Ctrl-C ends the server by itself; this process stays to clean up.
  process.on("SIGINT", () => {});
  const postgres = await openEmbeddedPostgres(join(tmpdir(), `copydesk-bench-${userInfo().uid}`));
  const database = `test_${process.pid}_bench`;
  try {
    await dropTestDatabases(postgres.url("postgres"), isLeftBehind);
    await postgres.createDatabase(database);
    const product = await startProductionServer(postgres.url(database));
    Object.assign(process.env, product.environment);
    // Rows are made and measured here with statements far larger than those of requests.
    pool().on("connect", (client) => void client.query("SET statement_timeout = 0"));
    try {
      await work(product);
    } finally {
      await disconnect();
      await product.stop();
    }
  } finally {
    await dropTestDatabases(postgres.url("postgres"), (name) => name === database);
    await postgres.close();
  }
}
