import type { ExportQuery } from "@/lib/schemas/export.ts";

export type ExportChoice = { layers: ExportQuery["layers"]; labels: string[]; stories: string[] };

/** The address of the export with these choices, on this site. */
export function exportPath(slug: string, { layers, labels, stories }: ExportChoice): string {
  const query = new URLSearchParams({ layers });
  for (const label of labels) query.append("label", label);
  for (const story of stories) query.append("story", story);
  return `/api/v1/projects/${slug}/export.jsonl?${query}`;
}

/** The line that fetches the export with a key. */
export function exportCurl(address: string, slug: string, choice: ExportChoice): string {
  const url = new URL(exportPath(slug, choice), address);
  return `curl -H "Authorization: Bearer $COPYDESK_KEY" ${quote(String(url))} > ${slug}.jsonl`;
}

/** The line that writes the export on the host itself. */
export function exportCommand(slug: string, { layers, labels, stories }: ExportChoice): string {
  const options = [
    `--project ${slug}`,
    `--layers ${layers}`,
    ...labels.map((label) => `--label ${quote(label)}`),
    ...stories.map((story) => `--story ${quote(story)}`),
  ];
  return `npm run --silent copydesk -- export ${options.join(" ")} > ${slug}.jsonl`;
}

/** A word for a shell, quoted where it needs to be. */
function quote(word: string): string {
  return /^[\w./:-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
