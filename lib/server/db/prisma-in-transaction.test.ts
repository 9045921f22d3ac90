import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { buildProject, buildUser } from "@/prisma/builders.ts";
import { db, prisma } from "./database.ts";
import { toAppError } from "./database-error.ts";
import { inPrismaTransaction, inTransaction, withPrisma } from "./transaction.ts";

const newUser = (name: string) => ({ id: randomUUID(), name, email: `${name}-${randomUUID()}@example.org` });
const namesLike = async (name: string) =>
  (
    await db.selectFrom("User").select("name").where("name", "like", `${name}%`).orderBy("name").execute()
  ).map((row) => row.name);

test("what Prisma and what Kysely write in one transaction is there together", async () => {
  const seen = await inPrismaTransaction(async (inside, tx) => {
    await inside.user.create({ data: newUser("together by prisma") });
    await tx.insertInto("User").values(newUser("together by kysely")).execute();
    return inside.user.count({ where: { name: { startsWith: "together" } } });
  });
  expect(seen).toBe(2);
  expect(await namesLike("together")).toEqual(["together by kysely", "together by prisma"]);
});

test("what Prisma and what Kysely write in one transaction is taken back together", async () => {
  const broken = inPrismaTransaction(async (inside, tx) => {
    await inside.user.create({ data: newUser("neither by prisma") });
    await tx.insertInto("User").values(newUser("neither by kysely")).execute();
    throw new RangeError("no");
  });
  await expect(broken).rejects.toThrow(RangeError);
  expect(await namesLike("neither")).toEqual([]);
});

test("a nested write of Prisma is a part of the transaction, too", async () => {
  const data = {
    ...newUser("nested"),
    apiTokens: { create: { name: "k", tokenHash: randomUUID(), prefix: "k" } },
  };
  const broken = inTransaction("write", async (tx) => {
    await withPrisma(tx, (inside) => inside.user.create({ data }));
    expect(
      await tx.selectFrom("ApiToken").select("name").where("userId", "=", data.id).execute(),
    ).toHaveLength(1);
    throw new RangeError("no");
  });
  await expect(broken).rejects.toThrow(RangeError);
  expect(await prisma.apiToken.count({ where: { userId: data.id } })).toBe(0);
});

test("a transaction goes on after what Prisma did in it was refused", async () => {
  const taken = await buildUser();
  await inTransaction("write", async (tx) => {
    await tx.insertInto("User").values(newUser("onward")).execute();
    const refused = withPrisma(tx, (inside) =>
      inside.user.create({ data: { ...newUser("onward twice"), email: taken.email } }),
    );
    await expect(refused).rejects.toMatchObject({ code: "P2002" });
  });
  expect(await namesLike("onward")).toEqual(["onward"]);
});

test("what others read at the same moment is not read in the transaction", async () => {
  const { id } = await buildUser({ name: "before" });
  await inPrismaTransaction(async (inside) => {
    await inside.user.update({ where: { id }, data: { name: "after" } });
    const [within, outside] = await Promise.all([
      inside.user.findUnique({ where: { id } }),
      prisma.user.findUnique({ where: { id } }),
    ]);
    expect([within?.name, outside?.name]).toEqual(["after", "before"]);
  });
});

test("of two transactions with Prisma that wait for each other both are done in the end", async () => {
  const ids = [(await buildProject()).id, (await buildProject()).id];
  let begun = 0;
  let go = () => {};
  const bothBegun = new Promise<void>((resolve) => {
    go = resolve;
  });
  const describe = (order: readonly string[]) =>
    inPrismaTransaction(async (inside) => {
      for (const [at, id] of order.entries()) {
        await inside.project.update({ where: { id }, data: { description: "done" } });
        if (at > 0) continue;
        begun++;
        if (begun === 2) go();
        await bothBegun;
      }
    });
  await Promise.all([describe(ids), describe(ids.toReversed())]);
  expect(begun, "one of them ran again").toBeGreaterThan(2);
});

test("a constraint is told in the same words whether Kysely or Prisma ran into it", async () => {
  const { id: projectId } = await buildProject();
  const label = { projectId, name: "Twice", colour: "#123456" };
  await prisma.label.create({ data: label });
  const byPrisma = await prisma.label.create({ data: label }).catch(toAppError);
  const byKysely = await db
    .insertInto("Label")
    .values({ ...label, id: randomUUID() })
    .execute()
    .catch(toAppError);
  expect(byKysely).toMatchObject({ code: "INVALID", message: expect.stringContaining("that name") });
  expect(byPrisma).toEqual(byKysely);
});
