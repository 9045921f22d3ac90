import { Readability } from "@mozilla/readability";
import type { Element, Root } from "hast";
import { isBeside } from "./beside.ts";
import { findHeadline } from "./find-headline.ts";
import { findNamed } from "./find-named.ts";
import { findStandfirst } from "./find-standfirst.ts";
import { hastToDom } from "./hast-to-dom.ts";

/**
 * The elements of a page that hold its article, or null where none is found: what Readability finds, with the page's headline; and where
 * that is less than half of what the page itself names its article, that too, without what stands beside it. A page `isShort` where Readability
 * has too little to go by; where it has too much, the page's own names are taken too.
 */
export function findArticle(root: Root, isShort: boolean): Set<Element> | null {
  const read = isShort || countElements(root) > mostElements ? new Set<Element>() : readArticle(root);
  const named = findNamed(root);
  const headline = findHeadline(root);
  const found = named ? limitTo(root, headline ?? named, named, read) : read;
  const inNamed = named ? listInside(named) : new Set<Element>();
  const isPart = lengthOf(found) * 2 < lengthOf(inNamed);
  const kept = new Set([...found, ...(isPart ? inNamed : [])]);
  if (kept.size === 0 || !headline) return kept.size === 0 ? null : kept;
  const standfirst = findStandfirst(root, headline, kept);
  return new Set([...kept, ...listInside(headline), ...standfirst.flatMap(listAll)]);
}

/**
 * What was found from the headline to the end of the part that the page names, where most of it stands in that part: what is before and
 * behind it stands around the article.
 */
function limitTo(
  root: Root,
  headline: Element,
  named: Element,
  found: ReadonlySet<Element>,
): ReadonlySet<Element> {
  const order = root.children.flatMap((child) => (child.type === "element" ? listAll(child) : []));
  const inside = listAll(named);
  if (lengthOf(new Set(inside.filter((element) => found.has(element)))) <= lengthOf(found) * mostOfIt)
    return found;
  const start = order.indexOf(named);
  const first = order.indexOf(headline);
  const part = order.slice(Math.min(first, start), start + inside.length);
  return new Set(part.filter((element) => found.has(element)));
}

const mostOfIt = 0.5;

/** An element and all that stands in it, in the page's order. */
function listAll(element: Element): Element[] {
  const all: Element[] = [];
  const pending = [element];
  for (let next = pending.pop(); next; next = pending.pop()) {
    all.push(next);
    for (const child of next.children.toReversed()) if (child.type === "element") pending.push(child);
  }
  return all;
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

/** An element and what stands in it, without what only stands beside an article. */
function listInside(element: Element): Set<Element> {
  const inside = new Set<Element>([element]);
  for (const child of element.children) {
    if (child.type !== "element" || isBeside(child)) continue;
    for (const one of listInside(child)) inside.add(one);
  }
  return inside;
}

function lengthOf(elements: ReadonlySet<Element>): number {
  let length = 0;
  for (const { children } of elements)
    for (const child of children) if (child.type === "text") length += child.value.trim().length;
  return length;
}
