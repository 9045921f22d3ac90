import type { Element, ElementContent } from "hast";
import { isDropped } from "../element-rules.ts";

/** The characters of an element that a browser shows, with white space as one space. */
export function visibleText(element: Element): string {
  return collect(element).replace(/\s+/g, " ").trim();
}

/** The length of a text in letters: an ideograph or a syllable says as much as three of them. */
export function weigh(text: string): number {
  return text.length + (text.match(ideograph)?.length ?? 0) * 2;
}

const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** How much of an element's text stands in links, from 0 to 1. */
export function linkShare(element: Element): number {
  const all = visibleText(element).length;
  return all === 0 ? 0 : linkLength(element) / all;
}

/** How much an element shows: characters, of these in links, and links; about, and told of any element in one pass over the page. */
type Size = { readonly length: number; readonly linked: number; readonly links: number };

const sizes = new WeakMap<Element, Size>();

export function sizeOf(element: Element): Size {
  const known = sizes.get(element);
  if (known) return known;
  const size = element.tagName === "a" ? asLink(sumOf(element)) : sumOf(element);
  sizes.set(element, size);
  return size;
}

function asLink({ length }: Size): Size {
  return { length, linked: length, links: 1 };
}

function sumOf(element: Element): Size {
  let length = 0;
  let linked = 0;
  let links = 0;
  for (const child of element.children) {
    if (child.type === "text") length += child.value.replace(/\s+/g, " ").length;
    if (child.type !== "element" || isDropped(child)) continue;
    const size = sizeOf(child);
    length += size.length;
    linked += size.linked;
    links += size.links;
  }
  return { length, linked, links };
}

function collect(node: ElementContent): string {
  if (node.type === "text") return node.value;
  if (node.type !== "element" || isDropped(node)) return "";
  return node.tagName === "br" ? "\n" : node.children.map(collect).join("");
}

function linkLength(element: Element): number {
  if (element.tagName === "a") return visibleText(element).length;
  return element.children.reduce(
    (sum, child) => sum + (child.type === "element" && !isDropped(child) ? linkLength(child) : 0),
    0,
  );
}
