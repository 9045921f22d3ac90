import type { LayerView } from "@/lib/schemas/annotation.ts";

/** A layer of an empty article that has nothing yet. */
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
