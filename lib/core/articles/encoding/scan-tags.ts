/** An opening tag: its name and the names of its attributes in lower case, the first of a name counting. */
type OpenTag = {
  readonly kind: "open";
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Where it starts. */
  readonly at: number;
};
type Tag = OpenTag | { readonly kind: "close"; readonly name: string; readonly at: number };

const comment = /<!--(?:-?>|[\s\S]*?(?:--!?>|$))/y;
const declaration = /<(?:[!?]|\/[^a-z])[^>]*(?:>|$)/iy;
const tagStart = /<(\/?)([a-z][^\s/>]*)/iy;
const attribute = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;
const tagEnd = /[\s/]*>?/y;

/** What stands in these is text, whatever it looks like. */
const textElements = new Set([
  "script",
  "style",
  "title",
  "textarea",
  "xmp",
  "iframe",
  "noembed",
  "noframes",
]);

/**
 * The tags of a page as the tokenizer of HTML 13.2.5 sees them, without a tree: none inside comments, inside other tags or inside elements
 * that hold text only. Reads no further than is asked for.
 */
export function* scanTags(page: string): Generator<Tag> {
  let at = page.indexOf("<");
  while (at >= 0) {
    const next = matchAt(comment, page, at) ?? matchAt(declaration, page, at);
    const start = next ? null : matchAt(tagStart, page, at);
    let end = at + (next ?? start ?? "<")[0].length;
    if (start) {
      const name = (start[2] ?? "").toLowerCase();
      const read = readAttributes(page, end);
      end = read.end;
      if (start[1] === "/") yield { kind: "close", name, at };
      else {
        yield { kind: "open", name, attributes: read.attributes, at };
        if (textElements.has(name)) end = findTextEnd(page, name, end);
      }
    }
    at = page.indexOf("<", end);
  }
}

function matchAt(pattern: RegExp, page: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(page);
}

function readAttributes(page: string, from: number): { attributes: Map<string, string>; end: number } {
  const attributes = new Map<string, string>();
  let end = from;
  for (let found = matchAt(attribute, page, end); found; found = matchAt(attribute, page, end)) {
    const name = (found[1] ?? "").toLowerCase();
    if (!attributes.has(name)) attributes.set(name, found[2] ?? found[3] ?? found[4] ?? "");
    end += found[0].length;
  }
  return { attributes, end: end + (matchAt(tagEnd, page, end)?.[0].length ?? 0) };
}

function findTextEnd(page: string, name: string, from: number): number {
  const end = new RegExp(`</${name}[\\s/>]`, "gi");
  end.lastIndex = from;
  return end.exec(page)?.index ?? page.length;
}
