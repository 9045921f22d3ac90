import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, normalize } from "node:path";
import { parseSync } from "oxc-parser";
import { describe, expect, test } from "vitest";
import { roomOfTests, rooms } from "./rooms.fixture.ts";

const isTest = (path: string) => /\.(test|fixture|spec)\.tsx?$|^lib\/server\/testing\//.test(path);
const isWithin = (path: string, room: string) => path === room || path.startsWith(`${room}/`);
const sources = Object.keys(rooms)
  .filter((name) => !name.includes("/") && name !== "proxy.ts")
  .flatMap((name) => readdirSync(name, { recursive: true, encoding: "utf8" }).map((path) => join(name, path)))
  .concat("proxy.ts")
  .concat(
    readdirSync("components", { recursive: true, encoding: "utf8" }).map((path) => join("components", path)),
  )
  .filter((path) => /\.tsx?$/.test(path) && !isWithin(path, "prisma/client"));

/** The longest room that the path is in. */
function roomOf(path: string): string {
  const [found] = Object.keys(rooms)
    .filter((name) => isWithin(path, name))
    .sort((a, b) => b.length - a.length);
  if (found === undefined) throw new RangeError(`${path} is in no room of lib/rooms.fixture.ts.`);
  return found;
}

/** What a file imports, statically or when it is wanted: paths from the top, or names of packages. */
function importsOf(path: string, code: string): readonly string[] {
  const { staticImports, staticExports, dynamicImports } = parseSync(path, code).module;
  const fixed = [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
  ];
  const wanted = dynamicImports.map(({ moduleRequest }) =>
    code.slice(moduleRequest.start, moduleRequest.end),
  );
  return [...fixed, ...wanted.filter((text) => /^["']/.test(text)).map((text) => text.slice(1, -1))].map(
    (name) => {
      if (name.startsWith("@/")) return name.slice(2);
      if (name.startsWith(".")) return `${normalize(join(dirname(path), name))}`;
      return `npm:${packageOf(name)}`;
    },
  );
}

function packageOf(name: string): string {
  if (name.startsWith("node:") || builtinModules.includes(name)) return "node";
  return name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");
}

/** The imports of a file that its room does not allow. */
function badImports(path: string, code: string): readonly string[] {
  const room = roomOf(path);
  const allowed = [rooms[room], ...(isTest(path) ? [roomOfTests] : [])].flatMap((one) => one ?? []);
  const mayUse = (name: string) =>
    allowed.some(({ packages }) =>
      packages.some((one) => (one.endsWith("*") ? name.startsWith(one.slice(0, -1)) : name === one)),
    );
  const mayEnter = (target: string) =>
    (roomOf(target) === room || allowed.some((one) => one.rooms.some((name) => isWithin(target, name)))) &&
    (!isTest(target) || isTest(path) || ["bench", "docs", "e2e"].includes(room));
  return importsOf(path, code).filter((name) =>
    name.startsWith("npm:") ? !mayUse(name.slice(4)) : !mayEnter(name),
  );
}

test("every file imports only what its room may", () => {
  const found = sources.flatMap((path) =>
    badImports(path, readFileSync(path, "utf8")).map((name) => `${path} may not import ${name}`),
  );
  expect(found).toEqual([]);
});

describe("a bad import is found", () => {
  const elsewhere = Object.keys(rooms).filter((name) => name !== "lib");
  test.each(Object.keys(rooms))("in %s", (name) => {
    const file = name.endsWith(".ts") ? name : `${name}/planted.ts`;
    const mayEnter = (other: string) =>
      roomOf(`${other}/x.ts`) === name || rooms[name]?.rooms.some((one) => isWithin(`${other}/x.ts`, one));
    const barred = elsewhere.filter((other) => !other.endsWith(".ts") && !mayEnter(other));
    for (const other of barred) {
      expect(badImports(file, `import "@/${other}/x.ts";`)).toHaveLength(1);
      expect(badImports(file, `export * from "@/${other}/x.ts";`)).toHaveLength(1);
      expect(badImports(file, `const x = await import("@/${other}/x.ts");`)).toHaveLength(1);
    }
    expect(badImports(file, `import "left-pad";`)).toEqual(["npm:left-pad"]);
    expect(badImports(file, `import type { X } from "vitest";`)).toEqual(["npm:vitest"]);
  });

  test("through the folders above", () => {
    expect(badImports("lib/core/text/planted.ts", `import "../../server/db/database.ts";`)).toHaveLength(1);
    expect(
      badImports("components/agreement/planted.tsx", `import "../../lib/server/db/database.ts";`),
    ).toHaveLength(1);
  });
});

/** Rooms whose folders import one another in one direction only, types too. */
const layered = ["components/workbench", "components/annotate", "components/review", "components/adjudicate"];

test.each(layered)("the folders of %s import one another in one direction", (room) => {
  const arrows = new Map<string, Set<string>>();
  for (const path of sources.filter((one) => isWithin(one, room) && !isTest(one)))
    for (const target of importsOf(path, readFileSync(path, "utf8")).filter((one) => isWithin(one, room)))
      if (dirname(target) !== dirname(path))
        arrows.set(dirname(path), (arrows.get(dirname(path)) ?? new Set()).add(dirname(target)));
  const circles = (way: readonly string[]): readonly string[] =>
    [...(arrows.get(way.at(-1) ?? "") ?? [])].flatMap((next) =>
      way.includes(next) ? [[...way, next].join(" -> ")] : circles([...way, next]),
    );
  expect([...arrows.keys()].flatMap((folder) => circles([folder]))).toEqual([]);
});

/** Ways from file to file that lead back to where they began, each found once. */
function circlesOf(arrows: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const walk = (path: string, way: readonly string[]): readonly string[] => {
    if (way.includes(path)) return [[...way.slice(way.indexOf(path)), path].join(" -> ")];
    if (done.has(path)) return [];
    const found = (arrows.get(path) ?? []).flatMap((next) => walk(next, [...way, path]));
    done.add(path);
    return found;
  };
  return [...arrows.keys()].flatMap((path) => walk(path, []));
}

test("no file imports itself by way of others, types too", () => {
  const files = new Set(sources);
  const arrows = sources.map(
    (path) => [path, importsOf(path, readFileSync(path, "utf8")).filter((one) => files.has(one))] as const,
  );
  expect(circlesOf(new Map(arrows))).toEqual([]);
  expect(
    circlesOf(
      new Map([
        ["a", ["b"]],
        ["b", ["c"]],
        ["c", ["b"]],
      ]),
    ),
  ).toEqual(["b -> c -> b"]);
});
