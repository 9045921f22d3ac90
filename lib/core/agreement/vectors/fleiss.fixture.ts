/** Published tables of units by class, each with a count of annotators, and their Fleiss' kappa. */
export type FleissVector = {
  readonly id: string;
  readonly source: string;
  readonly tolerance: number;
  readonly counts: readonly (readonly number[])[];
  readonly expected: {
    readonly kappa: number;
    readonly P_bar: number;
    readonly Pe_bar: number;
    readonly P_i?: readonly number[];
  };
};

export const fleissVectors: readonly FleissVector[] = [
  {
    id: "fleiss-wp",
    source: 'Wikipedia "Fleiss\' kappa" (table in statsmodels test_inter_rater.py)',
    tolerance: 0.001,
    counts: [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ],
    expected: {
      P_bar: 0.378,
      Pe_bar: 0.213,
      kappa: 0.2099,
      P_i: [1.0, 0.253, 0.308, 0.44, 0.33, 0.462, 0.242, 0.176, 0.286, 0.286],
    },
  },
  {
    id: "fleiss-1971",
    source: "Fleiss 1971 p.379; R irr kappam.fleiss value in statsmodels tests",
    tolerance: 0.0001,
    counts: [
      [0, 0, 0, 6, 0],
      [0, 3, 0, 0, 3],
      [0, 1, 4, 0, 1],
      [0, 0, 0, 0, 6],
      [0, 3, 0, 3, 0],
      [2, 0, 4, 0, 0],
      [0, 0, 4, 0, 2],
      [2, 0, 3, 1, 0],
      [2, 0, 0, 4, 0],
      [0, 0, 0, 0, 6],
      [1, 0, 0, 5, 0],
      [1, 1, 0, 4, 0],
      [0, 3, 3, 0, 0],
      [1, 0, 0, 5, 0],
      [0, 2, 0, 3, 1],
      [0, 0, 5, 0, 1],
      [3, 0, 0, 1, 2],
      [5, 1, 0, 0, 0],
      [0, 2, 0, 4, 0],
      [1, 0, 2, 0, 3],
      [0, 0, 0, 0, 6],
      [0, 1, 0, 5, 0],
      [0, 2, 0, 1, 3],
      [2, 0, 0, 4, 0],
      [1, 0, 0, 4, 1],
      [0, 5, 0, 1, 0],
      [4, 0, 0, 0, 2],
      [0, 2, 0, 4, 0],
      [1, 0, 5, 0, 0],
      [0, 0, 0, 0, 6],
    ],
    expected: { P_bar: 0.5556, Pe_bar: 0.2199, kappa: 0.4302445 },
  },
];
