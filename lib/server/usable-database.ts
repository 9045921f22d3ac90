import pg from "pg";

/** PostgreSQL 14. */
const oldestVersion = 140_000;

/**
 * Is there a PostgreSQL at `url` that can hold what Copydesk keeps?
 * @throws Error with a sentence that says what stands in the way; it names the place and keeps the password out.
 */
export async function requireUsableDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  const place = `The PostgreSQL of DATABASE_URL (${placeOf(url)})`;
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; encoding: string }>(
      `SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding`,
    );
    const { version = 0, encoding = "" } = rows[0] ?? {};
    if (version < oldestVersion) {
      throw new Error(`${place} is older than version 14. Update it, or set DATABASE_URL to another.`);
    }
    if (encoding !== "UTF8") {
      throw new Error(
        `${place} keeps text as ${encoding} and cannot hold every letter. Make a database that can (CREATE DATABASE copydesk ENCODING 'UTF8' TEMPLATE template0) and set DATABASE_URL to it.`,
      );
    }
  } catch (cause) {
    if (cause instanceof Error && cause.message.startsWith(place)) throw cause;
    throw new Error(`${place} cannot be used: ${reasonOf(cause)}.`, { cause });
  } finally {
    await client.end().catch(() => {});
  }
}

function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

function reasonOf(cause: unknown): string {
  // A name with several addresses fails once for each.
  const error = cause instanceof AggregateError ? cause.errors[0] : cause;
  return error instanceof Error && error.message ? error.message : "it does not answer";
}
