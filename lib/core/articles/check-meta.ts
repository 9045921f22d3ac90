import { isLosslessNumber, stringify } from "lossless-json";
import { findTextProblem, normaliseNewlines } from "@/lib/core/text/plain-text.ts";

const maxDepth = 20;
const maxLength = 100_000;

/** Why imported metadata cannot be kept, as a sentence, or null: it nests too deep, is too long, or holds what no database can. */
export function findMetaProblem(meta: Readonly<Record<string, unknown>>): string | null {
  const pending: { value: unknown; depth: number }[] = [{ value: meta, depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, depth } = next;
    if (depth > maxDepth) {
      return `The metadata nests more than ${maxDepth} levels deep. Flatten it, or leave it out.`;
    }
    if (typeof value === "string" && findTextProblem(normaliseNewlines(value)) !== null) {
      return "The metadata holds a character that cannot be stored, such as NUL. Remove it and import the article again.";
    }
    if (typeof value === "object" && value !== null && !isLosslessNumber(value)) {
      for (const [key, inner] of Object.entries(value)) {
        pending.push({ value: key, depth: depth + 1 }, { value: inner, depth: depth + 1 });
      }
    }
  }
  const { length } = stringify(meta) ?? "";
  if (length <= maxLength) return null;
  return `The metadata is ${length.toLocaleString("en")} characters of JSON; at most ${maxLength.toLocaleString("en")} fit. Leave some out.`;
}
