import { readdirSync, readFileSync } from "node:fs";

/** A page of the papers: its path from the top of the repository, and its Markdown. */
export type Page = { readonly path: string; readonly markdown: string };

/** Every file under `folder` whose name ends so, as paths from the top of the repository. */
export function filesUnder(folder: string, ...endings: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name}`)
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .sort();
}

/** The papers that are kept in the repository. */
export function readPages(): Page[] {
  const top = readdirSync(".").filter((name) => name.endsWith(".md"));
  return [...top, ...filesUnder("docs", ".md"), ...filesUnder(".github", ".md")].map((path) => ({
    path,
    markdown: readFileSync(path, "utf8"),
  }));
}

/** A page without its blocks of code, in which brackets are no links. */
export function withoutCode(markdown: string): string {
  return markdown.replace(/^```.*?^```/gms, "");
}
