import type { Change } from "@/lib/core/annotation/change.ts";
import type { Layer, LayerKind } from "@/lib/core/annotation/layer.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { Standing } from "@/lib/core/review/review-sheet.ts";
import type { Shown } from "./shown.ts";
import { type Asides, noAsides } from "./shown-marks.ts";
import type { Source } from "./source.ts";

/** One's own layer, shown and edited as it is. */
export class OwnLayer implements Source {
  readonly isJudging = false;
  readonly closed = "This layer cannot be changed now.";
  readonly kind: LayerKind;
  readonly keptAtOpening: Layer;
  /** What review made of the spans, by their ids. */
  standings: ReadonlyMap<string, Standing>;

  constructor(kind: LayerKind, layer: Layer, standings: ReadonlyMap<string, Standing> = new Map()) {
    this.kind = kind;
    this.keptAtOpening = layer;
    this.standings = standings;
  }

  show(layer: Layer): Shown {
    return { layer, standings: this.standings };
  }

  edit(_layer: Layer, changes: readonly Change[]): readonly Change[] {
    return changes;
  }

  asides(): Asides {
    return noAsides;
  }

  find(layer: Layer, id: string): Span | undefined {
    return layer.spans.get(id);
  }

  distinct(_layer: Layer, stack: readonly Span[]): readonly Span[] {
    return stack;
  }

  follow(_layer: Layer, activeId: string | null): { activeId: string | null; outline: null } {
    return { activeId, outline: null };
  }
}
