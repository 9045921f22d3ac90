import { stripVTControlCharacters } from "node:util";
import { isAborted } from "./aborted.ts";
import { log } from "./log.ts";
import { noteFailure } from "./request-failure.ts";

const levels = {
  debug: "debug",
  trace: "debug",
  log: "info",
  info: "info",
  warn: "warn",
  error: "error",
} as const;
const longest = 1000;

let isDone = false;

/**
 * Makes what libraries print (Next above all) and what Node warns of lines of the log. Of what is printed beside sentences only
 * errors are kept, as the log writes them: anything else could be somebody's text.
 */
export function logConsole(): void {
  if (isDone) return;
  isDone = true;
  for (const [method, level] of Object.entries(levels)) {
    Object.assign(console, { [method]: (...printed: unknown[]) => write(level, printed) });
  }
  process.removeAllListeners("warning");
  process.on("warning", (err) => log.warn({ err }, "Node warns"));
}

function write(level: (typeof levels)[keyof typeof levels], printed: readonly unknown[]): void {
  const error = printed.find((part) => part instanceof Error);
  if (isAborted(error)) {
    log.info({ event: "aborted" }, "A request was aborted by the browser");
    return;
  }
  if (error) noteFailure(error);
  const sentences = printed.filter((part) => typeof part === "string").map(stripVTControlCharacters);
  const text = sentences.join(" ").trim().slice(0, longest);
  log[level](error ? { err: error, event: "console" } : { event: "console" }, text || "An error was printed");
}
