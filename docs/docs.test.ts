import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { type Page, readPages, withoutCode } from "./pages.fixture.ts";

const pages = readPages();

test("every link between the papers leads to a file, and to a heading that is in it", () => {
  const broken = pages.flatMap((page) =>
    linksOf(page)
      .filter((link) => !leadsSomewhere(page, link))
      .map((link) => `${page.path}: ${link}`),
  );
  expect(broken).toEqual([]);
});

test("the index of decisions lists every page once, by the title that the page has", () => {
  const index = pages.find(({ path }) => path === "docs/decisions/README.md");
  const listed = [...(index?.markdown ?? "").matchAll(/\[(\d+\. [^\]]+)\]\((\d{3}-[^)]+)\)/g)]
    .map(([, title, file]) => `${file} ${title}`)
    .sort();
  const kept = pages
    .filter(({ path }) => /^docs\/decisions\/\d/.test(path))
    .map(({ path, markdown }) => `${path.slice("docs/decisions/".length)} ${titleOf(markdown)}`);
  expect(listed).toEqual(kept);
});

test("a decision's title begins with the number of its file, and no two have one number", () => {
  const decisions = pages.filter(({ path }) => /^docs\/decisions\/\d/.test(path));
  const numbers = decisions.map(({ path }) => Number(path.slice("docs/decisions/".length).slice(0, 3)));
  expect(decisions.map(({ markdown }) => Number.parseInt(titleOf(markdown), 10))).toEqual(numbers);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test("every file of the code that a paper names is there", () => {
  const missing = pages.flatMap(({ path, markdown }) =>
    codePaths(markdown)
      .filter((named) => !existsSync(named))
      .map((named) => `${path}: ${named}`),
  );
  expect(missing).toEqual([]);
});

function titleOf(markdown: string): string {
  return /^# (.+)$/m.exec(markdown)?.[1] ?? "";
}

function linksOf({ markdown }: Page): string[] {
  return [...withoutCode(markdown).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link ?? "")
    .filter((link) => !/^[a-z]+:/.test(link));
}

function leadsSomewhere(from: Page, link: string): boolean {
  const [file = "", heading] = link.split("#");
  const path = file === "" ? from.path : join(dirname(from.path), file);
  if (!existsSync(path)) return false;
  return heading === undefined || headingsOf(path).includes(heading);
}

/** The addresses of a page's headings, as GitHub makes them. */
function headingsOf(path: string): string[] {
  const markdown = withoutCode(pages.find((page) => page.path === path)?.markdown ?? "");
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    (title ?? "")
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

/** What is written as code and looks like a file or folder of ours. A path with a placeholder in it is none. */
function codePaths(markdown: string): string[] {
  return [
    ...withoutCode(markdown).matchAll(/`((?:app|bench|components|docs|e2e|lib|prisma)\/[\w./[\]-]+)`/g),
  ].map(([, path]) => path ?? "");
}
