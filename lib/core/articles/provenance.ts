/** Where an article comes from; "" where it does not say. */
export type Provenance = {
  readonly title: string;
  readonly outlet: string;
  readonly byline: string;
  readonly url: string;
  /** ISO 8601 in UTC; a date without a time is the midnight it begins with. */
  readonly publishedAt: string | null;
  /** IANA zone. */
  readonly timeZone: string;
  /** BCP 47. */
  readonly language: string;
  readonly story: string;
};

/** What a page says in its own places, such as `og:title`: for each field the values under the names of these places, the best first. */
export type PageFields = Partial<Readonly<Record<keyof Provenance, readonly (readonly [string, unknown])[]>>>;
