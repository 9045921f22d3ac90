import type { Element, Root } from "hast";
import { isJsonDeeperThan, maxJsonDepth } from "../json/json-depth.ts";
import { findElements } from "./find-elements.ts";
import { hastToText } from "./hast-to-text.ts";
import type { PageFields } from "./provenance.ts";

type Fields = Record<string, unknown>;

/** What a page says about itself: Open Graph and `meta` names, the JSON-LD of a news article, then the page's own title. */
export function readHtmlProvenance(root: Root): PageFields {
  const meta = readMetaElements(root);
  const data = findArticleData(root);
  const html = findElements(root, "html")[0];
  const canonical = findElements(root, "link").find((link) => String(link.properties.rel) === "canonical");
  const inMeta = (...names: readonly string[]) =>
    names.map((name): [string, unknown] => [name, meta.get(name)]);
  const byline = inMeta("author", "article:author").filter(([, value]) => !String(value).startsWith("http"));
  return {
    title: [
      ...inMeta("og:title"),
      ["headline", data?.headline],
      ["h1", headline(root)],
      ["title", text(findElements(root, "title")[0])],
    ],
    outlet: [...inMeta("og:site_name"), ["publisher", nameOf(data?.publisher)]],
    byline: [...byline, ["author", nameOf(data?.author)]],
    url: [["canonical", canonical?.properties.href], ...inMeta("og:url")],
    publishedAt: [
      ...inMeta("article:published_time"),
      ["datePublished", data?.datePublished],
      ...inMeta("date"),
    ],
    language: [
      ["lang", html?.properties.lang],
      ["inLanguage", languageOf(data?.inLanguage)],
    ],
  };
}

/** JSON-LD says a language by its tag, or as an object with the name and the tag. */
function languageOf(value: unknown): unknown {
  return isObject(value) ? (value.alternateName ?? value.name) : value;
}

/** How many characters the page says its article has, in the JSON-LD of a news article, or 0. */
export function declaredLength(root: Root): number {
  const data = findArticleData(root);
  if (typeof data?.articleBody === "string") return data.articleBody.length;
  const words = Number(data?.wordCount ?? 0);
  return Number.isFinite(words) ? words * charactersPerWord : 0;
}

/** With the space after it, in English. */
const charactersPerWord = 6;

function readMetaElements(root: Root): Map<string, string> {
  const entries = findElements(root, "meta").map(({ properties }): [string, string] => [
    String(properties.property ?? properties.name ?? "").toLowerCase(),
    String(properties.content ?? ""),
  ]);
  return new Map(entries.reverse());
}

function headline(root: Root): string {
  const headings = findElements(root, "h1");
  return headings.length === 1 ? text(headings[0]) : "";
}

function text(element: Element | undefined): string {
  return element ? hastToText(element).replace(/\s+/g, " ").trim() : "";
}

function findArticleData(root: Root): Fields | undefined {
  return findElements(root, "script")
    .filter((script) => script.properties.type === "application/ld+json")
    .flatMap((script) => listObjects(parseJson(hastToText(script))))
    .find((object) => /Article|BlogPosting|Report/.test(String(object["@type"])));
}

function parseJson(json: string): unknown {
  if (isJsonDeeperThan(json, maxJsonDepth)) return null;
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** The objects of a JSON-LD block: itself, its list or its `@graph`. */
function listObjects(data: unknown): Fields[] {
  if (Array.isArray(data)) return data.filter(isObject);
  if (!isObject(data)) return [];
  return [data, ...(Array.isArray(data["@graph"]) ? data["@graph"].filter(isObject) : [])];
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function nameOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value))
    return value
      .map((item) => (Array.isArray(item) ? "" : nameOf(item)))
      .filter(Boolean)
      .join(", ");
  return isObject(value) && typeof value.name === "string" ? value.name : "";
}
