import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { buildProject, buildUser } from "@/prisma/builders.ts";
import { appUrlOf, findRoleWeakness, prepareAppRole } from "./app-role.ts";
import { databaseUrl } from "./database-url.ts";
import { db, prisma } from "./db/database.ts";
import { inTransaction } from "./db/transaction.ts";
import { recordEvent } from "./events/record-event.ts";

async function asApp<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: appUrlOf(databaseUrl()) });
  await client.connect();
  return work(client).finally(() => client.end());
}

const asAppQuery = (sql: string) => asApp((client) => client.query(sql));

beforeAll(async () => {
  await prepareAppRole(databaseUrl(), appUrlOf(databaseUrl()));
  await inTransaction("write", (tx) => recordEvent(tx, null, { action: "sign-in" }));
});

test("the program's role is no superuser, makes no roles or databases, and owns no table", async () => {
  const { rows } = await asAppQuery(
    `SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls AS "may",
       (SELECT count(*)::int FROM pg_class WHERE relowner = pg_roles.oid) AS "owned"
     FROM pg_roles WHERE rolname = current_user`,
  );
  expect(rows).toEqual([{ may: false, owned: 0 }]);
});

test("two processes that start together prepare it once, and again", async () => {
  const prepare = () => prepareAppRole(databaseUrl(), appUrlOf(databaseUrl()));
  await Promise.all([prepare(), prepare(), prepare()]);
});

test("it reads and adds to the audit trail", async () => {
  await asAppQuery(`INSERT INTO "AuditEvent" ("id", "action") VALUES (gen_random_uuid(), 'sign-in')`);
  const { rows } = await asAppQuery(`SELECT count(*)::int AS count FROM "AuditEvent"`);
  expect(rows).toEqual([{ count: 2 }]);
});

test.each([
  `UPDATE "AuditEvent" SET "action" = 'nothing'`,
  `UPDATE "AuditEvent" SET "actorId" = NULL`,
  `DELETE FROM "AuditEvent"`,
  `TRUNCATE "AuditEvent"`,
  `ALTER TABLE "AuditEvent" DISABLE TRIGGER ALL`,
  `DROP TRIGGER "AuditEvent_stands" ON "AuditEvent"`,
  `ALTER TABLE "Article" DISABLE TRIGGER ALL`,
  `SET session_replication_role = replica`,
  `CREATE TABLE "Mine" ()`,
  `CREATE ROLE another SUPERUSER`,
  `UPDATE "_prisma_migrations" SET "checksum" = ''`,
  `COPY "User" TO PROGRAM 'cat'`,
  `SELECT pg_read_file('postgresql.conf')`,
])("it may not %s", async (sql) => {
  await expect(asAppQuery(sql)).rejects.toMatchObject({ code: "42501" });
});

test.each([
  `UPDATE "AuditEvent" SET "action" = 'nothing'`,
  `UPDATE "AuditEvent" SET "actorId" = NULL, "projectId" = NULL`,
  `DELETE FROM "AuditEvent"`,
  `TRUNCATE "AuditEvent"`,
])("whoever owns the tables is told that the audit trail stands: %s", async (sql) => {
  await expect(db.query(sql)).rejects.toThrow("only added to");
});

test("a line outlives its person and its project", async () => {
  const actor = await buildUser();
  const project = await buildProject();
  const by = { id: actor.id, address: "::1" };
  await inTransaction("write", (tx) => recordEvent(tx, by, { action: "member.role", projectId: project.id }));
  await asApp(async (client) => {
    await client.query(`DELETE FROM "User" WHERE "id" = $1`, [actor.id]);
    await client.query(`DELETE FROM "Project" WHERE "id" = $1`, [project.id]);
  });
  const lines = await prisma.auditEvent.findMany({ where: { action: "member.role" } });
  expect(lines).toMatchObject([{ actorId: null, projectId: null, address: "::1" }]);
});

test("an owner or superuser who runs the program is pointed out, and the program's own role is not", async () => {
  expect(await findRoleWeakness(db)).toContain("superuser");
  expect(await asApp((client) => findRoleWeakness(client))).toBeNull();
});
