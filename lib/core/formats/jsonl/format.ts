import type { Format } from "../format.ts";

export const jsonlFormat = {
  id: "jsonl",
  title: "JSON lines",
  extensions: [".jsonl", ".ndjson"],
  mediaType: "application/x-ndjson",
  offsetUnit: "codepoint",
  isRead: true,
  isWritten: true,
  loses: ["formatting"],
} as const satisfies Format;
