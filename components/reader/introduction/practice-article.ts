import { defaultLabels } from "@/lib/core/annotation/default-labels.ts";
import type { ArticleView } from "@/lib/schemas/reader.ts";

/** A sentence of the sample project, to try the hand on. */
const sentence =
  '"We are not at the edge of a disaster, but we can see the edge," said Northmoor Water\'s chief engineer, Edda Marsh.';

/** An article of that one sentence, in no project; its labels ask for nothing. */
export const practiceArticle: ArticleView = {
  id: "",
  title: "Leaking dam empties streets of Ardle",
  outlet: "",
  byline: "",
  url: "",
  publishedAt: null,
  timeZone: "",
  language: "en",
  storyTitle: "",
  priority: 0,
  dueAt: null,
  wordCount: 0,
  length: [...sentence].length,
  document: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: sentence }] }] },
  project: { id: "", slug: "", name: "", guidelines: { type: "doc", content: [] } },
  labels: defaultLabels.map((label) => ({ ...label, id: label.name, attributes: [], isArchived: false })),
  relationTypes: [],
  rules: [],
  news: { until: null, changes: [] },
  mayClip: false,
};
