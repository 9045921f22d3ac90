import { importFormatOf, maxFileBytes, usualImportExtensions } from "@/lib/core/formats/formats.ts";
import { joinWords } from "@/lib/core/join-words.ts";

export const mostFiles = 200;

/** Why a file need not be sent at all, as a sentence, or null. */
export function refuseUnsent(file: { name: string; size: number }): string | null {
  if (!importFormatOf(file.name)) return `Copydesk reads ${joinWords(usualImportExtensions)}.`;
  if (file.size === 0) return "The file is empty.";
  if (file.size > maxFileBytes) return "The file is larger than 10 MB; split it.";
  return null;
}
