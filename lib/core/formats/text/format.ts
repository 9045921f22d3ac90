import type { Format } from "../format.ts";

export const textFormat = {
  id: "text",
  title: "Plain text",
  extensions: [".txt"],
  mediaType: "text/plain",
  offsetUnit: null,
  isRead: true,
  isWritten: false,
  loses: [],
} as const satisfies Format;
