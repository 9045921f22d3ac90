/** What a format cannot carry of articles and their marks. */
export type Loss = "overlaps" | "relations" | "attributes" | "formatting";

/** A format of files: what its name ends in, and what it can carry. It says so without what reads and writes it, for screens. */
export type Format = {
  readonly id: string;
  readonly title: string;
  /** In lower case, with the dot; the first is the usual one. */
  readonly extensions: readonly [string, ...string[]];
  readonly mediaType: string;
  /** What the offsets of marks count; null where it carries no marks. */
  readonly offsetUnit: "codepoint" | null;
  /** Are articles imported from it? Then it has a line in `read-articles.ts`. */
  readonly isRead: boolean;
  /** Are datasets exported in it? Then it has a line in `write-row.ts`. */
  readonly isWritten: boolean;
  /** What an export in it cannot carry. */
  readonly loses: readonly Loss[];
};
