import type { TestProject } from "vitest/node";
import { dropTestDatabases, isLeftBehind, openTestPostgres } from "./test-database.ts";

declare module "vitest" {
  export interface ProvidedContext {
    postgresUrl: string;
    postgresTemplate: string;
    postgresRun: string;
  }
}

/** Starts PostgreSQL once for all server tests; returns what ends it. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
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
