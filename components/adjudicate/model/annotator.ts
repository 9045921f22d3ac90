import type { LayerView } from "@/lib/schemas/annotation.ts";

/** Whose layer is adjudicated, under the letter by which it is called. */
export type Annotator = {
  readonly letter: string;
  readonly layerId: string;
  readonly name: string;
  readonly marks: number;
};

/** The owners of layers, in their order: A, B, C, and after Z AA. */
export function toAnnotators(layers: readonly LayerView[]): readonly Annotator[] {
  return layers.map(({ id, ownerName, spans }, at) => ({
    letter: letterAt(at),
    layerId: id,
    name: ownerName || "Someone who has left",
    marks: spans.length,
  }));
}

function letterAt(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : `${letterAt(Math.floor(at / 26) - 1)}${last}`;
}

/** The letters of some layers, in the order of the annotators. */
export function lettersOf(annotators: readonly Annotator[], layerIds: readonly string[]): readonly string[] {
  return annotators.filter(({ layerId }) => layerIds.includes(layerId)).map(({ letter }) => letter);
}
