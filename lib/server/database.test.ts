import { expect, test } from "vitest";
import { buildUser } from "@/prisma/builders.ts";
import { db, disconnect, prisma } from "./db/database.ts";

test("a moment is the same to Prisma and to SQL, whatever time zone the database is set to", async () => {
  const { rows } = await db.query<{ name: string }>(`SELECT current_database() AS "name"`);
  await db.query(`ALTER DATABASE ${rows[0]?.name} SET timezone = 'Pacific/Auckland'`);
  await disconnect();
  const createdAt = new Date("2026-05-14T18:20:00.500Z");
  const { id } = await buildUser({ createdAt });
  const read = await db.query(`SELECT "createdAt" FROM "User" WHERE "id" = $1`, [id]);
  expect(read.rows).toEqual([{ createdAt }]);
  await db.query(`UPDATE "User" SET "createdAt" = $2 WHERE "id" = $1`, [id, createdAt]);
  expect(await prisma.user.findUniqueOrThrow({ where: { id } })).toMatchObject({ createdAt });
});
