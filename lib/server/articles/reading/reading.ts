import type { PagePreview } from "@/lib/core/articles/page/preview-page.ts";
import type { ParsedArticle, Refusal } from "@/lib/core/articles/parsed-article.ts";
import type { ReadOptions } from "@/lib/core/articles/read-options.ts";

/** A file to read. */
export type ReadableFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What is left out is as in `plainReading`. */
  readonly options?: Partial<ReadOptions>;
};

/** An article as the database takes it: whatever costs time has been done. `document` and `meta` are JSON. */
export type StorableArticle = Omit<ParsedArticle, "document" | "meta"> & {
  readonly document: string;
  readonly meta: string;
  readonly textSha256: string;
  readonly wordCount: number;
};

/** What a reading thread is asked: to open a file, for its next article (null at its end), or for the preview of a page. */
export type ReadingQuestion =
  | { readonly kind: "open"; readonly file: ReadableFile }
  | { readonly kind: "next" }
  | { readonly kind: "preview"; readonly file: ReadableFile };

export type ReadingAnswer = StorableArticle | Refusal | PagePreview | null;
