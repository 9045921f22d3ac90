/** A text as it is searched in: without case, accents and kinds of quotation marks. Offsets are UTF-16 units. */
export type FoldedText = {
  readonly text: string;
  /** Where the character stands in the text itself that a unit of the folded one came from; for its end, the text's end. */
  utf16Source(utf16: number): number;
};

const folds: Readonly<Record<string, string>> = {
  "‘": "'",
  "’": "'",
  "‚": "'",
  "‛": "'",
  "‹": "'",
  "›": "'",
  "`": "'",
  "´": "'",
  ʼ: "'",
  "′": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "‟": '"',
  "«": '"',
  "»": '"',
  "″": '"',
  "‐": "-",
  "‑": "-",
  "‒": "-",
  "–": "-",
  "—": "-",
  "−": "-",
  ß: "ss",
  ẞ: "ss",
  æ: "ae",
  Æ: "ae",
  œ: "oe",
  Œ: "oe",
  ø: "o",
  Ø: "o",
  đ: "d",
  Đ: "d",
  ð: "d",
  Ð: "d",
  ł: "l",
  Ł: "l",
  þ: "th",
  Þ: "th",
  ı: "i",
  ς: "σ",
};

/** What characters of one unit fold to where that is one unit, too, by their code; 0 for others and for those not met yet. */
const foldedUnits = new Uint16Array(0x10000);

function foldUnit(unit: number): number {
  const known = foldedUnits[unit] ?? 0;
  if (known !== 0 || (unit >= 0xd800 && unit <= 0xdfff)) return known;
  const folded = foldCharacter(String.fromCharCode(unit));
  const only = folded.length === 1 ? folded.charCodeAt(0) : 0;
  foldedUnits[unit] = only;
  return only;
}

/** A character without its case and accents; "" for marks and for what shows nothing, such as a soft hyphen. */
function foldCharacter(character: string): string {
  return folds[character] ?? foldByUnicode(character);
}

function foldByUnicode(character: string): string {
  if (/^[^\S\n]$/.test(character)) return " ";
  return character
    .normalize("NFKD")
    .replace(/[\p{M}\u00AD\u0640\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/gu, "")
    .toLowerCase()
    .replace(/[‘’]/g, "'");
}

/** Folds a text so that a reader's "Peña’s" and "pena's" are the same; each character by itself, so that offsets hold. */
export function foldText(text: string): FoldedText {
  let units = new Uint16Array(text.length + 64);
  let length = 0;
  /** Where stretches begin in both texts; between two such places they run beside one another. */
  const foldedStarts: number[] = [0];
  const sourceStarts: number[] = [0];
  for (let at = 0; at < text.length; ) {
    const unit = foldUnit(text.charCodeAt(at));
    if (units.length - length < 64) units = grown(units);
    if (unit !== 0) {
      units[length] = unit;
      length += 1;
      at += 1;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const folded = foldCharacter(character);
    for (let one = 0; one < folded.length; one++) {
      units[length] = folded.charCodeAt(one);
      length += 1;
      // Every unit of a longer one came from the same character, and none of one that was left out.
      if (folded.length !== character.length && one > 0) {
        foldedStarts.push(length - 1);
        sourceStarts.push(at);
      }
    }
    at += character.length;
    if (folded.length !== character.length) {
      foldedStarts.push(length);
      sourceStarts.push(at);
    }
  }
  const starts = Int32Array.from(foldedStarts);
  const sources = Int32Array.from(sourceStarts);
  return {
    text: new TextDecoder("utf-16le").decode(units.subarray(0, length)),
    utf16Source(utf16) {
      const at = lastAtMost(starts, utf16);
      return (sources[at] ?? 0) + utf16 - (starts[at] ?? 0);
    },
  };
}

function grown(units: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(units.length * 2);
  larger.set(units);
  return larger;
}

/** The last index whose value is at most `value`. */
function lastAtMost(ascending: Int32Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
