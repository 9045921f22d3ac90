// Compiles the command line, and the threads of the server, to JavaScript in .build: once for each state of their sources, so that an
// installation that was built needs neither compiler nor loader. Plain JavaScript, since nothing else can be run before it.
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { hashSources } = require("./hash-sources.cjs");

const sources = ["lib", "prisma/schema.prisma", "package-lock.json", "tsconfig.json"];

/** The command line takes packages from node_modules. A module has no `require`, which the plain JavaScript in it asks for. */
const commandLine = {
  entryPoints: { "copydesk.mjs": "lib/cli/copydesk.ts" },
  format: "esm",
  packages: "external",
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
  },
};

/**
 * A thread is one file: packages that are modules only cannot be required, so all are in it but those that load files beside
 * themselves, and an optional one.
 */
const threads = {
  entryPoints: {
    "agreement-thread.cjs": "lib/server/agreement/worker.ts",
    "reading-thread.cjs": "lib/server/articles/reading/reading-thread.ts",
  },
  format: "cjs",
  external: ["pg", "pino", "@prisma/*", "canvas"],
};

/**
 * Compiles what has changed since it was compiled last, in the folder of Copydesk.
 * @param {string} root
 */
exports.compile = function compile(root) {
  const folder = join(root, ".build");
  const hash = hashSources(root, sources);
  if (readStamp(folder) === hash) return;
  const esbuild = require("esbuild");
  mkdirSync(folder, { recursive: true });
  for (const { entryPoints, ...options } of [commandLine, threads]) {
    for (const [name, entry] of Object.entries(entryPoints)) {
      const { outputFiles } = esbuild.buildSync({
        ...options,
        entryPoints: [entry],
        absWorkingDir: root,
        bundle: true,
        platform: "node",
        target: "node20",
        logLevel: "error",
        write: false,
      });
      replaceFile(join(folder, name), outputFiles[0].text);
    }
  }
  replaceFile(join(folder, "sources"), hash);
};

function readStamp(folder) {
  try {
    return readFileSync(join(folder, "sources"), "utf8");
  } catch {
    return "";
  }
}

/** Whoever reads the file meanwhile, or compiles too, has one whole. */
function replaceFile(path, text) {
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, text);
  renameSync(fresh, path);
}
