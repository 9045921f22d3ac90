import type { Element, Root, RootContent } from "hast";
import { linkShare, sizeOf, visibleText } from "./element-text.ts";
import { isDetail } from "./lead-labels.ts";
import { isLead } from "./leads.ts";

const longestLinks = 300;

/** Elements that are judged by themselves. */
const units = new Set("p li h2 h3 h4 h5 h6 div span figcaption strong aside".split(" "));

/**
 * A kept page without what lists other pages, without lines that lead away from the article, and without what stands there
 * again word for word, such as the caption of a gallery or a quote pulled out of the text.
 */
export function dropBoilerplate(root: Root): Root {
  return { ...root, children: drop(root.children, { seen: new Set(), hasBegun: false }) };
}

/** The paragraphs so far, and whether one of them is long enough to be the article's own words. */
type Progress = { readonly seen: Set<string>; hasBegun: boolean };

function drop(nodes: readonly RootContent[], progress: Progress): RootContent[] {
  const left = nodes.flatMap((node): RootContent[] => {
    if (node.type !== "element") return [node];
    if (!isInSentence(node, nodes) && isBoilerplate(node, progress.hasBegun)) return [];
    if (isRepeated(node, progress.seen)) return [];
    const children = drop(node.children, progress) as Element["children"];
    // Only now: a quotation's paragraph is no repetition of the quotation.
    if (paragraphs.has(node.tagName)) progress.seen.add(visibleText(node));
    if (units.has(node.tagName) && sizeOf(node).length >= shortestBeginning) progress.hasBegun = true;
    return [{ ...node, children }];
  });
  return left.filter((node, index) => !isHeading(node) || !endsWithNothing(left, nodes, node, index));
}

/** Whether words of a text stand beside it, of which it is a part. */
function isInSentence({ tagName }: Element, siblings: readonly RootContent[]): boolean {
  if (tagName !== "span" && tagName !== "strong" && tagName !== "time") return false;
  return siblings.some((node) => node.type === "text" && node.value.trim() !== "");
}

function isBoilerplate(element: Element, hasBegun: boolean): boolean {
  if (isList(element)) {
    const items = element.children.filter((child) => child.type === "element");
    return items.length > 1 && linkShare(element) > 0.8;
  }
  if (element.tagName === "time") return true;
  if (isLinkBox(element) || isNamedByLead(element)) return true;
  if (!units.has(element.tagName) || sizeOf(element).length > longestUnit) return false;
  const text = visibleText(element);
  if (text === "") return false;
  if (isLead(element, text)) return true;
  if (!hasBegun && !isHeading(element) && isDetail(text)) return true;
  return (
    element.tagName !== "li" &&
    element.tagName !== "span" &&
    text.length <= longestLinks &&
    linkShare(element) > 0.9
  );
}

/** Nothing that leads away is longer; white space between its parts is counted here. */
const longestUnit = 2000;

/** A cell or a division of links to other pages, with few words between them. */
function isLinkBox(element: Element): boolean {
  if (!boxes.has(element.tagName)) return false;
  const { length, linked, links } = sizeOf(element);
  return links >= fewestLinks && linked >= length * boxedLinks && linked <= links * longestLink;
}

const boxes = new Set("td div section".split(" "));
const fewestLinks = 3;
const boxedLinks = 0.7;
/** On average: sentences of an article that are links are longer. */
const longestLink = 90;

/** A short part whose heading leads away: what stands under the heading does so too. */
function isNamedByLead(element: Element): boolean {
  if (!boxes.has(element.tagName) || sizeOf(element).length > longestUnit) return false;
  const first = element.children.find((child) => child.type === "element" && visibleText(child) !== "");
  if (first?.type !== "element" || !isHeading(first)) return false;
  return visibleText(element).length <= longestNamed && isLead(first, visibleText(first));
}

const longestNamed = 400;

/** An article's first paragraph is longer than its date, its writer's name and its minutes to read. */
const shortestBeginning = 100;

/** Short lines come again by chance. */
const shortestRepeated = 40;
const paragraphs = new Set("p figcaption blockquote h2 h3 h4 h5 h6".split(" "));

function isRepeated(element: Element, seen: Set<string>): boolean {
  if (!paragraphs.has(element.tagName)) return false;
  const text = visibleText(element);
  return text.length >= shortestRepeated && seen.has(text);
}

function isList({ tagName }: Element): boolean {
  return tagName === "ul" || tagName === "ol";
}

function isHeading(node: RootContent): boolean {
  return node.type === "element" && /^h[2-6]$/.test(node.tagName);
}

/** Whether a heading lost all that stood under it. */
function endsWithNothing(
  left: readonly RootContent[],
  before: readonly RootContent[],
  heading: RootContent,
  index: number,
): boolean {
  const next = left.slice(index + 1).find((node) => node.type === "element");
  if (next && !isHeading(next)) return false;
  return before.length > left.length && heading.type === "element";
}
