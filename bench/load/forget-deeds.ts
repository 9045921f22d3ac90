import { pool } from "@/lib/server/db/database.ts";

/** Takes what was measured out of the audit trail again; only a superuser can, who asks for no triggers. */
export async function forgetDeeds(action: string): Promise<void> {
  const client = await pool().connect();
  await client.query("SET session_replication_role = replica");
  await client.query(`DELETE FROM "AuditEvent" WHERE "action" = $1`, [action]);
  await client.query("RESET session_replication_role");
  client.release();
}
