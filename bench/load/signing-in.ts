import { z } from "zod";
import { db } from "@/lib/server/db/database.ts";
import { inPrismaTransaction } from "@/lib/server/db/transaction.ts";
import { recordEvent } from "@/lib/server/events/record-event.ts";
import { signInWithPassword } from "@/lib/server/people/accounts.ts";
import { startSession } from "@/lib/server/people/sessions.ts";
import { forgetDeeds } from "./forget-deeds.ts";
import { type Newsroom, password } from "./newsroom.ts";
import type { Client } from "./requests.ts";
import { recordStatements, type Statement } from "./statement.ts";
import type { Worker } from "./stint.ts";
import type { Subject } from "./subjects.ts";

const path = "/api/auth/callback/credentials";
const csrfSchema = z.object({ csrfToken: z.string() });
const browser = { userAgent: "bench", address: "" };
const timesEach = 20;

async function signingIn(client: Client, email: string): Promise<Worker> {
  const form = await client.ask({ path: "/api/auth/csrf" });
  const cookie = (form.headers["set-cookie"] ?? []).map((line) => line.split(";")[0]).join("; ");
  const { csrfToken } = csrfSchema.parse(JSON.parse(form.body));
  const body = new URLSearchParams({ email, password, csrfToken, json: "true" }).toString();
  const headers = {
    cookie,
    "content-type": "application/x-www-form-urlencoded",
    "user-agent": browser.userAgent,
  };
  return async () => {
    const answer = await client.ask({ method: "POST", path, headers, body });
    const isIn = answer.headers["set-cookie"]?.some((line) => line.includes("session-token"));
    if (!isIn) throw new Error("A sign-in was refused.");
  };
}

/** What one sign-in does, as lib/server/sign-in/options.ts puts it together. */
async function signIn(email: string): Promise<void> {
  const user = await signInWithPassword(email, password, browser);
  const event = { action: "sign-in", detail: { with: "credentials" } };
  await inPrismaTransaction(async (tx, transaction) => {
    await recordEvent(transaction, { id: user.id, address: "" }, event);
    await startSession(user.id, browser, tx);
  });
}

async function forgetSignIns(): Promise<void> {
  await db.query(`DELETE FROM "Session" WHERE "userAgent" = $1`, [browser.userAgent]);
  await forgetDeeds("sign-in");
}

/** Each desk's person signs in again and again. The bare loop checks the password too: that is what it costs. */
export async function signIns(client: Client, { desks }: Newsroom): Promise<Subject> {
  const workers: Worker[] = [];
  const sql: Statement[][][] = [];
  for (const { user } of desks) {
    workers.push(await signingIn(client, user.email));
    const pieces: Statement[][] = [];
    for (let time = 0; time < timesEach; time++)
      pieces.push(await recordStatements(() => signIn(user.email)));
    sql.push(pieces);
  }
  const hash = desks[0]?.user.passwordHash ?? "";
  return {
    name: "sign in",
    requests: timesEach * desks.length,
    workers,
    sql,
    password: { hash, text: password },
    reset: forgetSignIns,
  };
}
