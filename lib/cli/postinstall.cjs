// After npm ci: generates Prisma's client. That needs no engine, but Prisma would download one first, from a host
// that not every network reaches; any program that ends well stands in for it.
const { spawnSync } = require("node:child_process");
const { join } = require("node:path");

const root = join(__dirname, "..", "..");
const { status } = spawnSync(process.execPath, [require.resolve("prisma/build/index.js"), "generate"], {
  cwd: root,
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  },
  stdio: ["ignore", "ignore", "inherit"],
});
process.exit(status ?? 1);
