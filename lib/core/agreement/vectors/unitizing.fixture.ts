type Mark = { readonly start: number; readonly length: number; readonly cat: string };

/** Published continua with the units of each annotator, and their alpha for each category and overall. */
export type UnitizingVector = {
  readonly id: string;
  readonly source: string;
  readonly tolerance: number;
  readonly overallTolerance?: number;
  readonly begin: number;
  readonly length: number;
  readonly raters: Readonly<Record<string, readonly Mark[]>>;
  readonly expected: Readonly<
    Record<string, { readonly Do: number; readonly De: number; readonly alpha: number }>
  >;
  readonly overall?: number;
};

export const unitizingVectors: readonly UnitizingVector[] = [
  {
    id: "krip-2004-unitizing",
    source:
      "Krippendorff 2004 p.254 (via DKPro Krippendorff2004Test; book prints overall .8591 from rounded De)",
    tolerance: 0.0001,
    begin: 150,
    length: 300,
    raters: {
      i: [
        { start: 225, length: 70, cat: "c" },
        { start: 370, length: 30, cat: "c" },
        { start: 180, length: 60, cat: "k" },
        { start: 300, length: 50, cat: "k" },
      ],
      j: [
        { start: 220, length: 80, cat: "c" },
        { start: 355, length: 20, cat: "c" },
        { start: 400, length: 20, cat: "c" },
        { start: 180, length: 60, cat: "k" },
        { start: 300, length: 50, cat: "k" },
      ],
    },
    expected: { c: { Do: 0.0144, De: 0.0532, alpha: 0.7286 }, k: { Do: 0, De: 0.049, alpha: 1.0 } },
    overall: 0.8587,
    overallTolerance: 0.0005,
  },
  {
    id: "krip-1995-A",
    source: "Krippendorff 1995 p.57, continuum x50000 (via DKPro Krippendorff1995Test)",
    tolerance: 0.001,
    begin: 0,
    length: 1200000,
    raters: {
      "0": [
        { start: 100000, length: 400000, cat: "A" },
        { start: 700000, length: 300000, cat: "A" },
      ],
      "1": [
        { start: 200000, length: 200000, cat: "A" },
        { start: 750000, length: 100000, cat: "A" },
      ],
    },
    expected: { A: { Do: 0.03125, De: 0.0699, alpha: 0.553 } },
  },
  {
    id: "krip-1995-D",
    source: "Krippendorff 1995 p.57, continuum x50000 (via DKPro Krippendorff1995Test)",
    tolerance: 0.001,
    begin: 0,
    length: 1200000,
    raters: {
      "0": [
        { start: 0, length: 100000, cat: "D" },
        { start: 100000, length: 400000, cat: "D" },
        { start: 500000, length: 200000, cat: "D" },
        { start: 700000, length: 300000, cat: "D" },
        { start: 1000000, length: 200000, cat: "D" },
      ],
      "1": [
        { start: 0, length: 200000, cat: "D" },
        { start: 200000, length: 200000, cat: "D" },
        { start: 400000, length: 350000, cat: "D" },
        { start: 750000, length: 100000, cat: "D" },
        { start: 850000, length: 350000, cat: "D" },
      ],
    },
    expected: { D: { Do: 0.38715, De: 0.41445, alpha: 0.066 } },
  },
  {
    id: "dkpro-unit",
    source: "DKPro UnitizingAgreementTest",
    tolerance: 0.0001,
    begin: 0,
    length: 10,
    raters: {
      "0": [{ start: 1, length: 8, cat: "A" }],
      "1": [
        { start: 2, length: 1, cat: "A" },
        { start: 4, length: 1, cat: "A" },
        { start: 6, length: 1, cat: "A" },
      ],
    },
    expected: { A: { Do: 0.91, De: 0.5351, alpha: -0.7003 } },
  },
];
