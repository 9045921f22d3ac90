import { defaultLabels } from "@/lib/core/annotation/default-labels.ts";
import type { LayerView } from "@/lib/schemas/annotation.ts";
import type { ArticleView } from "@/lib/schemas/reader.ts";

/** An article without text, with the labels that a new project has. */
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

/** A layer of it that has nothing yet. */
export function emptyLayerView(id: string, kind: LayerView["kind"]): LayerView {
  return {
    id,
    articleId: "",
    kind,
    ownerId: null,
    ownerName: id,
    status: "SUBMITTED",
    revision: 0,
    returnMessage: "",
    reviewerName: "",
    activeSeconds: 0,
    spans: [],
    relations: [],
    verdicts: [],
  };
}
