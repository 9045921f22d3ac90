import { Readability } from "@mozilla/readability";
import type { Element, Root } from "hast";
import { isDropped } from "../element-rules.ts";
import { findElements } from "../find-elements.ts";
import { linkShare, visibleText } from "./element-text.ts";
import { hastToDom } from "./hast-to-dom.ts";

/** Elements whose text is seldom the article's, though they stand inside it. */
const besides = new Set("nav aside footer header form button dialog".split(" "));
const besideNames =
  /related|recirc|promo|share|social|newsletter|subscri|comment|sidebar|widget|advert|sponsor|outbrain|taboola|cookie|breadcrumb|tags|author-bio|read-?more|also/i;

/**
 * The elements of a page that hold its article, or null where none is found: what Readability finds, with the page's headline; and where
 * that is less than half of what the page itself names its article, that too, without what stands beside it. A page `isShort` where Readability
 * has too little to go by; where it has too much, the page's own names are taken too.
 */
export function findArticle(root: Root, isShort: boolean): Set<Element> | null {
  const found = isShort || countElements(root) > mostElements ? new Set<Element>() : readArticle(root);
  const named = findNamed(root);
  const inNamed = named ? listInside(named) : new Set<Element>();
  const isPart = lengthOf(found) * 2 < lengthOf(inNamed);
  const kept = new Set([...found, ...(isPart ? inNamed : [])]);
  if (kept.size === 0) return null;
  const headline = findHeadline(root);
  return headline ? new Set([...kept, ...listInside(headline)]) : kept;
}

/** No page of news has as many elements, and Readability looks at most of them many times. */
const mostElements = 50_000;

function countElements(node: Root | Element): number {
  return node.children.reduce(
    (sum, child) => sum + (child.type === "element" ? 1 + countElements(child) : 0),
    0,
  );
}

function readArticle(root: Root): Set<Element> {
  const page = hastToDom(root);
  const reader = new Readability<Node>(page.document, { disableJSONLD: true, serializer: (node) => node });
  const content = reader.parse()?.content;
  return content ? page.listOrigins(content) : new Set();
}

/** The part of a page that calls itself the text of its article, or is its only `article`. */
function findNamed(root: Root): Element | null {
  const bodies = findWhere(root, ({ properties }) =>
    /\barticleBody\b/i.test(String(properties.itemProp ?? "")),
  );
  const articles = findElements(root, "article");
  const [only] = bodies.length > 0 ? bodies : articles.length === 1 ? articles : findElements(root, "main");
  return only ?? null;
}

function findWhere(node: Root | Element, fits: (element: Element) => boolean): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== "element") return [];
    return fits(child) ? [child] : findWhere(child, fits);
  });
}

/** An element and what stands in it, without what only stands beside an article. */
function listInside(element: Element): Set<Element> {
  const inside = new Set<Element>([element]);
  for (const child of element.children) {
    if (child.type !== "element" || isBeside(child)) continue;
    for (const one of listInside(child)) inside.add(one);
  }
  return inside;
}

function isBeside(element: Element): boolean {
  if (isDropped(element) || besides.has(element.tagName)) return true;
  const { className, id } = element.properties;
  const names = `${Array.isArray(className) ? className.join(" ") : ""} ${String(id ?? "")}`;
  return besideNames.test(names) || (element.tagName === "ul" && linkShare(element) > 0.5);
}

function lengthOf(elements: ReadonlySet<Element>): number {
  let length = 0;
  for (const { children } of elements)
    for (const child of children) if (child.type === "text") length += child.value.trim().length;
  return length;
}

/** The page's only first heading, where it is more than a name or a link home. */
function findHeadline(root: Root): Element | null {
  const [headline, ...others] = findElements(root, "h1").filter((element) => visibleText(element) !== "");
  if (!headline || others.length > 0) return null;
  return visibleText(headline).length >= shortestHeadline ? headline : null;
}

const shortestHeadline = 15;
