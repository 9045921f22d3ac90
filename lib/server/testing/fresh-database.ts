import { afterAll, inject } from "vitest";
import { disconnect } from "@/lib/server/db/database.ts";
import { createTestDatabase } from "./test-database.ts";

// Runs before each test file: every file starts from an empty database of its own.
const server = inject("postgresUrl");
const name = `${inject("postgresRun")}${process.env.VITEST_POOL_ID ?? "1"}`;
await createTestDatabase(server, name, inject("postgresTemplate"));
const url = new URL(server);
url.pathname = name;
process.env.DATABASE_URL = url.href;

afterAll(disconnect);
