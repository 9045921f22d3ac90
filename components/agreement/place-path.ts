import type { DisagreementView } from "@/lib/schemas/disagreement.ts";

/** Where a disagreement can be looked at in its text: beside the other layers, or where there is one only, in its review. */
export function placePath({
  articleId,
  layerId,
  spanId,
  layerCount,
}: Pick<DisagreementView, "articleId" | "layerId" | "spanId" | "layerCount">): string {
  const page = layerCount > 1 ? `/adjudicate/${articleId}` : `/review/${layerId}`;
  return `${page}?span=${spanId}`;
}
