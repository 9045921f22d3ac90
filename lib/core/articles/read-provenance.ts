import { isLosslessNumber } from "lossless-json";
import { toPlainName } from "@/lib/core/name.ts";
import { cutTitle } from "../text/cut-title.ts";
import { toLanguageTag } from "./language-tag.ts";
import type { PageFields, Provenance } from "./provenance.ts";
import { isTimeZone } from "./published-at.ts";
import { readDate } from "./read-date.ts";
import type { ReadOptions } from "./read-options.ts";

const names = {
  title: ["title"],
  outlet: ["outlet", "source"],
  byline: ["byline", "author"],
  url: ["url"],
  publishedAt: ["publishedAt", "date"],
  timeZone: ["timeZone"],
  language: ["language", "lang"],
  story: ["story"],
} as const satisfies Record<keyof Provenance, readonly string[]>;

/** What each field that can be misunderstood would have to be. */
const wanted: Partial<Record<keyof Provenance, string>> = {
  url: "no web address such as https://example.com/a",
  publishedAt: "no date such as 2026-05-14 or 2026-05-14T18:20:00+01:00",
  timeZone: "no time zone such as Europe/London",
  language: "no language such as en, pt-BR or English",
};

const maxTitle = 500;
const maxField = 1_000;

/**
 * Provenance from whatever a file says, under the names of the export or their common synonyms, or else in the places of a page: the
 * first that is understood. What comes before that and is not (a date that is none, an address that is not http) and what has other names
 * is handed back in `rest`, so that nothing is lost; the former is said in `notes`. A date without an offset is taken in the file's time
 * zone, else in `timeZone`.
 */
export function readProvenance(
  fields: Readonly<Record<string, unknown>>,
  { timeZone = "", page = {} }: { timeZone?: string; page?: PageFields } = {},
): { provenance: Provenance; rest: Record<string, unknown>; notes: string[] } {
  const rest = new Map(Object.entries(fields));
  const notes: string[] = [];

  function take(field: keyof Provenance, read: (value: string) => string | null): string {
    return takeOwn(field, read) || takeFromPage(field, read);
  }

  function takeOwn(field: keyof Provenance, read: (value: string) => string | null): string {
    for (const name of names[field]) {
      const value = toText(rest.get(name));
      const result = value === "" ? null : read(value);
      if (value === "" && isEmpty(rest.get(name))) rest.delete(name);
      if (result === null) {
        if (rest.has(name)) notes.push(describeUnread(name, rest.get(name), wanted[field] ?? "no text"));
        continue;
      }
      rest.delete(name);
      return result;
    }
    return "";
  }

  function takeFromPage(field: keyof Provenance, read: (value: string) => string | null): string {
    for (const [name, value] of page[field] ?? []) {
      if (isEmpty(value)) continue;
      const result = read(toText(value));
      if (result) return result;
      if (!rest.has(name)) rest.set(name, value);
      notes.push(describeUnread(name, value, wanted[field] ?? "no text"));
    }
    return "";
  }

  const cut = (value: string) => toPlainName(cutTitle(value, maxField)) || null;
  const ownZone = take("timeZone", (value) => (isTimeZone(value) ? value : null));
  const publishedAt = take("publishedAt", (value) => readDate(value, ownZone || timeZone)) || null;
  const provenance = {
    title: take("title", (value) => toPlainName(cutTitle(value, maxTitle)) || null),
    outlet: take("outlet", cut),
    byline: take("byline", cut),
    url: take("url", toWebAddress),
    publishedAt,
    timeZone: ownZone,
    language: take("language", toLanguageTag),
    story: take("story", cut),
  };
  return { provenance, rest: Object.fromEntries(rest), notes };
}

/** A file's provenance and that of whoever imports it: the latter fills what is missing, or wins where it is to. */
export function mergeProvenance(own: Provenance, { given, givenWins }: ReadOptions): Provenance {
  const [first, second] = givenWins ? [given, own] : [own, given];
  // A moment and the zone it was read in belong together.
  const dated = first.publishedAt ? first : second;
  return {
    ...own,
    outlet: first.outlet || second.outlet,
    publishedAt: dated.publishedAt,
    timeZone: dated.publishedAt ? dated.timeZone || given.timeZone : first.timeZone || second.timeZone,
    language: first.language || second.language,
  };
}

function describeUnread(name: string, value: unknown, why: string): string {
  const shown = typeof value === "object" ? "" : ` “${cutTitle(String(value), 60)}”`;
  return `The ${name}${shown} is ${why}; it stays in the metadata.`;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}

/** A string, a list of strings, or a number as text: what JavaScript has as a number and what keeps its digits in an object of its own. */
function toText(value: unknown): string {
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value.join(", ").trim();
  if (typeof value === "number" || isLosslessNumber(value)) return String(value);
  return typeof value === "string" ? value.trim() : "";
}

function toWebAddress(value: string): string | null {
  if (value.length > maxField || !URL.canParse(value)) return null;
  return ["http:", "https:"].includes(new URL(value).protocol) ? value : null;
}
