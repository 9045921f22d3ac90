import { cutTitle } from "./cut-title.ts";
import { isTimeZone, toInstant } from "./published-at.ts";

/** Where an article comes from; "" where it does not say. */
export type Provenance = {
  readonly title: string;
  readonly outlet: string;
  readonly byline: string;
  readonly url: string;
  /** ISO 8601 in UTC. */
  readonly publishedAt: string | null;
  /** IANA zone. */
  readonly timeZone: string;
  /** BCP 47. */
  readonly language: string;
  readonly story: string;
};

const names = {
  title: ["title"],
  outlet: ["outlet", "source"],
  byline: ["byline", "author"],
  url: ["url"],
  publishedAt: ["publishedAt", "date"],
  timeZone: ["timeZone"],
  language: ["language", "lang"],
  story: ["story"],
} as const;

const maxTitle = 500;
const maxField = 1_000;

/**
 * Provenance from whatever a file says, under the names of the export or their common synonyms. What is not understood (a date that
 * is none, an address that is not http) and what has other names is handed back in `rest`, so that nothing is lost.
 */
export function readProvenance(fields: Readonly<Record<string, unknown>>): {
  provenance: Provenance;
  rest: Record<string, unknown>;
} {
  const rest = new Map(Object.entries(fields));

  function take(field: keyof typeof names, read: (value: string) => string | null): string {
    for (const name of names[field]) {
      const value = toText(rest.get(name));
      const result = value === "" ? null : read(value);
      if (value === "" && isEmpty(rest.get(name))) rest.delete(name);
      if (result === null) continue;
      rest.delete(name);
      return result;
    }
    return "";
  }

  const cut = (value: string) => cutTitle(value, maxField);
  const timeZone = take("timeZone", (value) => (isTimeZone(value) ? value : null));
  const publishedAt = take("publishedAt", (value) => toInstant(value, timeZone)) || null;
  const provenance = {
    title: take("title", (value) => cutTitle(value, maxTitle)),
    outlet: take("outlet", cut),
    byline: take("byline", cut),
    url: take("url", toWebAddress),
    publishedAt,
    timeZone,
    language: take("language", toLanguage),
    story: take("story", cut),
  };
  return { provenance, rest: Object.fromEntries(rest) };
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}

function toText(value: unknown): string {
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value.join(", ").trim();
  return typeof value === "string" ? value.trim() : "";
}

function toWebAddress(value: string): string | null {
  if (!URL.canParse(value) || value.length > maxField) return null;
  return ["http:", "https:"].includes(new URL(value).protocol) ? value : null;
}

function toLanguage(value: string): string | null {
  try {
    return Intl.getCanonicalLocales(value.replace("_", "-"))[0] ?? null;
  } catch {
    return null;
  }
}
