import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { Command } from "commander";
import { createSetUpLink } from "@/lib/server/people/set-up.ts";
import { readSettings } from "@/lib/server/settings.ts";
import { openDatabase } from "./open-database.ts";
import { say } from "./say.ts";
import { requireFreePort } from "./serve.ts";
import { prepareEnvironment } from "./start.ts";

/** `dev`: the development server on the same database as `start`. */
export function devCommand(): Command {
  return new Command("dev").description("start the development server").action(dev);
}

async function dev(): Promise<void> {
  const settings = readSettings(process.env);
  await requireFreePort(settings.HOST, settings.PORT);
  const database = await openDatabase(settings);
  try {
    await prepareEnvironment(settings);
    const setUp = await createSetUpLink();
    if (setUp) say(`There is nobody yet. Set it up at ${setUp}`);
    const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
    const child = spawn(process.execPath, [next, "dev", "-p", String(settings.PORT), "-H", settings.HOST], {
      stdio: "inherit",
    });
    // Ctrl-C reaches the development server by itself; a signal to this process alone has to be handed on.
    process.on("SIGINT", () => {});
    process.on("SIGTERM", () => child.kill("SIGTERM"));
    const [code] = await once(child, "exit");
    process.exitCode = typeof code === "number" ? code : 0;
  } finally {
    await database.close();
  }
}
