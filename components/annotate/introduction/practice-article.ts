import { emptyArticle } from "@/components/workbench/model/empty-article.ts";
import type { ArticleView } from "@/lib/schemas/reader.ts";

/** A sentence of the sample project, to try the hand on. */
const sentence =
  '"We are not at the edge of a disaster, but we can see the edge," said Northmoor Water\'s chief engineer, Edda Marsh.';

/** An article of that one sentence, in no project; its labels ask for nothing. */
export const practiceArticle: ArticleView = {
  ...emptyArticle,
  title: "Leaking dam empties streets of Ardle",
  length: [...sentence].length,
  document: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: sentence }] }] },
  labels: emptyArticle.labels.map((label) => ({ ...label, attributes: [] })),
  mayClip: false,
};
