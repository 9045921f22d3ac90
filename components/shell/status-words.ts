import { type LayerStatus, layerStatuses } from "@/lib/core/annotation/layer-status.ts";
import type { ArticleStatus } from "@/lib/core/article-status.ts";

const layerStatusWords: Record<LayerStatus, string> = {
  ASSIGNED: "assigned",
  IN_PROGRESS: "in progress",
  SUBMITTED: "submitted",
  RETURNED: "returned",
  ACCEPTED: "accepted",
  WITHDRAWN: "withdrawn",
};

/** A layer's status as screens say it; what is no status stays as it is. */
export function layerStatusWord(status: string): string {
  const known = layerStatuses.find((one) => one === status);
  return known ? layerStatusWords[known] : status;
}

export const articleStatusWords: Record<ArticleStatus, string> = {
  unassigned: "unassigned",
  assigned: "assigned",
  inProgress: "in progress",
  accepted: "accepted",
  submitted: "submitted",
  readyToAdjudicate: "ready to adjudicate",
  inReview: "in review",
  returned: "returned",
  settled: "settled",
};
