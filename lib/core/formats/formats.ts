import { docxFormat } from "./docx/format.ts";
import type { Format } from "./format.ts";
import { htmlFormat } from "./html/format.ts";
import { jsonlFormat } from "./jsonl/format.ts";
import { markdownFormat } from "./markdown/format.ts";
import { textFormat } from "./text/format.ts";

/** Every format of files, in the order in which they are told. A new one is a folder beside this file and a line here. */
const formats = [textFormat, markdownFormat, htmlFormat, docxFormat, jsonlFormat] as const;

type AnyFormat = (typeof formats)[number];
type ReadFormat = Extract<AnyFormat, { readonly isRead: true }>;

/** A format that articles are imported from, by its id; that every one of them has a reader is checked by the compiler. */
export type ReadFormatId = ReadFormat["id"];

/** A format that datasets are exported in, by its id; that every one of them has a writer is checked by the compiler. */
export type WrittenFormatId = Extract<AnyFormat, { readonly isWritten: true }>["id"];

const readFormats = formats.filter((format): format is ReadFormat => format.isRead);

/** The largest file that is imported, in bytes. */
export const maxFileBytes = 10_000_000;

/** The extensions that can be imported, such as `.txt`. */
export const importExtensions: readonly string[] = readFormats.flatMap(
  ({ extensions }: Format) => extensions,
);

/** The usual extension of each format that can be imported, for sentences. */
export const usualImportExtensions: readonly string[] = readFormats.map(({ extensions: [usual] }) => usual);

/** The format that a file's name says, whatever its case; undefined where it can not be imported. */
export function importFormatOf(fileName: string): ReadFormatId | undefined {
  const name = fileName.toLowerCase();
  return readFormats.find(({ extensions }: Format) => extensions.some((one) => name.endsWith(one)))?.id;
}
