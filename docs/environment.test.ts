import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { filesUnder } from "./pages.fixture.ts";

// What Node, npm and Next set or are told, and nobody who runs Copydesk.
const ofTools = ["INIT_CWD", "NEXT_TELEMETRY_DISABLED", "NODE_ENV", "PATH"];

const read = readVariables();

test("the variables that the code reads are found", () => {
  expect(read).toEqual(expect.arrayContaining(["PORT", "DATABASE_URL", "OIDC_NAME", "TRUST_PROXY"]));
});

test(".env.example has every variable that the code reads, and no other", () => {
  const offered = [...readFileSync(".env.example", "utf8").matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
  expect(offered.toSorted()).toEqual(read);
});

test("the page for administrators tells of every variable that the code reads", () => {
  const page = readFileSync("docs/administration.md", "utf8");
  expect(read.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

/** The names of the variables that the product reads, sorted: by name in the code, or as one of the settings that are checked at the start. */
function readVariables(): string[] {
  const files = ["app", "components", "lib"]
    .flatMap((folder) => filesUnder(folder, ".ts", ".tsx", ".cjs"))
    .filter((path) => !/\.(test|fixture)\.tsx?$|\/testing\//.test(path));
  const byName = ["proxy.ts", "next.config.js", "prisma.config.ts", ...files].flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/\benv\.([A-Z][A-Z_]+)\b/g)].map(([, name]) => name ?? ""),
  );
  const settings = readFileSync("lib/server/settings.ts", "utf8");
  const checked = [...settings.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name ?? "");
  return [...new Set([...byName, ...checked])].filter((name) => !ofTools.includes(name)).sort();
}
