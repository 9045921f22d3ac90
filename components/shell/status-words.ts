import type { LayerStatus } from "@/lib/core/annotation/layer.ts";
import type { ArticleStatus } from "@/lib/core/article-status.ts";

export const layerStatusWords: Record<LayerStatus, string> = {
  ASSIGNED: "assigned",
  IN_PROGRESS: "in progress",
  SUBMITTED: "submitted",
  RETURNED: "returned",
  ACCEPTED: "settled",
};

export const articleStatusWords: Record<ArticleStatus, string> = {
  unassigned: "unassigned",
  assigned: "assigned",
  inProgress: "in progress",
  submitted: "submitted",
  inReview: "in review",
  returned: "returned",
  settled: "settled",
};
