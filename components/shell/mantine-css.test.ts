import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, test } from "vitest";

const library = "node_modules/@mantine";
const packages = ["charts", "dropzone", "modals", "notifications", "spotlight", "tiptap"];
const read = (path: string) => readFileSync(path, "utf8");

function list(folder: string, ending: RegExp): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => ending.test(name)).map((name) => join(folder, name));
}

/** Base styles, which no component names. */
const base = ["baseline", "default-css-variables", "global"];

/** Names that some files take from the library's core. */
function taken(paths: readonly string[]): string[] {
  return paths.flatMap((path) =>
    [...read(path).matchAll(/import \{([^}]*)\} from "@mantine\/core"/g)].flatMap(([, names = ""]) =>
      names.split(",").map((name) => name.trim().split(" as ")[0] ?? ""),
    ),
  );
}

/** All files that some files import from beside them, and what they import in turn. */
function reached(paths: readonly string[]): Set<string> {
  const found = new Set<string>();
  const left = [...paths];
  for (let path = left.pop(); path !== undefined; path = left.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    for (const [, other = ""] of read(path).matchAll(/from "(\.[^"]+)"/g))
      left.push(join(dirname(path), other));
  }
  return found;
}

test("the styles are those of the components in use, and of no others, in the library’s order", () => {
  const fileOf = new Map(list(`${library}/core/esm`, /\.mjs$/).map((path) => [basename(path, ".mjs"), path]));
  const screens = ["app", "components"].flatMap((folder) => list(folder, /\.tsx$/));
  const users = [...screens, ...packages.flatMap((name) => list(`${library}/${name}/esm`, /\.mjs$/))];
  const used = taken(users).flatMap((name) => fileOf.get(name) ?? []);
  const names = [...reached(used)].flatMap((path) => /([A-Za-z]+)\.module\.mjs$/.exec(path)?.[1] ?? []);
  const all = read(`${library}/core/styles.css`);
  const isStyled = new Set(list(`${library}/core/styles`, /\.css$/).map((path) => basename(path, ".css")));
  const placeOf = (name: string) => all.indexOf(read(`${library}/core/styles/${name}.css`).slice(0, 120));
  const expected = [...new Set([...base, ...names.filter((name) => isStyled.has(name))])];
  expected.sort((a, b) => placeOf(a) - placeOf(b));

  const listed = [...read("components/shell/mantine.css").matchAll(/styles\/([^."]+)\.css/g)].map(
    ([, name]) => name,
  );
  expect(listed).toEqual(expected);
});
