type Mark = { readonly s: number; readonly e: number; readonly l: string };

/** Published spans of a reference and a prediction, text by text, and their F1 of each mode. */
export type SpanF1Vector = {
  readonly id: string;
  readonly source: string;
  readonly tolerance: number;
  readonly gold: readonly (readonly Mark[])[];
  readonly pred: readonly (readonly Mark[])[];
  readonly expected: {
    readonly strict_f1: number;
    readonly partial_f1: number;
    readonly exact_f1?: number;
    readonly type_f1?: number;
  };
};

export const spanF1Vectors: readonly SpanF1Vector[] = [
  {
    id: "seqeval-readme",
    source: "seqeval README (0.50); partial value computed from the SemEval formula",
    tolerance: 0.0005,
    gold: [[{ s: 3, e: 6, l: "MISC" }], [{ s: 0, e: 2, l: "PER" }]],
    pred: [[{ s: 2, e: 6, l: "MISC" }], [{ s: 0, e: 2, l: "PER" }]],
    expected: { strict_f1: 0.5, partial_f1: 0.75 },
  },
  {
    id: "nervaluate-readme",
    source:
      "nervaluate README (strict/exact .40, type 1.00). README prints partial .40, which contradicts its own formula: (2+0.5*3)/5=.70",
    tolerance: 0.0005,
    gold: [
      [
        { s: 1, e: 3, l: "PER" },
        { s: 6, e: 8, l: "ORG" },
      ],
      [
        { s: 1, e: 2, l: "LOC" },
        { s: 2, e: 4, l: "PER" },
        { s: 6, e: 7, l: "DATE" },
      ],
    ],
    pred: [
      [
        { s: 2, e: 4, l: "PER" },
        { s: 6, e: 8, l: "ORG" },
      ],
      [
        { s: 1, e: 3, l: "LOC" },
        { s: 3, e: 4, l: "PER" },
        { s: 6, e: 7, l: "DATE" },
      ],
    ],
    expected: { strict_f1: 0.4, exact_f1: 0.4, type_f1: 1.0, partial_f1: 0.7 },
  },
];
