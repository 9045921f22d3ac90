import { expect, test } from "vitest";
import { buildMemberUser, buildProject } from "@/prisma/builders.ts";
import { listAudit } from "./audit.ts";
import { inTransaction } from "./db/transaction.ts";
import { recordEvent } from "./events/record-event.ts";
import { toActor } from "./testing/actors.ts";

test("a search keeps the lines whose person, action or subject holds its words, in capitals or not", async () => {
  const project = await buildProject();
  const owner = toActor(await buildMemberUser(project, "OWNER"));
  const lines = [
    { action: "articles.import", subject: "ferry.txt: 1 imported" },
    { action: "member.role", subject: "guest@example.org" },
  ];
  for (const line of lines)
    await inTransaction("write", (tx) => recordEvent(tx, owner, { ...line, projectId: project.id }));

  const find = async (search: string) =>
    (await listAudit(owner, { projectId: project.id, search })).events.map(({ action }) => action);
  expect(await find("FERRY")).toEqual(["articles.import"]);
  expect(await find("member")).toEqual(["member.role"]);
  expect(await find(owner.name.toUpperCase())).toHaveLength(2);
  expect(await find("100%")).toEqual([]);
});
