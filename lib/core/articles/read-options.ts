import type { Provenance } from "./provenance.ts";

/** How files are read. */
export type ReadOptions = {
  /** Whether all of a web page is kept, and not only its article. */
  readonly isWhole: boolean;
  /** Whether text and JSON lines that are not clean UTF-8 are read all the same, as a page is: what is no text is replaced or left out. */
  readonly isCleaned: boolean;
  /** The encoding that a page was sent with, or "". */
  readonly charset: string;
  /** Provenance of whoever imports; null and "" say nothing. */
  readonly given: Pick<Provenance, "outlet" | "publishedAt" | "timeZone" | "language">;
  /** Whether `given` is taken before what a file says of itself. */
  readonly givenWins: boolean;
};

/** Articles of pages, strict text, and nothing said by whoever imports. */
export const plainReading: ReadOptions = {
  isWhole: false,
  isCleaned: false,
  charset: "",
  given: { outlet: "", publishedAt: null, timeZone: "", language: "" },
  givenWins: false,
};
