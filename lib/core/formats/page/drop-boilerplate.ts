import type { Element, Root, RootContent } from "hast";
import { linkShare, visibleText } from "./element-text.ts";

/** How lines begin, in the languages that were looked at, that lead away from an article or ask something of its reader. */
const leads = new RegExp(
  `^(?:${[
    "(?:read|see|watch|listen)(?: more| also| next| now)\\b|also read\\b|more (?:on|from|about|stories)\\b",
    "related(?: stories| articles| news| topics| content|:|\\s*$)|recommended\\b|you (?:may|might) also\\b|most (?:read|popular)\\b|don['’]t miss\\b",
    "advert|sponsored\\b|share (?:this|on|via)\\b|sign up\\b|subscribe\\b|newsletter\\b|join us\\b|click here\\b|download (?:the|our)\\b",
    "follow (?:us\\b|.*\\bon (?:twitter|facebook|instagram|x)\\b)|you can keep up with\\b|for the latest\\b|this entry was posted\\b",
    "comments?\\s*$|leave a (?:reply|comment)|post navigation|tags?:|filed under|topics?:|image credit|photo credit",
    "(?:\\(c\\)|©|copyright)\\s|all rights reserved|this article (?:was )?(?:first|originally) (?:appeared|published)",
    "(?:image|photo|picture) \\d+ of\\b|(?:caption|close|sign in|log in|warning|advertisement|loading)\\W*$|https?://\\S+$|want more\\b",
    "photo(?:graph)?s?(?: by\\b|:)|\\(?image credit|credit:|(?:last )?(?:updated|published|posted|modified)(?::| on\\b| at\\b)?.*\\d|citation:|this document is subject",
    "anzeige\\b|werbung\\b|mehr zu[mr]?\\s|lesen sie (?:auch|mehr)|auch interessant|das könnte|weitere (?:infos|informationen|artikel|themen)",
    "weiterführende|zum weiterlesen|verwandte artikel|viel gelesen|meistgelesen|zurück zu|externer inhalt|empfehlungen|alle angaben ohne",
    "publicit|à lire aussi|lire aussi|lea también|lee también|te puede interesar|mire:|valora esta|más información",
    "czytaj (?:też|także)|zobacz (?:też|także)|materiał chroniony|leggi anche|leia (?:também|mais)|lees ook|läs (?:också|mer)|les også|читайте также",
  ].join("|")})`,
  "i",
);

/** A line that is only the writer's name, which provenance has. Case tells names from sentences. */
const byline = /^[Bb][Yy]:? (?:\p{Lu}[\p{L}.'’-]*[ ,]*|and |[Aa]nd ){2,8}$/u;

const longestLead = 120;
const longestLinks = 300;

/** Elements that are judged by themselves. */
const units = new Set("p li h2 h3 h4 h5 h6 div span figcaption strong aside".split(" "));

/**
 * A kept page without what lists other pages, without lines that begin as those do that lead away from the article, and without what stands there
 * again word for word, such as the caption of a gallery or a quote pulled out of the text.
 */
export function dropBoilerplate(root: Root): Root {
  return { ...root, children: drop(root.children, new Set()) };
}

function drop(nodes: readonly RootContent[], seen: Set<string>): RootContent[] {
  const left = nodes.flatMap((node): RootContent[] => {
    if (node.type !== "element") return [node];
    if (isBoilerplate(node) || isRepeated(node, seen)) return [];
    const children = drop(node.children, seen) as Element["children"];
    // Only now: a quotation's paragraph is no repetition of the quotation.
    if (paragraphs.has(node.tagName)) seen.add(visibleText(node));
    return [{ ...node, children }];
  });
  return left.filter((node, index) => !isHeading(node) || !endsWithNothing(left, nodes, node, index));
}

function isBoilerplate(element: Element): boolean {
  if (isList(element)) {
    const items = element.children.filter((child) => child.type === "element");
    return items.length > 1 && linkShare(element) > 0.8;
  }
  if (!units.has(element.tagName)) return false;
  const text = visibleText(element);
  if (text === "") return false;
  if (text.length <= longestLead && (leads.test(text) || byline.test(text))) return true;
  return (
    element.tagName !== "li" &&
    element.tagName !== "span" &&
    text.length <= longestLinks &&
    linkShare(element) > 0.9
  );
}

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
