import pino from "pino";

// A level that does not exist is reported with the other settings (settings.ts), not here.
function isLevel(level: string | undefined): level is string {
  return level === "silent" || Object.hasOwn(pino.levels.values, level ?? "");
}

/**
 * What is kept of an error. What a database adds to its own (`detail`, `meta`) can hold a whole row, and Prisma says what it
 * was asked with before it says what is wrong: a text, a hash.
 */
function toLogged(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = "code" in error && typeof error.code === "string" ? { code: error.code } : {};
  const message = error.name.startsWith("PrismaClient") ? error.message.split("\n").at(-1) : error.message;
  const stack = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  return { type: error.name, ...code, message, stack: stack?.join("\n") };
}

/** How the log writes an error. */
export const errorSerializers = { err: toLogged };

/**
 * The log: one JSON object a line on standard error, at `LOG_LEVEL`. Events and ids, never the text of an article.
 * Without a level a terminal sees warnings, and whoever collects the lines sees what happens too.
 */
export const log = pino(
  {
    level: isLevel(process.env.LOG_LEVEL) ? process.env.LOG_LEVEL : process.stderr.isTTY ? "warn" : "info",
    formatters: { level: (level) => ({ level }) },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: errorSerializers,
    redact: ["password", "token", "*.password", "*.token"],
  },
  pino.destination(2),
);
