import type { DatasetRow } from "../dataset/dataset-row.ts";
import type { WrittenFormatId } from "./formats.ts";
import { serialiseRow } from "./jsonl/write.ts";

/** What writes each format that datasets are exported in: a row as its piece of the file, with what ends it. */
const writers: Readonly<Record<WrittenFormatId, (row: DatasetRow) => string>> = {
  jsonl: (row) => `${serialiseRow(row)}\n`,
};

/** A row of the dataset as a file of that format holds it. The same row gives the same bytes. */
export function writeRow(format: WrittenFormatId, row: DatasetRow): string {
  return writers[format](row);
}
