import { isSafeNumber, LosslessNumber, parse, splitNumber } from "lossless-json";
import { cutTitle } from "../text/cut-title.ts";

/** A value of JSON in which numbers that JavaScript would change are objects of lossless-json, and what had to be given up of it. */
type ParsedJson = { readonly value: unknown; readonly notes: readonly string[] };

/** The database writes every digit of a number, so a larger exponent would cost it more memory than the file has. */
const largestExponent = 400;

/** How many findings of a kind are told. */
const mostListed = 5;

/** In a string, or one of the words that Python writes for what JSON has no number for. */
const stringOrNan = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g;

/**
 * Parses JSON without losing a digit. Numbers that would be rounded, such as `1234567890123456789` or `1e400`, stay as they are written. Of equal keys the last
 * one counts, and `NaN` and `Infinity`, which are no JSON, become null; both are told in `notes`.
 * @throws SyntaxError where it is no JSON.
 */
export function parseJson(json: string): ParsedJson {
  const words = new Set<string>();
  const keys = new Set<string>();
  const source = /NaN|Infinity/.test(json) ? json.replace(stringOrNan, toNull) : json;

  const large = new Set<string>();

  function parseNumber(digits: string): unknown {
    if (isSafeNumber(digits)) return Number(digits);
    if (Math.abs(splitNumber(digits).exponent) <= largestExponent) return new LosslessNumber(digits);
    large.add(digits);
    return digits;
  }

  function toNull(found: string): string {
    if (found.startsWith('"')) return found;
    words.add(found);
    return "null";
  }

  const value = parse(source, null, {
    parseNumber,
    onDuplicateKey: ({ key, newValue }) => {
      keys.add(key);
      return newValue;
    },
  });
  const list = (found: ReadonlySet<string>) =>
    [...found].slice(0, mostListed).map((one) => cutTitle(one, 60));
  return {
    value,
    notes: [
      ...list(keys).map((key) => `The key “${key}” stands more than once; the last value was taken.`),
      ...list(words).map((word) => `${word} is no JSON and became null.`),
      ...list(large).map((digits) => `The number ${digits} is too large or too small and is kept as text.`),
    ],
  };
}

/** The object of a JSON text, without losing a digit; empty where it is no object. */
export function parseJsonObject(json: string): Record<string, unknown> {
  const { value } = parseJson(json);
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
