import type { MarkedSpan } from "../accepted-suggestions.ts";
import type { ComparisonKind } from "../comparison.ts";

/** What there is to walk through: the kinds that are disagreements first, then the rest. */
export const stepKinds = [
  "edges",
  "label",
  "both",
  "missed",
  "attributes",
  "relation",
  "suggestion",
  "same",
] as const satisfies readonly (ComparisonKind | "relation")[];
export type StepKind = (typeof stepKinds)[number];

/** The kinds of span on which two annotators differ. */
export const disagreementKinds = ["edges", "label", "both", "missed", "attributes"] as const;

/** Which of the places where annotators have been compared are walked through. */
export type Walk = {
  /** Ids of labels, one of which either of the two has given; null for all. */
  readonly labels: readonly string[] | null;
  /** Two annotators in any order, or one and gold, where `b` is null; null for every two annotators. */
  readonly pair: { readonly a: string; readonly b: string | null } | null;
  readonly of:
    | {
        readonly kinds: readonly ComparisonKind[];
        /** Two labels in any order, of which either has given one; null for all. */
        readonly confused: readonly [string, string] | null;
      }
    /** Spans that both have marked with the label, and given this attribute otherwise. */
    | { readonly attribute: { readonly labelId: string; readonly name: string } }
    /** Links that only one of the two has; null for those of every type. */
    | { readonly relationType: string | null };
};

/** What one of the two has at a step: a span, and the link that leads from it where links are compared. */
export type StepSide = {
  readonly span: MarkedSpan;
  readonly link: { readonly typeId: string; readonly to: MarkedSpan } | null;
};

/** One place of a walk; a side is null where nothing is marked. */
export type Step = {
  readonly kind: StepKind;
  readonly annotators: { readonly a: string; readonly b: string | null };
  readonly a: StepSide | null;
  readonly b: StepSide | null;
};

/** Is a pair of annotators walked through? Gold is null; its attributes and links are not compared. */
export function isWalked({ pair, of }: Walk, a: string, b: string | null): boolean {
  if (b === null && !("kinds" in of)) return false;
  if (pair === null) return b !== null;
  return (pair.a === a && pair.b === b) || (pair.b === a && pair.a === b);
}
