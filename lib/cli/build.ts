import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Command } from "commander";
import { hashSources } from "./hash-sources.cjs";
import { packFiles } from "./packed-files.ts";
import { tellStep } from "./say.ts";

const sources = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema.prisma",
  "next.config.js",
  "package-lock.json",
  "postcss.config.cjs",
  "proxy.ts",
  "tsconfig.json",
];
/** What browsers fetch by itself, under `/_next/static`. */
export const staticFolder = join(".next", "static");
const stamp = join(".next", "copydesk-sources");
const tools = ["next/package.json", "typescript/package.json", "postcss-preset-mantine/package.json"];

/** `build`: makes the production build, whether or not there is a current one. */
export function buildCommand(): Command {
  return new Command("build")
    .description("make the production build")
    .action(() => build(hashOfBuild(), new AbortController().signal));
}

/** Makes the production build unless there is one of exactly these sources. */
export async function buildUnlessCurrent(signal: AbortSignal): Promise<void> {
  const hash = hashOfBuild();
  const built = await readFile(stamp, "utf8").catch(() => "");
  if (built !== hash) await build(hash, signal);
}

async function build(hash: string, signal: AbortSignal): Promise<void> {
  requireTools();
  tellStep("Building Copydesk, which takes a minute or two.");
  const { code, output } = await runNextBuild(signal);
  if (signal.aborted) throw new Error("The build was interrupted.");
  if (code !== 0) throw new Error(`${output.trim()}\nCopydesk could not be built; the reason is above.`);
  await packFiles(staticFolder);
  await writeFile(stamp, hash);
}

function requireTools(): void {
  const { resolve } = createRequire(import.meta.url);
  for (const tool of tools) {
    try {
      resolve(tool);
    } catch {
      throw new Error(
        `Copydesk has to be built first, and ${tool.split("/")[0]} is not installed. Run npm ci --include=dev.`,
      );
    }
  }
}

function runNextBuild(signal: AbortSignal): Promise<{ code: number | null; output: string }> {
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const child = spawn(process.execPath, [next, "build"], {
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
    signal,
    killSignal: "SIGTERM",
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: 1, output: error.message }));
    child.once("close", (code) => resolve({ code, output }));
  });
}

/** One hash over everything a build is made of. */
function hashOfBuild(): string {
  return hashSources(process.cwd(), sources, process.version.split(".")[0]);
}
