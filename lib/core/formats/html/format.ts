import type { Format } from "../format.ts";

export const htmlFormat = {
  id: "html",
  title: "Web page",
  extensions: [".html", ".htm"],
  mediaType: "text/html",
  offsetUnit: null,
  isRead: true,
  isWritten: false,
  loses: [],
} as const satisfies Format;
