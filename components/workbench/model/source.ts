import type { Change } from "@/lib/core/annotation/change.ts";
import type { Layer, LayerKind } from "@/lib/core/annotation/layer.ts";
import type { Problem } from "@/lib/core/annotation/problem.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { ReaderState } from "./reader-state.ts";
import type { Shown } from "./shown.ts";
import type { Asides } from "./shown-marks.ts";

/**
 * Where the marks that a reader shows come from, and what becomes of edits of them. The layer that is kept is one's own, which
 * is shown as it is, or gold, which a reviewer sees as a sheet of what annotators marked.
 */
export type Source = {
  /** Is another's work judged here? Then keys judge: nothing is asked at a mark, and marks are not picked. */
  readonly isJudging: boolean;
  /** The kind of the layer that is kept: its rules hold for edits. */
  readonly kind: LayerKind;
  /** The layer that is kept, as the page was opened with it. */
  readonly keptAtOpening: Layer;
  /** Why nothing can be changed while the layer is closed. */
  readonly closed: string;
  /** What is shown of the layer that is kept; the same layer while nothing of it changed. */
  show(kept: Layer): Shown;
  /** The changes of the kept layer that changes of the shown one stand for, or why there are none. */
  edit(kept: Layer, changes: readonly Change[]): readonly Change[] | Problem;
  /** What the text shows beside spans; the same object while nothing of it changed. */
  asides(kept: Layer): Asides;
  /** The span that shows what was said of a span of that id. */
  find(kept: Layer, id: string): Span | undefined;
  /** Of several spans one above the other, those that a click can lead to. */
  distinct(kept: Layer, stack: readonly Span[], activeId: string | null): readonly Span[];
  /** Which span is active by now, and what is outlined with it. */
  follow(kept: Layer, activeId: string | null): Pick<ReaderState, "activeId" | "outline">;
};
