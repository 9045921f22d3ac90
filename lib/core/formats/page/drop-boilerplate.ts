import type { Element, Root, RootContent } from "hast";
import { linkShare, visibleText } from "./element-text.ts";

/**
 * How lines begin, in the languages that were looked at, that lead away from an article or ask something of its reader. Sentences of an
 * article begin so too: `isLead` tells which it is.
 */
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

/** A line that is such a lead from its first word to its last. */
const wholeLeads = new RegExp(
  `^(?:${[
    "advert\\w*|anzeige|werbung|publicit\\p{L}*|sponsored(?: content| post)?|recommended(?: for you)?|most (?:read|popular)(?: stories)?",
    "(?:read|see|watch|listen)(?: more| also| next| now)|also read|more stories|related(?: stories| articles| news| topics| content)?",
    "more (?:on|about|from) (?:this|the)(?: \\p{L}+)?|share (?:this|on|via)(?: \\p{L}+)?|(?:share|follow) .{1,40} (?:on|via) (?:twitter|facebook|instagram|x|whatsapp|email)",
    "(?:sign up|subscribe|join us|click here|follow us)(?: (?:to|for|on|now|here|today|at|and|via|by|with|below)\\b.*)?|download (?:the|our) .*app.*",
    "you can keep up with\\b.*|leave a (?:reply|comment)|you (?:may|might) also (?:like|enjoy|want|be interested)\\b.*|want more .*\\?|das könnte .*interessieren",
    "(?:this entry was posted|this article (?:was )?(?:first|originally)|all rights reserved|this document is subject|alle angaben ohne|materiał chroniony)\\b.*",
    "for the latest (?:news|updates|headlines|stories|on)\\b.*|(?:\\(c\\)|©).*|copyright (?:\\(c\\)|©|\\d{4}).*|https?://\\S+",
    "(?:image|photo|picture) \\d+ of \\d+.*|(?:caption|close|sign in|log in|warning|loading|comments?|newsletter|post navigation|tags?)\\W*",
    "photo(?:graph)?s?|(?:photo(?:graph)?s? by|filed under|\\(?(?:image|photo) credit):?(?: \\S+){1,4}",
    "(?:last )?(?:updated|published|posted|modified)(?: on| at)?:?(?: \\p{L}{3,9},?){0,2} (?:\\d{1,2}\\b.{0,40}|\\d{4}-\\d\\d.{0,30})",
    "lesen sie (?:auch|mehr)|auch interessant|mehr zu[mr]? thema|weitere (?:infos|informationen|artikel|themen)|weiterführende links|zum weiterlesen|verwandte artikel",
    "viel gelesen|meistgelesen|zurück zu[mr]? \\p{L}+|externer inhalt|empfehlungen(?: der redaktion)?|don['’]t miss",
  ].join("|")})[\\s.…!»›→|]*$`,
  "iu",
);

/** Whether a sentence ends there, with or without quotation marks after it. */
const sentenceEnd = /[.!?…。！？]["'”’»«)\]]*$/;

/**
 * Whether a line that begins like a lead is one: as a whole, before a colon, by the links in it, or as a title, which does not end like a
 * sentence. A sentence of the article may begin with the same words.
 */
function isLead(element: Element, text: string): boolean {
  if (text.length > longestLead || !leads.test(text)) return false;
  const [, label = ""] = /^([^:]*):/.exec(text) ?? [];
  const isLabelled = label !== "" && (!/\s\S+\s/.test(label) || wholeLeads.test(label));
  return isLabelled || wholeLeads.test(text) || linkShare(element) > linkedLead || !sentenceEnd.test(text);
}

const linkedLead = 0.5;
const longestLinks = 300;

/** Elements that are judged by themselves. */
const units = new Set("p li h2 h3 h4 h5 h6 div span figcaption strong aside".split(" "));

/**
 * A kept page without what lists other pages, without lines that lead away from the article, and without what stands there
 * again word for word, such as the caption of a gallery or a quote pulled out of the text.
 */
export function dropBoilerplate(root: Root): Root {
  return { ...root, children: drop(root.children, new Set()) };
}

function drop(nodes: readonly RootContent[], seen: Set<string>): RootContent[] {
  const left = nodes.flatMap((node): RootContent[] => {
    if (node.type !== "element") return [node];
    if (!isInSentence(node, nodes) && isBoilerplate(node)) return [];
    if (isRepeated(node, seen)) return [];
    const children = drop(node.children, seen) as Element["children"];
    // Only now: a quotation's paragraph is no repetition of the quotation.
    if (paragraphs.has(node.tagName)) seen.add(visibleText(node));
    return [{ ...node, children }];
  });
  return left.filter((node, index) => !isHeading(node) || !endsWithNothing(left, nodes, node, index));
}

/** Whether words of a text stand beside it, of which it is a part. */
function isInSentence({ tagName }: Element, siblings: readonly RootContent[]): boolean {
  if (tagName !== "span" && tagName !== "strong") return false;
  return siblings.some((node) => node.type === "text" && node.value.trim() !== "");
}

function isBoilerplate(element: Element): boolean {
  if (isList(element)) {
    const items = element.children.filter((child) => child.type === "element");
    return items.length > 1 && linkShare(element) > 0.8;
  }
  if (!units.has(element.tagName)) return false;
  const text = visibleText(element);
  if (text === "") return false;
  if (isLead(element, text) || (text.length <= longestLead && byline.test(text))) return true;
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
