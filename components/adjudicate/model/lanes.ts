import type { Candidate } from "@/lib/core/review/candidate.ts";
import type { Annotator } from "./annotator.ts";

/**
 * Who marked a candidate, a column each, so that what is written on one line of the text lies column over column: letters,
 * with ≠ before whoever reads it otherwise than the one before. "A B", "A≠B", "A  ≠C" where B marked nothing.
 */
export function lanesOf({ readings }: Candidate, annotators: readonly Annotator[]): string {
  let before = -1;
  return annotators
    .map(({ letter, layerId }, at) => {
      const reading = readings.findIndex(({ layerIds }) => layerIds.includes(layerId));
      const sign = before >= 0 && reading >= 0 && reading !== before ? "≠" : " ";
      if (reading >= 0) before = reading;
      const column = reading >= 0 ? letter : " ".repeat(letter.length);
      return at === 0 ? column : sign + column;
    })
    .join("");
}
