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

/** The links of an element that is shown. */
export function listLinks(element: Element): Element[] {
  if (element.tagName === "a") return [element];
  return element.children.flatMap((child) =>
    child.type === "element" && !isDropped(child) ? listLinks(child) : [],
  );
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
