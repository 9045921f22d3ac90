import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openEmbeddedPostgres } from "./embedded-postgres.ts";

let folder: string;

beforeAll(async () => {
  // A space, as in many a person's folders.
  folder = await mkdtemp(join(tmpdir(), "copydesk embedded-"));
  // Open to PostgreSQL's user, so that for root too everything stays inside and goes with the folder.
  await chmod(folder, 0o755);
});

afterAll(() => rm(folder, { recursive: true }));

async function answer(url: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>("SELECT current_database() AS name");
  await client.end();
  return rows[0]?.name;
}

async function holdElsewhere(): Promise<{ child: ChildProcess; isServing: boolean }> {
  const child = spawn(process.execPath, ["--import", "tsx", "lib/server/testing/hold-postgres.ts", folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(child.stdout, "data");
  return { child, isServing: String(line).trim() === "true" };
}

test("it is made at first use, keeps its databases, and is stopped by whoever closes it last", async () => {
  const first = await openEmbeddedPostgres(folder);
  await first.createDatabase("kept");
  const second = await openEmbeddedPostgres(folder);
  const url = second.url("kept");
  await first.close();
  expect(await answer(url)).toBe("kept");
  await second.close();
  await expect(answer(url)).rejects.toThrow("ECONNREFUSED");
  const again = await openEmbeddedPostgres(folder);
  expect(await answer(again.url("kept"))).toBe("kept");
  await again.close();
});

test("processes that open it at the same moment share one", async () => {
  const opened = await Promise.all([1, 2, 3].map(() => openEmbeddedPostgres(folder)));
  expect(new Set(opened.map((postgres) => postgres.url("x"))).size).toBe(1);
  await Promise.all(opened.map((postgres) => postgres.close()));
});

test("one process serves from it at a time, and a killed one makes room", async () => {
  const { child, isServing } = await holdElsewhere();
  expect(isServing).toBe(true);
  const here = await openEmbeddedPostgres(folder);
  expect(await here.claimServing()).toBe(false);
  await here.close();
  child.kill("SIGKILL");
  await once(child, "exit");
  const healed = await openEmbeddedPostgres(folder);
  await expect.poll(() => healed.claimServing()).toBe(true);
  await healed.close();
});

test("its password is closed to everybody else, and it listens on this machine only", async () => {
  const postgres = await openEmbeddedPostgres(folder);
  const address = new URL(postgres.url("postgres"));
  expect(address.hostname).toBe("127.0.0.1");
  expect(address.password).toBe(await readFile(join(folder, "postgres", "password"), "utf8"));
  address.password = "guess";
  await expect(answer(address.href)).rejects.toThrow("password authentication failed");
  await postgres.close();
});
