import { expect, test } from "vitest";
import { buildProject } from "@/prisma/builders.ts";
import { prisma } from "./database.ts";
import { inTransaction } from "./transaction.ts";

test("of two transactions that wait for each other both are done in the end, each once", async () => {
  const projects = [await buildProject(), await buildProject()];
  const ids = projects.map(({ id }) => id);
  let begun = 0;
  let go = () => {};
  const bothBegun = new Promise<void>((resolve) => {
    go = resolve;
  });
  const addTo = (order: readonly string[]) =>
    inTransaction("write", async (client) => {
      for (const [at, id] of order.entries()) {
        await client.query(`UPDATE "Project" SET "queueLength" = "queueLength" + 1 WHERE "id" = $1`, [id]);
        if (at > 0) continue;
        begun++;
        if (begun === 2) go();
        await bothBegun;
      }
    });
  await Promise.all([addTo(ids), addTo(ids.toReversed())]);
  expect(begun, "one of them ran again").toBeGreaterThan(2);
  for (const { id, queueLength } of projects) {
    const now = await prisma.project.findUniqueOrThrow({ where: { id } });
    expect(now.queueLength).toBe(queueLength + 2);
  }
});

test("what a transaction throws takes everything back", async () => {
  const { id, name } = await buildProject();
  const broken = inTransaction("write", async (client) => {
    await client.query(`UPDATE "Project" SET "name" = 'Other' WHERE "id" = $1`, [id]);
    throw new RangeError("no");
  });
  await expect(broken).rejects.toThrow(RangeError);
  expect(await prisma.project.findUniqueOrThrow({ where: { id } })).toMatchObject({ name });
});
