import { defaultLabels } from "@/lib/core/annotation/default-labels.ts";
import type { ArticleView } from "@/lib/schemas/reader.ts";

/** An article without text, in no project, with the labels that a new one has. */
export const emptyArticle: ArticleView = {
  id: "",
  title: "",
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
  length: 0,
  document: { type: "doc", content: [] },
  project: { id: "", slug: "", name: "", guidelines: { type: "doc", content: [] } },
  labels: defaultLabels.map((label) => ({ ...label, id: label.name, isArchived: false })),
  relationTypes: [],
  rules: [],
  news: { until: null, changes: [] },
  mayClip: true,
};
