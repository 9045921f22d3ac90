import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { Command } from "commander";
import { toInstant } from "@/lib/core/articles/published-at.ts";
import type { ReadOptions } from "@/lib/core/articles/read-options.ts";
import { maxFileBytes, usualImportExtensions } from "@/lib/core/formats/formats.ts";
import type { ImportOutcome } from "@/lib/schemas/article.ts";
import { importQuerySchema } from "@/lib/schemas/import.ts";
import { importArticles } from "@/lib/server/articles/import.ts";
import { getHostActor } from "@/lib/server/people/host-actor.ts";
import { readSettings } from "@/lib/server/settings.ts";
import { fromHere } from "./data-folder.ts";
import { withDatabase } from "./open-database.ts";
import { endProgress, say, showProgress } from "./say.ts";

type Options = {
  project: string;
  story: string;
  whole?: true;
  clean?: true;
  charset: string;
  outlet: string;
  date: string;
  timeZone: string;
  language: string;
  override?: true;
  as?: string;
};

/** `import FILE...`: a line for each article that was not simply imported, then the counts. */
export function importCommand(): Command {
  return new Command("import")
    .description(`import articles: ${usualImportExtensions.join(" ")}; fails if any was refused`)
    .argument("<file...>", "the files")
    .requiredOption("--project <slug>", "the project")
    .option("--story <title>", "the story they belong to", "")
    .option("--outlet <name>", "the outlet of those that name none", "")
    .option("--date <date>", "the date of those that have none, such as 2026-05-14", "")
    .option("--time-zone <zone>", "the time zone of dates that name none, such as Europe/London", "")
    .option("--language <tag>", "the language of those that name none, such as en", "")
    .option("--override", "take outlet, date, zone and language from here even where a file says otherwise")
    .option("--whole", "keep all of a web page, not only its article")
    .option(
      "--clean",
      "read .txt, .md and .jsonl that are not clean UTF-8 all the same, and say what changed",
    )
    .option("--charset <name>", "the encoding that web pages were sent with, such as windows-1252", "")
    .option("--as <address>", "the person who imports; otherwise the first administrator")
    .action((files: string[], options: Options) =>
      withDatabase(readSettings(process.env), () => importFiles(files, options)),
    );
}

async function importFiles(files: readonly string[], options: Options): Promise<void> {
  const { project, story } = options;
  const reading = toReadOptions(options);
  const actor = await getHostActor(options.as);
  const counts = { imported: 0, duplicate: 0, refused: 0 };
  for (const [number, file] of files.entries()) {
    showProgress(`${number} of ${files.length} files: ${file}`);
    for await (const outcome of importFile(file)) {
      counts[outcome.result] += 1;
      if (outcome.result === "imported" && !outcome.reason && process.stdout.isTTY) continue;
      endProgress();
      process.stdout.write(`${describe(outcome)}\n`);
    }
  }
  endProgress();
  say(`${counts.imported} imported, ${counts.duplicate} duplicate, ${counts.refused} refused.`);
  if (counts.refused > 0) process.exitCode = 1;

  async function* importFile(file: string): AsyncGenerator<ImportOutcome> {
    const name = basename(file);
    const bytes = await readSmall(fromHere(file));
    if (typeof bytes === "string") yield { name, result: "refused", reason: bytes };
    else yield* importArticles(actor, project, { name, bytes, options: reading, story });
  }
}

function toReadOptions(options: Options): ReadOptions {
  const {
    whole = false,
    clean = false,
    charset,
    outlet,
    date,
    timeZone,
    language,
    override = false,
  } = options;
  const parsed = importQuerySchema.safeParse({ outlet, publishedAt: date, timeZone, language, charset });
  const [issue] = parsed.error?.issues ?? [];
  if (issue) throw new Error(`${issue.path.join(".")}: ${issue.message}.`);
  return {
    isWhole: whole,
    isCleaned: clean,
    charset,
    given: { outlet, publishedAt: toInstant(date, timeZone), timeZone, language },
    givenWins: override,
  };
}

/** The bytes of a file, or why it cannot be read. */
async function readSmall(path: string): Promise<Uint8Array | string> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return "There is no such file.";
  // lib/core refuses it too, but only once it is in memory.
  if (found.size > maxFileBytes) return "It is larger than 10 MB. Split it into smaller files.";
  return readFile(path).catch(() => "It cannot be read by this user.");
}

function describe({ name, line, result, reason, title }: ImportOutcome): string {
  const place = line === undefined ? name : `${name}, line ${line}`;
  return [`${result}: ${place}`, title, reason].filter(Boolean).join(" · ");
}
