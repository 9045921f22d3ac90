import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { DOMParser } from "linkedom";
import { findVanish, noStyles, readStyles, type Styles, tagOf } from "./docx-styles.ts";
import { maxLinkLength } from "./safe-address.ts";

/** What mammoth tells of a part of a document, as far as it matters here. */
type Part = {
  readonly type: string;
  readonly children?: readonly Part[];
  readonly styleId?: string | null;
  readonly highlight?: string | null;
  readonly href?: string;
};

/** A Word document made ready for mammoth, and what is to be done with each part that mammoth then tells of. */
type Prepared = { readonly bytes: Uint8Array; readonly dropHidden: (part: Part) => Part };

/** Mammoth does not tell what is hidden, but does tell colours, of which the article keeps none. */
const colours = { hidden: "copydesk-hidden", shown: "copydesk-shown" };

/**
 * Finds the hidden text of a Word document (`vanish`, ECMA-376 part 1, 17.3.2.41): hidden by itself or by a style. What is hidden in the web
 * view only (`webHidden`) is text, and a paragraph's mark that is hidden (`specVanish` too) hides none.
 */
export function prepareHidden(bytes: Uint8Array): Prepared {
  const files = unzipSync(bytes);
  const told = Object.entries(files)
    .filter(([name]) => name.endsWith(".xml"))
    .map(([name, content]): [string, string] => [name, strFromU8(content)])
    .filter(([, xml]) => xml.includes("vanish"));
  const sheet = told.find(([name]) => /(?:^|\/)styles\d*\.xml$/.test(name));
  const styles = sheet ? readStyles(parseXml(sheet[1])) : noStyles;
  const marked = told
    .filter((file) => file !== sheet)
    .map(([name, xml]): [string, Uint8Array] => [name, strToU8(colourRuns(xml))]);
  return {
    bytes: marked.length === 0 ? bytes : zipSync({ ...files, ...Object.fromEntries(marked) }, { level: 0 }),
    dropHidden: (part) =>
      dropFrom(part, styles, { table: false, paragraph: styles.isHidden("paragraph", null) }),
  };
}

function parseXml(xml: string) {
  return new DOMParser().parseFromString(xml, "text/xml");
}

/** The same part of a document with each run that says itself whether it is hidden in the colour for that. */
function colourRuns(xml: string): string {
  const document = parseXml(xml);
  const tag = tagOf(document);
  for (const properties of document.getElementsByTagName(tag("rPr"))) {
    const isHidden = properties.parentElement?.tagName === tag("r") ? findVanish(properties, tag) : null;
    if (isHidden === null) continue;
    for (const child of [...properties.children]) if (child.tagName === tag("highlight")) child.remove();
    const highlight = document.createElement(tag("highlight"));
    highlight.setAttribute(tag("val"), isHidden ? colours.hidden : colours.shown);
    properties.append(highlight);
  }
  return document.toString();
}

/** Which of the styles around a run hide it. */
type Around = { readonly table: boolean; readonly paragraph: boolean };

/** A part of a document without what is hidden, and without addresses longer than a link may have: each link would write its own out. */
function dropFrom(part: Part, styles: Styles, around: Around): Part {
  if (part.type === "run" && isHiddenRun(part, styles, around)) return { ...part, children: [] };
  const isLong = part.type === "hyperlink" && (part.href?.length ?? 0) > maxLinkLength;
  const within = enter(part, styles, around);
  return {
    ...part,
    ...(isLong ? { href: "" } : {}),
    ...(part.children ? { children: part.children.map((child) => dropFrom(child, styles, within)) } : {}),
  };
}

function enter({ type, styleId = null }: Part, styles: Styles, around: Around): Around {
  if (type === "table") return { ...around, table: styles.isHidden("table", styleId) };
  return type === "paragraph" ? { ...around, paragraph: styles.isHidden("paragraph", styleId) } : around;
}

/** What a run says itself wins. Styles toggle: hidden by two of them is shown again (17.7.3). */
function isHiddenRun({ highlight, styleId = null }: Part, styles: Styles, around: Around): boolean {
  if (highlight === colours.hidden) return true;
  if (highlight === colours.shown) return false;
  const levels = [around.table, around.paragraph, styles.isHidden("character", styleId)];
  return styles.isHiddenFromStart || levels.filter(Boolean).length % 2 === 1;
}
