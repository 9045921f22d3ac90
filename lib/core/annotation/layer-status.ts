/** The way of a layer: assigned, worked on, submitted, perhaps returned, accepted. */
export const layerStatuses = [
  "ASSIGNED",
  "IN_PROGRESS",
  "SUBMITTED",
  "RETURNED",
  "ACCEPTED",
  "WITHDRAWN",
] as const;
export type LayerStatus = (typeof layerStatuses)[number];

/** A layer that its annotator works on, or has yet to. */
export const openStatuses = ["ASSIGNED", "IN_PROGRESS", "RETURNED"] as const satisfies readonly LayerStatus[];

/** A layer that its annotator has handed in, reviewed or not. */
export const handedInStatuses = ["SUBMITTED", "ACCEPTED"] as const satisfies readonly LayerStatus[];

export function isOpen(status: LayerStatus): boolean {
  return openStatuses.some((one) => one === status);
}

export function isHandedIn(status: LayerStatus): boolean {
  return handedInStatuses.some((one) => one === status);
}
