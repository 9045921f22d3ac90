/** Which styles of a Word document hide text. */
export type Styles = {
  /** All text, unless a run says otherwise. */
  readonly isHiddenFromStart: boolean;
  /** Does the style hide what it is given to? Null is what is given no style, and so the default one of its kind. */
  readonly isHidden: (kind: string, id: string | null) => boolean;
};

export const noStyles: Styles = { isHiddenFromStart: false, isHidden: () => false };

/** Makes the names of tags and attributes as a part of a document writes them. */
type Tag = (name: string) => string;

const wordNamespaces = [
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
];

/** What is read of a part of a document. */
type Sheet = {
  readonly documentElement: { readonly attributes: Iterable<{ name: string; value: string }> } | null;
  readonly getElementsByTagName: (name: string) => Iterable<Element> & ArrayLike<Element>;
};

/** Names with the prefix that the root gives to the namespace of Word, mostly `w`. */
export function tagOf(document: Sheet): Tag {
  const declared = [...(document.documentElement?.attributes ?? [])].find(
    ({ name, value }) => name.startsWith("xmlns") && wordNamespaces.includes(value),
  );
  const prefix = declared ? declared.name.slice("xmlns:".length) : "w";
  return (name) => (prefix === "" ? name : `${prefix}:${name}`);
}

/** What properties say of being hidden; null where they say nothing. */
export function findVanish(properties: Element | undefined, tag: Tag): boolean | null {
  const vanish = childOf(properties, tag("vanish"));
  return vanish ? !["false", "0", "off"].includes(vanish.getAttribute(tag("val"))?.trim() ?? "") : null;
}

type Style = { readonly vanish: boolean | null; readonly basedOn: string | null };

/** Reads the part of a document that lists its styles (ECMA-376 part 1, 17.7). */
export function readStyles(document: Sheet): Styles {
  const tag = tagOf(document);
  const styles = new Map<string, Style>();
  const defaults = new Map<string, string>();
  for (const element of document.getElementsByTagName(tag("style"))) {
    const kind = element.getAttribute(tag("type")) ?? "";
    const id = element.getAttribute(tag("styleId")) ?? "";
    // The first of an id counts (17.7.4.17), the last default of a kind.
    if (styles.has(keyOf(kind, id))) continue;
    styles.set(keyOf(kind, id), {
      vanish: findVanish(childOf(element, tag("rPr")), tag),
      basedOn: childOf(element, tag("basedOn"))?.getAttribute(tag("val")) ?? null,
    });
    if (/^(?:1|true|on)$/.test(element.getAttribute(tag("default")) ?? "")) defaults.set(kind, id);
  }
  const known = new Map<string, boolean>();
  const start = document.getElementsByTagName(tag("rPrDefault"))[0];
  return {
    isHiddenFromStart: findVanish(childOf(start, tag("rPr")), tag) ?? false,
    isHidden: (kind, id) => isHidden(styles, known, kind, id ?? defaults.get(kind) ?? null),
  };
}

/** The nearest style that says anything decides, going up what each is based on; circles end. `known` is what was found before. */
function isHidden(
  styles: ReadonlyMap<string, Style>,
  known: Map<string, boolean>,
  kind: string,
  id: string | null,
): boolean {
  const passed = new Set<string>();
  let found: boolean | null = null;
  for (let at = id; at !== null && found === null; ) {
    const key = keyOf(kind, at);
    if (passed.has(key)) break;
    passed.add(key);
    const style = styles.get(key);
    found = known.get(key) ?? style?.vanish ?? null;
    at = style?.basedOn ?? null;
  }
  for (const key of passed) known.set(key, found ?? false);
  return found ?? false;
}

function keyOf(kind: string, id: string): string {
  return `${kind} ${id}`;
}

function childOf(element: Element | undefined, name: string): Element | undefined {
  return [...(element?.children ?? [])].find(({ tagName }) => tagName === name);
}
