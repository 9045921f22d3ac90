/** Published confusion tables of two annotators and their coefficients. */
export type KappaVector = {
  readonly id: string;
  readonly source: string;
  readonly tolerance: number;
  readonly table: readonly (readonly number[])[];
  readonly expected: {
    readonly kappa: number;
    readonly po?: number;
    readonly pe?: number;
    readonly scott_pi?: number;
    readonly bennett_s?: number;
    readonly alpha_nominal?: number;
  };
};

export const kappaVectors: readonly KappaVector[] = [
  {
    id: "cohen-wp-1",
    source: 'Wikipedia "Cohen\'s kappa"',
    tolerance: 0.0005,
    table: [
      [20, 5],
      [10, 15],
    ],
    expected: { po: 0.7, pe: 0.5, kappa: 0.4 },
  },
  {
    id: "cohen-wp-2",
    source: 'Wikipedia "Cohen\'s kappa"',
    tolerance: 0.0005,
    table: [
      [45, 15],
      [25, 15],
    ],
    expected: { po: 0.6, pe: 0.54, kappa: 0.1304 },
  },
  {
    id: "cohen-wp-3",
    source: 'Wikipedia "Cohen\'s kappa"',
    tolerance: 0.0005,
    table: [
      [25, 35],
      [5, 35],
    ],
    expected: { po: 0.6, pe: 0.46, kappa: 0.2593 },
  },
  {
    id: "cohen-1960-p45",
    source: "Cohen 1960 p.45 (via DKPro Statistics Cohen1960Test)",
    tolerance: 0.001,
    table: [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ],
    expected: { po: 0.7, pe: 0.41, kappa: 0.492 },
  },
  {
    id: "artstein-poesio-ex1",
    source: "Artstein & Poesio 2008 p.558 (via DKPro)",
    tolerance: 0.001,
    table: [
      [20, 10],
      [20, 50],
    ],
    expected: { po: 0.7, pe: 0.54, kappa: 0.348, scott_pi: 0.341, bennett_s: 0.4 },
  },
  {
    id: "artstein-poesio-ex2",
    source: "Artstein & Poesio 2008 p.568; nltk.metrics.agreement doctest pi=0.79953,S=0.82",
    tolerance: 0.0005,
    table: [
      [46, 0, 0],
      [6, 32, 6],
      [0, 0, 10],
    ],
    expected: {
      po: 0.88,
      pe: 0.396,
      kappa: 0.8013,
      scott_pi: 0.79953,
      bennett_s: 0.82,
      alpha_nominal: 0.8005,
    },
  },
  {
    id: "sas-cohen",
    source: "SAS example in statsmodels test_inter_rater.py",
    tolerance: 0.0001,
    table: [
      [0, 4, 1],
      [0, 8, 0],
      [0, 1, 5],
    ],
    expected: { kappa: 0.4842 },
  },
];
