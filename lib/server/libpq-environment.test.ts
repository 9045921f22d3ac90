import pg from "pg";
import { afterEach, expect, test, vi } from "vitest";
import { databaseUrl } from "./database-url.ts";
import { forgetLibpqVariables } from "./libpq-environment.ts";

const hostile = {
  PGHOST: "203.0.113.1",
  PGPORT: "1",
  PGUSER: "nobody",
  PGDATABASE: "elsewhere",
  PGOPTIONS: "-c default_transaction_read_only=on",
  PGSERVICE: "other",
  PGAPPNAME: "mine",
  PGSSLMODE: "require",
  PGPASSWORD: "wrong",
};

afterEach(() => {
  vi.unstubAllEnvs();
});

test("an address that leaves something open takes nothing from the shell", async () => {
  for (const [name, value] of Object.entries(hostile)) vi.stubEnv(name, value);
  forgetLibpqVariables("nothing");
  expect(Object.keys(process.env).filter((name) => name in hostile)).toEqual([]);
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  const { rows } = await client.query("SHOW default_transaction_read_only");
  await client.end();
  expect(rows).toEqual([{ default_transaction_read_only: "off" }]);
});

test("with a PostgreSQL of one's own the password and the proof of who answers may stay outside the address", () => {
  for (const [name, value] of Object.entries(hostile)) vi.stubEnv(name, value);
  forgetLibpqVariables("secrets");
  const left = Object.keys(process.env).filter((name) => name in hostile);
  expect(left.toSorted()).toEqual(["PGPASSWORD", "PGSSLMODE"]);
});
