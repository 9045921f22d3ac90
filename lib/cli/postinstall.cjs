// After npm ci: generates Prisma's client, and the types of Kysely's queries where the tools of development are there. That needs no engine, but Prisma would download one first, from a host
// that not every network reaches; any program that ends well stands in for it.
const { spawnSync } = require("node:child_process");
const { existsSync } = require("node:fs");
const { delimiter, join } = require("node:path");

const root = join(__dirname, "..", "..");
const bin = join(root, "node_modules", ".bin");
const generators = ["client", ...(existsSync(join(bin, "prisma-kysely")) ? ["kysely"] : [])];
const { status } = spawnSync(
  process.execPath,
  [require.resolve("prisma/build/index.js"), "generate", ...generators.map((name) => `--generator=${name}`)],
  {
    cwd: root,
    env: {
      ...process.env,
      PATH: `${bin}${delimiter}${process.env.PATH}`,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
    stdio: ["ignore", "ignore", "inherit"],
  },
);
process.exit(status ?? 1);
