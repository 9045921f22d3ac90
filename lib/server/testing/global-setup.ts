import type { TestProject } from "vitest/node";
import { compile } from "@/lib/cli/compile.cjs";
import { dropTestDatabases, isLeftBehind, openTestPostgres } from "./test-database.ts";

declare module "vitest" {
  export interface ProvidedContext {
    postgresUrl: string;
    postgresTemplate: string;
    postgresRun: string;
  }
}

/** Compiles the threads and starts PostgreSQL, once for all server tests; returns what ends it. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  compile(process.cwd());
  const { postgres, template } = await openTestPostgres();
  const url = postgres.url("postgres");
  const run = `test_${process.pid}_`;
  await dropTestDatabases(url, isLeftBehind);
  project.provide("postgresUrl", url);
  project.provide("postgresTemplate", template);
  project.provide("postgresRun", run);
  return async () => {
    await dropTestDatabases(url, (name) => name.startsWith(run));
    await postgres.close();
  };
}
