import { Command } from "commander";
import { getHostActor } from "@/lib/server/people/host-actor.ts";
import { createSample } from "@/lib/server/sample/create-sample.ts";
import { readSettings } from "@/lib/server/settings.ts";
import { withDatabase } from "./open-database.ts";
import { say } from "./say.ts";

/** `sample`: the sample project; its people's sign-ins are printed and kept nowhere. */
export function sampleCommand(): Command {
  return new Command("sample")
    .description("make the sample project and print its people's sign-ins")
    .option("--reset", "remake it if it is there")
    .action(({ reset }: { reset?: true }) =>
      withDatabase(readSettings(process.env), () => sample(reset ?? false)),
    );
}

async function sample(replace: boolean): Promise<void> {
  const signIns = await createSample(await getHostActor(undefined), { replace });
  for (const signIn of signIns) process.stdout.write(`${Object.values(signIn).join("\t")}\n`);
  say("The sample project is there. These sign-ins are shown this once.");
}
