import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { filesUnder } from "./pages.fixture.ts";

const schema = readFileSync("prisma/schema.prisma", "utf8");
const api = sourcesOf("lib/api", "lib/schemas", "lib/core");
const code = sourcesOf("components", "lib");

test("every word of the glossary is in the schema where the glossary says so", () => {
  expect(missing("schema", (name) => name.split(".").every((part) => hasWord(schema, part)))).toEqual([]);
});

test("every address and field that the glossary names is the API's", () => {
  expect(missing("API", (name) => (name.startsWith("/") ? api.includes(name) : hasWord(api, name)))).toEqual(
    [],
  );
});

test("every file and name of code that the glossary gives is there", () => {
  const isThere = (name: string) => existsSync(name) || (!name.includes("/") && hasWord(code, name));
  expect([...missing("code", isThere), ...missing("where", isThere)]).toEqual([]);
});

function sourcesOf(...folders: readonly string[]): string {
  return folders
    .flatMap((folder) => filesUnder(folder, ".ts", ".tsx"))
    .filter((path) => !/\.(test|fixture)\.tsx?$/.test(path))
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
}

function hasWord(text: string, word: string): boolean {
  return new RegExp(`\\b${word.replace(/…$/, "\\w*")}\\b`).test(text);
}

/** The names in code style under a heading of the glossary's tables that are not where they should be. */
function missing(heading: string, isThere: (name: string) => boolean): string[] {
  let columns: readonly string[] = [];
  return readFileSync("docs/glossary.md", "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .flatMap((line) => {
      const cells = line.split("|").map((cell) => cell.trim());
      if (cells[1] === "word") columns = cells;
      if (cells[1] === "right") columns = [];
      const names = (cells[columns.indexOf(heading)] ?? "").matchAll(/`([^`]+)`/g);
      return [...names].flatMap(([, name = ""]) => (isThere(name) ? [] : [`${cells[1]}: ${name}`]));
    });
}
