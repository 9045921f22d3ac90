/** What a reviewer can say of a span. */
export const decisions = ["ACCEPT", "REJECT", "CORRECT"] as const;
export type Decision = (typeof decisions)[number];

/** A reviewer's word on one span of an annotator's layer. It is kept in the gold layer that the review builds. */
export type Verdict = {
  readonly id: string;
  /** The layer reviewed, and the span of it judged. */
  readonly layerId: string;
  readonly spanId: string;
  readonly decision: Decision;
  readonly reason: string;
  /** The span of gold that stands for the one judged; null where gold has none. */
  readonly goldSpanId: string | null;
  /** The rule of the guidelines that the reason rests on. */
  readonly ruleId: string | null;
};

/** Why a span is judged as it is: in words, and by which rule. */
export type Grounds = Pick<Verdict, "reason" | "ruleId">;

/** No word on it. */
export const noGrounds: Grounds = { reason: "", ruleId: null };
