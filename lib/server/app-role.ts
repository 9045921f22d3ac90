import { createHmac } from "node:crypto";
import pg from "pg";
import type { Connection } from "./db/connection.ts";

// Any constant will do, as long as it is Copydesk's own: two processes do not grant at once.
const grantLock = "5021879437002";

/** Tables that the program may read and add to, and nothing more, with what it may do. */
const narrower = {
  AuditEvent: "SELECT, INSERT",
  _prisma_migrations: "SELECT",
} as const;

/**
 * The address at which the program itself uses the embedded database of `ownerUrl`: a role that owns nothing. Its password
 * follows from the owner's, so that nothing more has to be kept.
 */
export function appUrlOf(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.password = createHmac("sha256", url.password).update("copydesk_app").digest("hex");
  url.username = "copydesk_app";
  return url.href;
}

/**
 * Gives the role of `appUrl` what Copydesk needs in the database of `ownerUrl`, and makes the role if there is none: it reads and writes
 * rows, adds to the audit trail without changing it, and alters no table, trigger or role. To be called after migrations.
 * @throws Error with a sentence when the role is missing and the owner may not make it.
 */
export async function prepareAppRole(ownerUrl: string, appUrl: string): Promise<void> {
  const { username, password } = new URL(appUrl);
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [grantLock]);
    await makeRole(client, decodeURIComponent(username), decodeURIComponent(password));
    await grant(client, client.escapeIdentifier(decodeURIComponent(username)));
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

async function makeRole(client: pg.Client, name: string, password: string): Promise<void> {
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [name]);
  if (rowCount) return;
  const role = client.escapeIdentifier(name);
  try {
    await client.query("SAVEPOINT making");
    await client.query(`CREATE ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
  } catch (cause) {
    // Another database of the same cluster may have been quicker: roles belong to the cluster, the lock to a database.
    await client.query("ROLLBACK TO making");
    const again = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [name]);
    if (again.rowCount) return;
    throw new Error(
      `PostgreSQL has no role ${name}, and the user of DATABASE_OWNER_URL may not make one. Make it (CREATE ROLE … LOGIN PASSWORD …) and start again.`,
      { cause },
    );
  }
}

async function grant(client: pg.Client, role: string): Promise<void> {
  await client.query(`GRANT USAGE ON SCHEMA public TO ${role}`);
  await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role}`);
  await client.query(`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${role}`);
  for (const [name, rights] of Object.entries(narrower)) {
    const table = client.escapeIdentifier(name);
    await client.query(`REVOKE ALL ON ${table} FROM ${role}`);
    await client.query(`GRANT ${rights} ON ${table} TO ${role}`);
  }
}

/** How a database's own rights fall short of what SECURITY.md promises, as a sentence; null when they do not. */
export async function findRoleWeakness(client: Pick<Connection, "query">): Promise<string | null> {
  const { rows } = await client.query<{ isSuperuser: boolean; ownsTrail: boolean }>(
    `SELECT (SELECT rolsuper FROM pg_roles WHERE rolname = session_user) AS "isSuperuser",
       pg_has_role(session_user, (SELECT relowner FROM pg_class WHERE oid = '"AuditEvent"'::regclass), 'MEMBER') AS "ownsTrail"`,
  );
  const advice =
    "Set DATABASE_OWNER_URL to that user, and DATABASE_URL to one that owns nothing; docs/administration.md says how.";
  if (rows[0]?.isSuperuser) return `The user of DATABASE_URL is a superuser of PostgreSQL. ${advice}`;
  if (rows[0]?.ownsTrail)
    return `The user of DATABASE_URL owns the tables and could switch off what protects the audit trail. ${advice}`;
  return null;
}
