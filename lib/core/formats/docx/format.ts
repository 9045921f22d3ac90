import type { Format } from "../format.ts";

export const docxFormat = {
  id: "docx",
  title: "Word document",
  extensions: [".docx"],
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  offsetUnit: null,
  isRead: true,
  isWritten: false,
  loses: [],
} as const satisfies Format;
