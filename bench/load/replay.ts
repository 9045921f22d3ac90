import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Statement } from "./statement.ts";
import type { Limit, Rate } from "./stint.ts";

/** What a bare loop is to run: for each worker its pieces of work, which it goes through again and again. */
export type ReplayJob = {
  readonly url: string;
  readonly workers: readonly (readonly (readonly Statement[])[])[];
  readonly limit: Limit;
  /** For sign-in: what is checked beside the SQL in each piece. */
  readonly password: { readonly hash: string; readonly text: string } | null;
};

export type Replayed = { readonly rate: Rate; readonly rows: number; readonly mebibytes: number };

/** Runs statements with nothing but `pg`, in a process of its own, so that its memory is its own too. */
export async function replay(job: ReplayJob): Promise<Replayed> {
  const child = fork(fileURLToPath(new URL("./replay-process.ts", import.meta.url)), {
    serialization: "advanced",
    execArgv: ["--import", "tsx"],
  });
  const answer = once(child, "message");
  const failed = once(child, "exit").then(([code]) => {
    throw new Error(`The bare loop ended with exit code ${code}.`);
  });
  failed.catch(() => {});
  child.send(job);
  const [replayed] = await Promise.race([answer, failed]);
  return replayed;
}
