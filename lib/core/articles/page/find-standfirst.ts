import type { Element, Root } from "hast";
import { isDropped } from "../element-rules.ts";
import { isBeside } from "./beside.ts";
import { linkShare, sizeOf, visibleText } from "./element-text.ts";
import { isDetail } from "./lead-labels.ts";

const shortest = 50;
const longest = 700;
const units = new Set("p h2 h3 h4 div span li".split(" "));

/**
 * What stands between a headline and the first words that are kept: sentences that sum the article up, which pages often put beside
 * its text. Lines of names, dates and links are shorter or are links.
 */
export function findStandfirst(root: Root, headline: Element, kept: ReadonlySet<Element>): Element[] {
  const found: Element[] = [];
  let length = 0;
  let state: "before" | "between" | "after" = "before";

  function visit(node: Root | Element): void {
    for (const child of node.children) {
      if (state === "after") return;
      if (child.type !== "element") continue;
      if (child === headline) state = "between";
      else if (state === "between" && kept.has(child) && hasOwnText(child)) state = "after";
      else if (state === "between" && isStandfirst(child)) take(child);
      else if (state === "before" || !(isBeside(child) || isDropped(child))) visit(child);
    }
  }

  function take(element: Element): void {
    const text = visibleText(element);
    length += text.length;
    found.push(element);
  }

  visit(root);
  return length <= longest ? found : [];
}

function hasOwnText({ children }: Element): boolean {
  return children.some((child) => child.type === "text" && child.value.trim() !== "");
}

function isStandfirst(element: Element): boolean {
  if (
    !units.has(element.tagName) ||
    isBeside(element) ||
    isDropped(element) ||
    !hasSentence(element) ||
    sizeOf(element).length > longest * 2
  )
    return false;
  const text = visibleText(element);
  return text.length >= shortest && text.length <= longest && linkShare(element) < 0.3 && !isDetail(text);
}

/** Only what holds its words itself, or in parts of a line. */
function hasSentence({ children }: Element): boolean {
  return children.every((child) => child.type !== "element" || inline.has(child.tagName));
}

const inline = new Set("a b strong em i span br u mark abbr time small cite q sup sub".split(" "));
