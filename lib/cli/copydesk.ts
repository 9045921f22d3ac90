import { Command } from "commander";
import { backupCommand } from "./backup.ts";
import { buildCommand } from "./build.ts";
import { devCommand } from "./dev.ts";
import { exportCommand } from "./export.ts";
import { importCommand } from "./import.ts";
import { migrationCommand } from "./migration.ts";
import { restoreCommand } from "./restore.ts";
import { sampleCommand } from "./sample.ts";
import { startCommand } from "./start.ts";
import { userCommand } from "./user.ts";
import { wordsCommand } from "./words.ts";

const commands = [
  startCommand,
  importCommand,
  exportCommand,
  userCommand,
  sampleCommand,
  backupCommand,
  restoreCommand,
  wordsCommand,
];
const developerCommands = [devCommand, buildCommand, migrationCommand];

/** Runs one command line. A failure is a sentence on standard error and a non-zero exit code, never a stack trace. */
export async function run(argv: readonly string[]): Promise<void> {
  const program = new Command("copydesk")
    .description("Annotate news: mark quotes, claims, entities and dates, review them, export a dataset.")
    .showHelpAfterError("(copydesk --help says more)");
  for (const command of commands) program.addCommand(command());
  for (const command of developerCommands) program.addCommand(command(), { hidden: true });
  try {
    await program.parseAsync(argv);
  } catch (error) {
    report(error);
    process.exit(1);
  }
  process.exit();
}

function report(error: unknown): void {
  const message = error instanceof Error && error.message ? error.message : String(error);
  console.error(message);
  if (process.env.LOG_LEVEL === "debug" || process.env.LOG_LEVEL === "trace") console.error(error);
}
