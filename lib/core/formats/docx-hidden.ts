import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { maxLinkLength } from "./safe-address.ts";

/** What mammoth tells of a part of a document, as far as it matters here. */
type Part = {
  readonly type: string;
  readonly children?: readonly Part[];
  readonly highlight?: string | null;
  readonly href?: string;
};

/** Mammoth does not tell what is hidden, but does tell colours, of which the article keeps none. */
const hiddenColour = "copydesk-hidden";

const highlight = /<w:highlight\b[^>]*\/>/g;
const vanish = /<w:vanish(?:\s+w:val="(?:true|1|on)")?\s*\/>/g;

/** The same Word document with its hidden text (`w:vanish`, ECMA-376 part 1, 17.3.2.41) in a colour that `dropHidden` knows. */
export function markHidden(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const marked = Object.entries(files).flatMap(([name, content]): [string, Uint8Array][] => {
    if (!/^word\/[^/]+\.xml$/.test(name)) return [];
    const xml = strFromU8(content);
    if (xml.search(vanish) < 0) return [];
    const coloured = xml.replace(highlight, "").replace(vanish, `<w:highlight w:val="${hiddenColour}"/>`);
    return [[name, strToU8(coloured)]];
  });
  return marked.length === 0 ? bytes : zipSync({ ...files, ...Object.fromEntries(marked) }, { level: 0 });
}

/** A part of a document without what is hidden, and without addresses longer than a link may have: each link would write its own out. */
export function dropHidden(part: Part): Part {
  if (part.type === "run" && part.highlight === hiddenColour) return { ...part, children: [] };
  const isLong = part.type === "hyperlink" && (part.href?.length ?? 0) > maxLinkLength;
  return {
    ...part,
    ...(isLong ? { href: "" } : {}),
    ...(part.children ? { children: part.children.map(dropHidden) } : {}),
  };
}
