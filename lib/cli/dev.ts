import { watch } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { Command } from "commander";
import type nextModule from "next";
import { createSetUpLink } from "@/lib/server/people/set-up.ts";
import type { Settings } from "@/lib/server/settings.ts";
import { readSettings } from "@/lib/server/settings.ts";
import { type AnswerApi, openApi } from "./answer-api.ts";
import { whenAskedToStop } from "./asked-to-stop.ts";
import { tellAddress } from "./http-server.ts";
import { openDatabase } from "./open-database.ts";
import { say } from "./say.ts";
import { listen, requireFreePort } from "./serve.ts";
import { prepareEnvironment, stopped } from "./start.ts";

/** `dev`: the development server on the same database as `start`. */
export function devCommand(): Command {
  return new Command("dev").description("start the development server").action(dev);
}

async function dev(): Promise<void> {
  const settings = readSettings(process.env);
  await requireFreePort(settings.HOST, settings.PORT);
  const asked = whenAskedToStop();
  const database = await openDatabase(settings);
  try {
    await prepareEnvironment(settings);
    const setUp = await createSetUpLink();
    if (setUp) say(`There is nobody yet. Set it up at ${setUp}`);
    await serve(settings);
    say(`The development server runs at ${process.env.NEXTAUTH_URL}. Ctrl-C stops it.`);
    await stopped(asked);
  } finally {
    await database.close();
  }
}

/** As serve.ts does it, with pages and API as their files stand. */
async function serve({ HOST: hostname, PORT: port }: Settings): Promise<void> {
  Object.assign(process.env, { NODE_ENV: "development" });
  const api = followApi();
  const server = createServer(async (request, response) => {
    tellAddress(request);
    const answerApi = await api();
    if (!answerApi(request, response)) await handle(request, response);
  });
  const next: typeof nextModule = createRequire(import.meta.url)("next");
  const app = next({ dev: true, dir: process.cwd(), hostname, port, httpServer: server });
  await app.prepare();
  const handle = app.getRequestHandler();
  await listen(server, hostname, port);
}

/** The API, loaded anew when a file was changed since. */
function followApi(): () => Promise<AnswerApi> {
  let loaded = openApi();
  let isStale = false;
  watch("lib", { recursive: true }, () => {
    isStale = true;
  });
  return () => {
    if (isStale) loaded = loadAnew();
    isStale = false;
    return loaded;
  };
}

async function loadAnew(): Promise<AnswerApi> {
  const { tsImport } = await import("tsx/esm/api");
  const fresh: { openApi: typeof openApi } = await tsImport("./answer-api.ts", import.meta.url);
  return fresh.openApi();
}
