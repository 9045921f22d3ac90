import { expect, test } from "vitest";
import { db, prisma } from "./db/database.ts";
import { errorSerializers } from "./log.ts";

test("what the log keeps of a database's error holds nothing of the row", async () => {
  const secret = "argon2id-of-somebody";
  const refused = [
    db.query(
      `INSERT INTO "User" ("id", "email", "name", "passwordHash") VALUES (gen_random_uuid(), 'Upper@example.org', 'n', $1)`,
      [secret],
    ),
    prisma.user.create({ data: { email: "Upper@example.org", name: "n", passwordHash: secret } }),
    // What a mistake of the program's own would send.
    prisma.user.create({
      data: JSON.parse(`{"name":"User_email_is_lower_case","passwordHash":"${secret}"}`),
    }),
  ];
  for (const outcome of await Promise.allSettled(refused)) {
    expect(outcome.status).toBe("rejected");
    const kept = errorSerializers.err(outcome.status === "rejected" ? outcome.reason : null);
    expect(kept).toMatchObject({
      message: expect.stringMatching(/User_email_is_lower_case|Argument `email`/),
    });
    expect(JSON.stringify(kept)).not.toContain(secret);
  }
});
