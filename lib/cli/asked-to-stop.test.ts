import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";

const waiting = `
  import("./lib/cli/asked-to-stop.ts").then(({ whenAskedToStop }) => {
    whenAskedToStop().addEventListener("abort", () => { console.log("stops"); process.exit(); });
    setInterval(() => {}, 1000);
    console.log(process.pid);
  });`;

/** A shell, as npm puts one between, that runs a process which waits to be stopped. */
async function startInShell(environment: Record<string, string | undefined>) {
  const shell = spawn("sh", ["-c", '"$0" --import tsx -e "$1"; true', process.execPath, waiting], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: shell.stdout });
  const said: string[] = [];
  lines.on("line", (line) => said.push(line));
  await once(lines, "line");
  return { shell, said, ended: once(lines, "close"), pid: Number(said[0]) };
}

test("what npm started stops when npm and its shell are ended", async () => {
  const { shell, said, ended } = await startInShell({ npm_lifecycle_event: "start" });
  shell.kill();
  await ended;
  expect(said.at(-1)).toBe("stops");
});

test("what no npm started outlives the shell that it was started from, until it is asked itself", async () => {
  const { shell, said, ended, pid } = await startInShell({ npm_lifecycle_event: undefined });
  shell.kill();
  await once(shell, "exit");
  // Twice as long as a parent's end may stay unseen.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(said).toEqual([String(pid)]);
  process.kill(pid);
  await ended;
  expect(said.at(-1)).toBe("stops");
});
