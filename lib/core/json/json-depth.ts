const quote = 0x22;
const backslash = 0x5c;

/** How many lists and objects may stand inside one another in what is sent or imported: far more than any of it needs. */
export const maxJsonDepth = 64;

/**
 * Whether lists and objects stand more than `limit` deep inside one another in a JSON text. Parsers take time and memory in proportion
 * to the depth, seconds for a few megabytes of `[`, so this is asked before any of them. It reads no further than the answer needs, in
 * time linear in the length and without memory of its own. What is no JSON gets an answer too, and is left to the parser.
 */
export function isJsonDeeperThan(json: string, limit: number): boolean {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < json.length; at += 1) {
    const unit = json.charCodeAt(at);
    if (unit === quote) isInString = !isInString;
    else if (isInString) {
      if (unit === backslash) at += 1;
    } else if (isOpening(unit)) {
      depth += 1;
      if (depth > limit) return true;
    } else if (isClosing(unit)) depth -= 1;
  }
  return false;
}

/** `[` or `{`: the two differ in one bit. */
function isOpening(unit: number): boolean {
  return (unit | 0x20) === 0x7b;
}

/** `]` or `}`. */
function isClosing(unit: number): boolean {
  return (unit | 0x20) === 0x7d;
}
