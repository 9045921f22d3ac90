import pino from "pino";

// A level that does not exist is reported with the other settings (settings.ts), not here.
function isLevel(level: string | undefined): level is string {
  return level === "silent" || Object.hasOwn(pino.levels.values, level ?? "");
}

/**
 * The log: one JSON object a line on standard error, at `LOG_LEVEL`. Events and ids, never the text of an article.
 * Without a level a terminal sees warnings, and whoever collects the lines sees what happens too.
 */
export const log = pino(
  {
    level: isLevel(process.env.LOG_LEVEL) ? process.env.LOG_LEVEL : process.stderr.isTTY ? "warn" : "info",
    formatters: { level: (level) => ({ level }) },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ["password", "token", "*.password", "*.token"],
  },
  pino.destination(2),
);
