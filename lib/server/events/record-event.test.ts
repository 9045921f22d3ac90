import { expect, test } from "vitest";
import { buildUser } from "@/prisma/builders.ts";
import { db } from "../db/database.ts";
import { inTransaction } from "../db/transaction.ts";
import { recordEvent } from "./record-event.ts";

const readEvents = (actorId: string) =>
  db
    .selectFrom("AuditEvent")
    .select(["action", "subject", "address", "detail"])
    .where("actorId", "=", actorId)
    .execute();

test("an event is there once its deed is done", async () => {
  const actor = { id: (await buildUser()).id, address: "::1" };
  await inTransaction("write", (tx) => recordEvent(tx, actor, { action: "test", detail: { count: 2 } }));
  expect(await readEvents(actor.id)).toEqual([
    { action: "test", subject: "", address: "::1", detail: { count: 2 } },
  ]);
});

test("an event is taken back with its deed", async () => {
  const actor = { id: (await buildUser()).id, address: "" };
  const undone = inTransaction("write", async (tx) => {
    await recordEvent(tx, actor, { action: "test" });
    throw new RangeError("no");
  });
  await expect(undone).rejects.toThrow(RangeError);
  expect(await readEvents(actor.id)).toEqual([]);
});

test("an event outside a transaction does not compile", () => {
  // @ts-expect-error a connection of the pool is no transaction
  const outside = () => recordEvent(db, null, { action: "test" });
  expect(outside).toBeTypeOf("function");
});
