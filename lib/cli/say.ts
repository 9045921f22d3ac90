import { log } from "@/lib/server/log.ts";

/** A line for the person who runs the command; standard output stays for what was asked for. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Shows how far a command has come: one line that counts on a terminal, nothing in a pipe. */
export function showProgress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
}

/** Takes the counting line away, before a line that stays. */
export function endProgress(): void {
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
}

/** Says what a server that starts is doing: a sentence on a terminal, elsewhere a line of the log. */
export function tellStep(step: string): void {
  if (process.stderr.isTTY) say(step);
  else log.info(step);
}
