import { count } from "./notes.ts";

const block = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const pair = /^([A-Za-z][\w-]*):(?:[ \t]+(.*))?$/;
const item = /^[ \t]*-[ \t]+(.*)$/;

/** What stands before a Markdown text, the text itself, and what is to be said of the first. */
type FrontMatter = {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly notes: readonly string[];
};

/**
 * Takes the front matter off a Markdown source: lines of `key: value`, and lists as `- item` lines below a key; of equal keys the last
 * counts. A block between rules without any such line is text.
 */
export function splitFrontMatter(source: string): FrontMatter {
  const match = block.exec(source);
  const fields = new Map<string, string | string[]>();
  const repeated = new Set<string>();
  let key = "";
  let passedOver = 0;
  for (const line of (match?.[1] ?? "").split("\n")) {
    const [, name = "", value = ""] = pair.exec(line) ?? [];
    const listed = item.exec(line)?.[1];
    if (name !== "") {
      key = name;
      if (fields.has(name)) repeated.add(name);
      fields.set(name, unquote(value));
    } else if (key !== "" && listed !== undefined) {
      const before = fields.get(key);
      fields.set(key, [...(Array.isArray(before) ? before : []), unquote(listed)]);
    } else if (!/^\s*(?:#|$)/.test(line)) passedOver += 1;
  }
  if (!match || fields.size === 0) return { fields: {}, body: source, notes: [] };
  const notes = [
    ...[...repeated].map((name) => `The key “${name}” stands more than once; the last value was taken.`),
    ...(passedOver > 0
      ? [
          `${count(passedOver, "line", "lines")} of the front matter could not be read and ${passedOver === 1 ? "was" : "were"} left out.`,
        ]
      : []),
  ];
  return { fields: Object.fromEntries(fields), body: source.slice(match[0].length), notes };
}

function unquote(value: string): string {
  const trimmed = value.trim();
  return /^"(.*)"$/.exec(trimmed)?.[1] ?? /^'(.*)'$/.exec(trimmed)?.[1] ?? trimmed;
}
