/** A regular expression as a tree without loops: only single characters are repeated. */
export type Pattern =
  | { readonly of: "sequence" | "choice"; readonly parts: readonly Pattern[] }
  | { readonly of: "optional"; readonly part: Pattern }
  | { readonly of: "place"; readonly holds: (text: readonly string[], place: number) => boolean }
  | { readonly of: "look"; readonly part: Pattern; readonly isAhead: boolean; readonly isWanted: boolean }
  | ({ readonly of: "characters"; readonly fits: (character: string) => boolean } & Bounds);

/** How often, from `least` to `most` times; `most` can be Infinity. */
type Bounds = { readonly least: number; readonly most: number };

/** What is left of a pattern to read. Mutable. */
type Reader = { readonly source: string; at: number };

const group = /\((?:\?(?:(?<look><?[=!])|:|<[^>=!]+>))?/uy;
const quantifier = /(?:(?<sign>[*+?])|\{(?<least>\d+)(?<comma>,)?(?<most>\d+)?\})\??/uy;
const atom =
  /\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\(?:u\{[\da-fA-F]+\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[a-zA-Z]|[pP]\{[^}]*\}|[^k1-9])|\[(?:\\.|[^\]\\])*\]|[^()\\]/suy;

/**
 * Reads a regular expression in the syntax of JavaScript's flag `u`, or null where it is none or asks for what cannot be
 * matched in good time: a group that is repeated with `*`, `+` or `{…}`, or a reference back such as `\1`.
 */
export function parsePattern(source: string): Pattern | null {
  if (toExpression(source) === null) return null;
  const reader: Reader = { source, at: 0 };
  const pattern = readChoice(reader);
  return reader.at === source.length ? pattern : null;
}

/** JavaScript's own reading of a pattern, or null where it is no regular expression. */
export function toExpression(source: string): RegExp | null {
  try {
    return new RegExp(`^(?:${source})$`, "u");
  } catch {
    return null;
  }
}

function take(reader: Reader, form: RegExp): RegExpExecArray | null {
  form.lastIndex = reader.at;
  const found = form.exec(reader.source);
  if (found) reader.at = form.lastIndex;
  return found;
}

function readChoice(reader: Reader): Pattern | null {
  const parts: Pattern[] = [];
  do {
    const part = readSequence(reader);
    if (part === null) return null;
    parts.push(part);
  } while (take(reader, /\|/y));
  return { of: "choice", parts };
}

function readSequence(reader: Reader): Pattern | null {
  const parts: Pattern[] = [];
  while (reader.at < reader.source.length && !/[|)]/.test(reader.source.charAt(reader.at))) {
    const part =
      readPlace(reader) ?? (reader.source.charAt(reader.at) === "(" ? readGroup : readAtom)(reader);
    if (part === null) return null;
    parts.push(part);
  }
  return { of: "sequence", parts };
}

function readPlace(reader: Reader): Pattern | null {
  switch (take(reader, /\^|\$|\\[bB]/y)?.[0]) {
    case "^":
      return { of: "place", holds: (_text, place) => place === 0 };
    case "$":
      return { of: "place", holds: (text, place) => place === text.length };
    case "\\b":
      return { of: "place", holds: isWordEdge };
    case "\\B":
      return { of: "place", holds: (text, place) => !isWordEdge(text, place) };
    default:
      return null;
  }
}

function isWordEdge(text: readonly string[], place: number): boolean {
  const [before, after] = [text[place - 1] ?? "", text[place] ?? ""].map((side) => /^\w$/.test(side));
  return before !== after;
}

function readGroup(reader: Reader): Pattern | null {
  const look = take(reader, group)?.groups?.look;
  const part = readChoice(reader);
  if (part === null || !take(reader, /\)/y)) return null;
  if (look !== undefined) {
    return { of: "look", part, isAhead: !look.startsWith("<"), isWanted: look.endsWith("=") };
  }
  const bounds = readBounds(reader);
  if (bounds.most > 1) return null;
  if (bounds.most === 0) return { of: "sequence", parts: [] };
  return bounds.least === 1 ? part : { of: "optional", part };
}

function readAtom(reader: Reader): Pattern | null {
  const source = take(reader, atom)?.[0];
  const expression = source === undefined ? null : toExpression(source);
  if (expression === null) return null;
  return { of: "characters", fits: (character) => expression.test(character), ...readBounds(reader) };
}

function readBounds(reader: Reader): Bounds {
  const found = take(reader, quantifier)?.groups;
  if (!found) return { least: 1, most: 1 };
  if (found.sign) return { least: found.sign === "+" ? 1 : 0, most: found.sign === "?" ? 1 : Infinity };
  const least = Number(found.least);
  return { least, most: found.most ? Number(found.most) : found.comma ? Infinity : least };
}
