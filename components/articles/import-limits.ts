export const importEndings = [".txt", ".md", ".html", ".htm", ".docx", ".jsonl"] as const;
export const mostFiles = 200;
const largestFile = 10 * 1024 * 1024;

/** Why a file need not be sent at all, as a sentence, or null. */
export function refuseUnsent(file: { name: string; size: number }): string | null {
  const name = file.name.toLowerCase();
  if (!importEndings.some((ending) => name.endsWith(ending))) {
    return "Copydesk reads .txt, .md, .html, .docx and .jsonl.";
  }
  if (file.size === 0) return "The file is empty.";
  if (file.size > largestFile) return "The file is larger than 10 MB; split it.";
  return null;
}
