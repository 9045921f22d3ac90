import { db, disconnect } from "../db/database.ts";

/** Runs `work` while the database takes no changes, as one that stands by for another does. */
export async function whileReadOnly<T>(work: () => Promise<T>): Promise<T> {
  const { rows } = await db.query<{ name: string }>(`SELECT current_database() AS "name"`);
  const name = rows[0]?.name;
  await db.query(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
  await disconnect();
  try {
    return await work();
  } finally {
    await db.query(`BEGIN READ WRITE; ALTER DATABASE ${name} RESET default_transaction_read_only; COMMIT`);
    await disconnect();
  }
}
