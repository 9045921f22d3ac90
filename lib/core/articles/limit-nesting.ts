import type { Refusal } from "./parsed-article.ts";

/**
 * HTML parsers take time quadratic in how deep elements nest, and stack in proportion. Browsers stop nesting at 512 levels;
 * this takes the tags beyond a depth out of the source, so that their text stays and the parser is never driven deeper.
 */

const maxDepth = 256;

/** How often formatting left open may be opened again by the blocks after it. */
const maxReopened = 5_000_000;

const rawText = new Set(["script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp"]);
const formatting = new Set("a b big code em font i nobr s small strike strong tt u".split(" "));

/** Elements that hold nothing, or that the next of their kind closes: they do not nest by themselves. */
const flat = new Set(
  (
    "area base br col embed hr img input link meta param source track wbr " +
    "p li dt dd tr td th tbody thead tfoot option optgroup colgroup html head body"
  ).split(" "),
);

/** Names that are closed by themselves inside `svg` and `math` no more than any other, and nest there. */
const foreign = new Set(["svg", "math"]);

/** No tag of a page has as many; the parser compares each with all before it. */
const maxAttributes = 1_000;

type Tag = {
  readonly name: string;
  readonly isEnd: boolean;
  readonly isSelfClosing: boolean;
  readonly start: number;
  readonly end: number;
};

/** The same HTML without the tags of elements more than 256 deep, or why it is too tangled to be read in good time. */
export function limitNesting(html: string): { readonly html: string } | Refusal {
  const open: string[] = [];
  const cut = new Map<string, number>();
  let formattingOpen = 0;
  let foreignOpen = 0;
  let reopened = 0;
  let result = "";
  let kept = 0;

  function leave({ name, start, end }: Tag, change: number): void {
    cut.set(name, (cut.get(name) ?? 0) + change);
    result += html.slice(kept, start);
    kept = end;
  }

  for (const tag of scanTags(html)) {
    if (tag === null) {
      return {
        reason: `A tag has more than ${maxAttributes.toLocaleString("en")} attributes. Repair the HTML, or import it as .txt.`,
      };
    }
    const { name, isEnd } = tag;
    if (!isEnd) reopened += formattingOpen;
    if (reopened > maxReopened) {
      return {
        reason:
          "Its formatting is left open too many times to be read. Repair the HTML, or import it as .txt.",
      };
    }
    if (foreignOpen > 0 ? !isEnd && tag.isSelfClosing : flat.has(name)) continue;
    if (isEnd && (cut.get(name) ?? 0) > 0) leave(tag, -1);
    else if (!isEnd && open.length >= maxDepth) leave(tag, 1);
    else if (!isEnd) open.push(name);
    else if (open.includes(name)) close(open, name);
    else continue;
    if (formatting.has(name)) formattingOpen = open.filter((other) => formatting.has(other)).length;
    foreignOpen = open.filter((other) => foreign.has(other)).length;
  }
  return { html: result + html.slice(kept) };
}

/** An end tag closes what was left open inside its element too, except formatting, which the next block opens again. */
function close(open: string[], name: string): void {
  const at = open.lastIndexOf(name);
  const inside = formatting.has(name)
    ? open.slice(at + 1)
    : open.slice(at + 1).filter((other) => formatting.has(other));
  open.splice(at, open.length - at, ...inside);
}

/** The tags of a source in order, past comments and the text of scripts and their like. Null where one has too many attributes. Linear in its length. */
function* scanTags(html: string): Generator<Tag | null> {
  const opening = /<(?:!--|(\/?)([a-zA-Z][^\s/>]*))/g;
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    const [, slash, rawName] = match;
    const name = rawName?.toLowerCase();
    const end =
      name === undefined ? findEnd(html, /--!?>/g, match.index + 2) : findTagEnd(html, opening.lastIndex);
    if (end === null) return;
    opening.lastIndex = end;
    if (name === undefined) continue;
    if (slash !== "/" && rawText.has(name)) {
      const close = findEnd(html, new RegExp(`</${name}(?=[\\s/>])`, "gi"), end);
      const closed = close === null ? null : findTagEnd(html, close);
      if (closed === null) return;
      opening.lastIndex = closed;
      continue;
    }
    if (hasTooManyAttributes(html.slice(match.index, end))) yield null;
    const isSelfClosing = html.charAt(end - 2) === "/";
    yield { name, isEnd: slash === "/", isSelfClosing, start: match.index, end };
  }
}

/** Attributes stand apart by white space, so a tag has no more of them than pieces. */
function hasTooManyAttributes(tag: string): boolean {
  return (
    tag.length > maxAttributes &&
    (tag.replace(/"[^"]*"|'[^']*'/g, "").match(/[\s/]+[^\s/>]/g)?.length ?? 0) > maxAttributes
  );
}

function findTagEnd(html: string, from: number): number | null {
  const boundary = />|=\s*(["'])/g;
  boundary.lastIndex = from;
  for (let match = boundary.exec(html); match; match = boundary.exec(html)) {
    const [, quote] = match;
    if (quote === undefined) return boundary.lastIndex;
    const close = html.indexOf(quote, boundary.lastIndex);
    if (close < 0) return null;
    boundary.lastIndex = close + 1;
  }
  return null;
}

function findEnd(html: string, pattern: RegExp, from: number): number | null {
  pattern.lastIndex = from;
  return pattern.test(html) ? pattern.lastIndex : null;
}
