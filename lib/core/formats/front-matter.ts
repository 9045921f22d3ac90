const block = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const pair = /^([A-Za-z][\w-]*):(?:[ \t]+(.*))?$/;
const item = /^[ \t]*-[ \t]+(.*)$/;

/**
 * Takes the front matter off a Markdown source: lines of `key: value`, and lists as `- item` lines below a key. A block
 * between rules without any such line is text.
 */
export function splitFrontMatter(source: string): { fields: Record<string, unknown>; body: string } {
  const match = block.exec(source);
  const fields = new Map<string, string | string[]>();
  let key = "";
  for (const line of (match?.[1] ?? "").split("\n")) {
    const [, name = "", value = ""] = pair.exec(line) ?? [];
    const listed = item.exec(line)?.[1];
    if (name !== "") {
      key = name;
      fields.set(name, unquote(value));
    } else if (key !== "" && listed !== undefined) {
      const before = fields.get(key);
      fields.set(key, [...(Array.isArray(before) ? before : []), unquote(listed)]);
    }
  }
  if (!match || fields.size === 0) return { fields: {}, body: source };
  return { fields: Object.fromEntries(fields), body: source.slice(match[0].length) };
}

function unquote(value: string): string {
  const trimmed = value.trim();
  return /^"(.*)"$/.exec(trimmed)?.[1] ?? /^'(.*)'$/.exec(trimmed)?.[1] ?? trimmed;
}
