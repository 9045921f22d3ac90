import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Command, Option } from "commander";
import { type ExportQuery, exportLayers } from "@/lib/schemas/export.ts";
import { exportRows } from "@/lib/server/export/export.ts";
import { getHostActor } from "@/lib/server/people/host-actor.ts";
import { readSettings } from "@/lib/server/settings.ts";
import { withDatabase } from "./open-database.ts";
import { endProgress, say, showProgress } from "./say.ts";

type Options = ExportQuery & { project: string; as?: string };

const collect = (value: string, earlier: string[]) => [...earlier, value];

/** `export`: the dataset as JSON lines on standard output. */
export function exportCommand(): Command {
  return new Command("export")
    .description("write a project's labelled articles to standard output, a JSON line each")
    .requiredOption("--project <slug>", "the project")
    .addOption(new Option("--layers <which>", "which layers").choices(exportLayers).default("gold"))
    .option("--label <name>", "only spans of this label (may be given several times)", collect, [])
    .option("--story <title>", "only articles of this story (may be given several times)", collect, [])
    .option("--as <address>", "the person who exports; otherwise the first administrator")
    .action((options: Options) => withDatabase(readSettings(process.env), () => exportProject(options)));
}

async function exportProject({ project, as, ...query }: Options): Promise<void> {
  const rows = exportRows(await getHostActor(as), project, query);
  let count = 0;
  const counted = async function* (): AsyncGenerator<string> {
    for await (const row of rows) {
      yield row;
      count += 1;
      if (!process.stdout.isTTY) showProgress(`${count} rows`);
    }
  };
  // Standard output stays open for whatever else has to be said.
  await pipeline(Readable.from(counted()), process.stdout, { end: false }).catch(ignoreClosedPipe);
  endProgress();
  say(`${count} rows exported.`);
}

/** `export | head` closes the pipe when it has seen enough. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE" && error.code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
}
