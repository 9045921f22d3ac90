import type { Attributes } from "@/lib/core/annotation/span.ts";

/** The people of the sample project; they exist nowhere else. */
export const samplePeople = {
  owner: { name: "Mara Linde", email: "mara@copydesk.example", role: "OWNER" },
  reviewer: { name: "Noor Haddad", email: "noor@copydesk.example", role: "REVIEWER" },
  ivo: { name: "Ivo Castellan", email: "ivo@copydesk.example", role: "ANNOTATOR" },
  petra: { name: "Petra Osei", email: "petra@copydesk.example", role: "ANNOTATOR" },
} as const;
export type SamplePerson = keyof typeof samplePeople;
export type SampleAnnotator = "ivo" | "petra";

/** One mark of the sample: found in the article by its words (`nth` occurrence, from 1). */
export type SampleMark = {
  readonly label: "quote" | "claim" | "entity" | "date";
  readonly words: string;
  readonly nth?: number;
  readonly attributes?: Attributes;
  /** The words of the entity mark that speaks this quote. */
  readonly speaker?: string;
  readonly note?: string;
};

/** What one annotator did with one article, and how far it went. */
export type SampleLayer = {
  readonly annotator: SampleAnnotator;
  readonly outcome: "assigned" | "in progress" | "submitted" | "returned" | "in review" | "accepted";
  readonly marks: readonly SampleMark[];
  readonly returnMessage?: string;
  /** Words of marks that the reviewer turned down, with the reason. */
  readonly rejected?: Readonly<Record<string, string>>;
  /** Words of marks that the reviewer gave other edges -> the better words. */
  readonly corrected?: Readonly<Record<string, { words: string; reason: string }>>;
  /** Words of marks that the reviewer turned down or corrected -> the rule cited, such as Q6. */
  readonly cites?: Readonly<Record<string, string>>;
  /** Words of a mark -> what was said about it, in turn, and which rule was cited. */
  readonly thread?: Readonly<
    Record<string, readonly { by: SampleAnnotator | "reviewer"; says: string; cites?: string }[]>
  >;
};

type Provenance = {
  readonly outlet?: string;
  readonly byline?: string;
  readonly url?: string;
  readonly publishedAt?: string;
  readonly timeZone?: string;
  readonly language?: string;
};

/** One article of the sample and the work on it. */
export type SampleArticle = {
  readonly file: string;
  /** What the file does not say of itself. */
  readonly provenance?: Provenance;
  readonly layers: readonly SampleLayer[];
};

/** Short forms for writing marks down. */
export function quote(
  words: string,
  speaker?: string,
  attributes: Attributes = { kind: "direct", attribution: "explicit" },
): SampleMark {
  return speaker ? { label: "quote", words, speaker, attributes } : { label: "quote", words, attributes };
}

/** A claim and how much it is worth checking. */
export function claim(words: string, checkWorthiness: "UFS" | "CFS"): SampleMark {
  return { label: "claim", words, attributes: { checkWorthiness } };
}

/** A name and its type. */
export function entity(words: string, type: string, nth = 1): SampleMark {
  return { label: "entity", words, nth, attributes: { type } };
}

/** A date or time and its TIMEX3 value. */
export function date(words: string, type: string, value: string, nth = 1): SampleMark {
  return { label: "date", words, nth, attributes: { type, value } };
}
