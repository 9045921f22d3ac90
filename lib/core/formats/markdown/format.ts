import type { Format } from "../format.ts";

export const markdownFormat = {
  id: "markdown",
  title: "Markdown",
  extensions: [".md", ".markdown"],
  mediaType: "text/markdown",
  offsetUnit: null,
  isRead: true,
  isWritten: false,
  loses: [],
} as const satisfies Format;
