/** The value of one attribute of a span. */
export type AttributeValue = string | number | boolean;

/** A span's attributes by the name of their definition; an attribute not given is absent. */
export type Attributes = Readonly<Record<string, AttributeValue>>;

/** A half-open range `[start, end)` of an article's text, in Unicode code points, with its label and exact quote. */
export type Span = {
  /** UUID made by whoever marks. */
  readonly id: string;
  readonly labelId: string;
  readonly start: number;
  readonly end: number;
  /** The article's text between `start` and `end`. */
  readonly quote: string;
  readonly attributes: Attributes;
  readonly note: string;
  /** The span of another layer that this one was taken from, in gold. */
  readonly derivedFrom: string | null;
};

/** A typed link from one span to another of the same layer, such as a quote's `speaker`. */
export type Relation = {
  readonly id: string;
  readonly typeId: string;
  readonly fromId: string;
  readonly toId: string;
};

/** Where a span stands: label, start and end in one word. No two spans of a layer share it. */
export function spanPlace(span: Pick<Span, "labelId" | "start" | "end">): string {
  return `${span.labelId} ${span.start} ${span.end}`;
}

/** Do two ranges have a character in common? Ranges that only touch do not. */
export function overlaps(a: Pick<Span, "start" | "end">, b: Pick<Span, "start" | "end">): boolean {
  return a.start < b.end && b.start < a.end;
}
