import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, chown, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { log } from "../log.ts";
import { openEmbeddedPostgres } from "./embedded-postgres.ts";

let folder: string;

beforeAll(async () => {
  // A space, as in many a person's folders.
  folder = await mkdtemp(join(tmpdir(), "copydesk embedded-"));
  // Open to PostgreSQL's user, so that for root too everything stays inside and goes with the folder.
  await chmod(folder, 0o755);
});

afterAll(() => rm(folder, { recursive: true }));

afterEach(() => {
  vi.restoreAllMocks();
});

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  return client
    .query<Row>(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

async function answer(url: string): Promise<string | undefined> {
  const [row] = await ask<{ name: string }>(url, "SELECT current_database() AS name");
  return row?.name;
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

async function postmasterPid(): Promise<number> {
  return Number(
    (await readFile(join(folder, "postgres", "cluster", "postmaster.pid"), "utf8")).split("\n")[0],
  );
}

test("when it dies it is started again at the same address, with its rows and its one server", async () => {
  vi.spyOn(log, "error").mockImplementation(() => {});
  const postgres = await openEmbeddedPostgres(folder);
  await postgres.createDatabase("outlives");
  expect(await postgres.claimServing()).toBe(true);
  const url = postgres.url("outlives");
  const killed = await postmasterPid();
  process.kill(killed, "SIGKILL");
  await expect.poll(() => answer(url).catch(() => "away"), { timeout: 20_000 }).toBe("outlives");
  expect(await postmasterPid()).not.toBe(killed);
  const { child, isServing } = await holdElsewhere();
  expect(isServing).toBe(false);
  child.kill("SIGKILL");
  await once(child, "exit");
  await postgres.close();
  await expect(answer(url)).rejects.toThrow("ECONNREFUSED");
});

test("closed as soon as it has come back it is stopped as well", async () => {
  vi.spyOn(log, "error").mockImplementation(() => {});
  const postgres = await openEmbeddedPostgres(folder);
  const url = postgres.url("postgres");
  process.kill(await postmasterPid(), "SIGKILL");
  await expect.poll(() => answer(url).catch(() => "away"), { timeout: 20_000, interval: 5 }).toBe("postgres");
  await postgres.close();
  await expect(answer(url)).rejects.toThrow("ECONNREFUSED");
});

test("when one of its sessions is killed it goes on, and is held as before", async () => {
  vi.spyOn(log, "error").mockImplementation(() => {});
  const postgres = await openEmbeddedPostgres(folder);
  expect(await postgres.claimServing()).toBe(true);
  const url = postgres.url("postgres");
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  // PostgreSQL ends all its sessions when one dies so, and starts anew.
  process.kill(rows[0]?.pid ?? 0, "SIGKILL");
  await expect.poll(() => answer(url).catch(() => "away"), { timeout: 20_000 }).toBe("postgres");
  const held = () =>
    ask(url, "SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted").then(
      ({ length }) => length,
      () => 0,
    );
  await expect.poll(held, { timeout: 20_000 }).toBe(2);
  await postgres.close();
  await expect(answer(url)).rejects.toThrow("ECONNREFUSED");
});

test.skipIf(process.getuid?.() !== 0)(
  "a user without a name, as containers have, is told what to do",
  async () => {
    const nameless = 54_321;
    const here = await mkdtemp(join(tmpdir(), "copydesk-nameless-"));
    await chown(here, nameless, nameless);
    const child = spawn(process.execPath, ["--import", "tsx", "lib/server/testing/hold-postgres.ts", here], {
      uid: nameless,
      gid: nameless,
      stdio: ["ignore", "ignore", "pipe"],
    });
    const said = await text(child.stderr);
    expect(said).toContain(`(number ${nameless}) has no name on this machine`);
    expect(said).toContain("or set DATABASE_URL");
    await rm(here, { recursive: true });
  },
);
