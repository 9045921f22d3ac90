import { expect, test } from "vitest";
import { databaseUrl } from "./database-url.ts";
import { db } from "./db/database.ts";
import { requireUsableDatabase } from "./usable-database.ts";

test("a database in UTF-8 is taken", async () => {
  await requireUsableDatabase(databaseUrl());
});

test.each(["SQL_ASCII", "LATIN1", "EUC_JP"])(
  "a database in %s is refused with what to do",
  async (encoding) => {
    const url = new URL(databaseUrl());
    url.pathname += `_${encoding.toLowerCase()}`;
    const name = url.pathname.slice(1);
    await db.query(
      `CREATE DATABASE ${name} ENCODING '${encoding}' LOCALE 'C' LOCALE_PROVIDER libc TEMPLATE template0`,
    );
    const refused = requireUsableDatabase(url.href);
    await expect(refused).rejects.toThrow(`keeps text as ${encoding} and cannot hold every letter`);
    await expect(refused).rejects.toThrow("ENCODING 'UTF8'");
    await db.query(`DROP DATABASE ${name}`);
  },
);

test("a PostgreSQL that does not answer is named without its password", async () => {
  const refused = requireUsableDatabase("postgres://desk:secret@127.0.0.1:1/copydesk");
  await expect(refused).rejects.toThrow(
    /^The PostgreSQL of DATABASE_URL \(127\.0\.0\.1:1\/copydesk\) cannot be used: .+\.$/,
  );
  await expect(refused).rejects.not.toThrow("secret");
});
