import { type Pattern, parsePattern } from "./pattern-parser.ts";

/** Places between the characters of a text: 1 where one can be, 0 where not. */
type Places = Uint8Array;

/** Forward: from where one was to where one can be. Backward: from where one is to where one can have been. */
type Direction = "forward" | "backward";

const mostKept = 200;
const kept = new Map<string, Pattern | null>();

/**
 * Does a pattern (see `parsePattern`) match the whole of `text`? Null for a pattern that cannot be read. The time it takes
 * grows with the length of the pattern times that of the text, whatever they say: JavaScript's own engine tries one way
 * after the other, which takes for ever where there are many; this goes all ways at once (Thompson, 1968).
 */
export function matchesWhole(source: string, text: string): boolean | null {
  const pattern = readPattern(source);
  if (pattern === null) return null;
  const characters = [...text];
  const start = new Uint8Array(characters.length + 1);
  start[0] = 1;
  return walk(pattern, characters, start, "forward")[characters.length] === 1;
}

/** Read once, for a batch asks for the same one thousands of times. */
function readPattern(source: string): Pattern | null {
  const known = kept.get(source);
  if (known !== undefined) return known;
  const pattern = parsePattern(source);
  if (kept.size >= mostKept) kept.clear();
  kept.set(source, pattern);
  return pattern;
}

function walk(pattern: Pattern, text: readonly string[], from: Places, direction: Direction): Places {
  if (!from.includes(1)) return from;
  switch (pattern.of) {
    case "sequence": {
      const parts = direction === "forward" ? pattern.parts : pattern.parts.toReversed();
      return parts.reduce((places, part) => walk(part, text, places, direction), from);
    }
    case "choice":
      return union(pattern.parts.map((part) => walk(part, text, from, direction)));
    case "optional":
      return union([from, walk(pattern.part, text, from, direction)]);
    case "place":
      return from.map((isIn, place) => (isIn && pattern.holds(text, place) ? 1 : 0));
    case "look": {
      const everywhere = new Uint8Array(text.length + 1).fill(1);
      const seen = walk(pattern.part, text, everywhere, pattern.isAhead ? "backward" : "forward");
      return from.map((isIn, place) => (isIn && (seen[place] === 1) === pattern.isWanted ? 1 : 0));
    }
    case "characters":
      return direction === "forward"
        ? pass(pattern, text, from)
        : pass(pattern, text.toReversed(), from.toReversed()).toReversed();
  }
}

function union(all: readonly Places[]): Places {
  const united = new Uint8Array(all[0] ?? []);
  for (const places of all) {
    for (let place = places.indexOf(1); place >= 0; place = places.indexOf(1, place + 1)) united[place] = 1;
  }
  return united;
}

/** From every place `least` to `most` characters on, as far as they fit. */
function pass(
  { fits, least, most }: Extract<Pattern, { of: "characters" }>,
  text: readonly string[],
  from: Places,
): Places {
  // At each place: how many ways begin here, less how many end.
  const change = new Int32Array(text.length + 2);
  let runEnd = text.length;
  for (let start = text.length; start >= 0; start -= 1) {
    if (start < text.length && !fits(text[start] ?? "")) runEnd = start;
    if (from[start] !== 1) continue;
    const first = start + least;
    const last = Math.min(runEnd, start + most);
    if (first > last) continue;
    change[first] = (change[first] ?? 0) + 1;
    change[last + 1] = (change[last + 1] ?? 0) - 1;
  }
  const reached = new Uint8Array(from.length);
  let ways = 0;
  for (let place = 0; place < reached.length; place += 1) {
    ways += change[place] ?? 0;
    reached[place] = ways > 0 ? 1 : 0;
  }
  return reached;
}
