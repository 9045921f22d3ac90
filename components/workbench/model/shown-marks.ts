import type { Label } from "@/lib/core/annotation/label.ts";
import { assignLanes, reassignLanes } from "@/lib/core/annotation/lanes.ts";
import { emptyLayer, type Layer } from "@/lib/core/annotation/layer.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { Standing } from "@/lib/core/review/review-sheet.ts";
import type { TextRange } from "@/lib/core/text/range.ts";
import { type ShownSpan, spanClasses } from "@/lib/editor/shown-span.ts";
import type { SpanDiff } from "@/lib/editor/span-plugin.ts";
import type { Shown } from "./shown.ts";

/** What the text shows beside the spans themselves. */
export type Emphasis = {
  readonly activeId: string | null;
  readonly hoverId: string | null;
  /** Where the active span is being dragged to. */
  readonly dragged: TextRange | null;
  /** What is outlined with the active span, where that is more than the span itself. */
  readonly outline: TextRange | null;
  /** The place that a label is searched for. */
  readonly searchedFor: TextRange | null;
  /** The spans that are picked. */
  readonly pickedIds: ReadonlySet<string>;
};

const noEmphasis: Emphasis = {
  activeId: null,
  hoverId: null,
  dragged: null,
  outline: null,
  searchedFor: null,
  pickedIds: new Set(),
};

/** What a screen shows in the text beside spans and emphasis, by ids that no span has. */
export type Aside = ShownSpan;
export type Asides = ReadonlyMap<string, Aside>;
export const noAsides: Asides = new Map();

/** The element that says what the active mark is; see `ActiveMarkWords`. */
export const markDetailsId = "active-mark";

/** What of a layer the text shows, and what has to change in it when the layer does: only that, whatever the number of spans. */
export class ShownMarks {
  private spans: ReadonlyMap<string, Span> = emptyLayer.spans;
  private readonly lanes = new Map<string, number>();
  private readonly shown = new Map<string, ShownSpan>();
  private readonly labelIndex: ReadonlyMap<string, number>;
  private standings: ReadonlyMap<string, Standing> = new Map();
  private asides = noAsides;
  private picked: ReadonlySet<string> = new Set();

  constructor(labels: readonly Label[]) {
    this.labelIndex = new Map(labels.map(({ id }, index) => [id, index]));
  }

  /** All that is shown now. */
  list(): readonly ShownSpan[] {
    return [...this.shown.values()];
  }

  /**
   * Goes over to another layer, emphasis and asides, and tells what has to go from the text and come into it. A span that
   * stands otherwise than before has to be another object; see `restand` for standings that change by themselves.
   */
  show({ layer, standings }: Shown, emphasis: Emphasis = noEmphasis, asides: Asides = noAsides): SpanDiff {
    this.standings = standings;
    const wanted = new Map<string, ShownSpan | null>();
    if (asides !== this.asides) {
      for (const id of this.asides.keys()) wanted.set(id, null);
      for (const [id, aside] of asides) wanted.set(id, aside);
      this.asides = asides;
    }
    for (const id of this.follow(layer.spans)) wanted.set(id, this.toShown(layer.spans.get(id)));
    wanted.set(
      "active",
      toEmphasis(layer, emphasis.activeId, "active", emphasis.dragged ?? emphasis.outline),
    );
    wanted.set("hover", toEmphasis(layer, emphasis.hoverId, "hover"));
    const { searchedFor } = emphasis;
    wanted.set("searched", searchedFor && { ...searchedFor, id: "searched", classes: "searched" });
    for (const id of new Set([...this.picked, ...emphasis.pickedIds])) {
      wanted.set(pickedKey(id), toEmphasis(layer, emphasis.pickedIds.has(id) ? id : null, "picked"));
    }
    this.picked = emphasis.pickedIds;
    return this.put(wanted);
  }

  /** Goes over to how review stands to the spans now. */
  restand(standings: ReadonlyMap<string, Standing>): SpanDiff {
    const ids = [...this.standings.keys(), ...standings.keys()];
    this.standings = standings;
    return this.put(new Map(ids.map((id) => [id, this.toShown(this.spans.get(id))])));
  }

  private put(wanted: ReadonlyMap<string, ShownSpan | null>): SpanDiff {
    const remove: ShownSpan[] = [];
    const add: ShownSpan[] = [];
    for (const [id, next] of wanted) {
      const now = this.shown.get(id);
      if (isSameShown(now, next)) continue;
      if (now) remove.push(now);
      if (next) add.push(next);
      if (next) this.shown.set(id, next);
      else this.shown.delete(id);
    }
    return { remove, add };
  }

  /** The ids of the spans that look different in `next`. */
  private follow(next: ReadonlyMap<string, Span>): ReadonlySet<string> {
    const before = this.spans;
    if (next === before) return new Set();
    this.spans = next;
    const changed = new Set<string>();
    for (const [id, span] of next) if (before.get(id) !== span) changed.add(id);
    for (const id of before.keys()) if (!next.has(id)) changed.add(id);
    for (const id of changed) if (!next.has(id)) this.lanes.delete(id);
    const touched = [...changed].flatMap((id) => [before.get(id) ?? [], next.get(id) ?? []].flat());
    const lanes =
      before.size === 0
        ? assignLanes(next.values())
        : reassignLanes(nearSpans(next, touched), this.lanes, touched);
    for (const [id, lane] of lanes) {
      this.lanes.set(id, lane);
      changed.add(id);
    }
    return changed;
  }

  private toShown(span: Span | undefined): ShownSpan | null {
    if (!span) return null;
    const { id, start, end, labelId } = span;
    const classes = spanClasses({
      labelIndex: this.labelIndex.get(labelId) ?? 0,
      lane: this.lanes.get(id) ?? 0,
      standing: this.standings.get(id) ?? null,
    });
    return { id, start, end, classes };
  }
}

/** The spans that can have a say in the lanes of `touched`: all that overlap them, or overlap one that does, and so on. */
function nearSpans(spans: ReadonlyMap<string, Span>, touched: readonly Span[]): readonly Span[] {
  let near: readonly Span[] = [];
  let start = Math.min(...touched.map((span) => span.start));
  let end = Math.max(...touched.map((span) => span.end));
  for (;;) {
    const found: Span[] = [];
    for (const span of spans.values()) if (span.start < end && start < span.end) found.push(span);
    if (found.length === near.length) return found;
    near = found;
    start = Math.min(start, ...found.map((span) => span.start));
    end = Math.max(end, ...found.map((span) => span.end));
  }
}

function isSameShown(a: ShownSpan | undefined, b: ShownSpan | null): boolean {
  if (!a || !b) return !a && !b;
  return a.start === b.start && a.end === b.end && a.classes === b.classes && a.aside === b.aside;
}

function pickedKey(spanId: string): string {
  return `picked ${spanId}`;
}

function toEmphasis(
  layer: Layer,
  id: string | null,
  name: "active" | "hover" | "picked",
  elsewhere: TextRange | null = null,
): ShownSpan | null {
  const range = elsewhere ?? layer.spans.get(id ?? "");
  if (!range || id === null) return null;
  const shown = {
    id: name === "picked" ? pickedKey(id) : name,
    start: range.start,
    end: range.end,
    classes: name,
  };
  return name === "active" ? { ...shown, detailsId: markDetailsId } : shown;
}
