import type { Continuum } from "./continuum.ts";
import type { Weights } from "./dissimilarity.ts";

type Example = {
  readonly name: string;
  readonly source: string;
  readonly weights: Weights;
  readonly continuum: Continuum;
  readonly disorder: number;
  readonly groups: number | null;
  /** Values and how far off they may be: those who published them drew their random continua in another way. */
  readonly gamma: readonly [value: number, tolerance: number];
  readonly category: readonly [value: number, tolerance: number] | null;
};

/** Published examples of γ, by name. */
export const examples: readonly Example[] = [
  {
    name: "gamma-f01",
    source: "DKPro Agreement, gamma fixture 01",
    weights: { alpha: 1, beta: 1, deltaEmpty: 1 },
    continuum: [
      [
        { start: 1, end: 5, category: "a" },
        { start: 6, end: 10, category: "b" },
        { start: 11, end: 15, category: "a" },
      ],
      [
        { start: 2, end: 6, category: "a" },
        { start: 7, end: 11, category: "b" },
        { start: 12, end: 16, category: "a" },
      ],
    ],
    disorder: 0.0625,
    groups: null,
    gamma: [0.884, 0.05],
    category: null,
  },
  {
    name: "gamma-f02",
    source: "DKPro Agreement, gamma fixture 02",
    weights: { alpha: 1, beta: 1, deltaEmpty: 1 },
    continuum: [
      [
        { start: 1, end: 5, category: "a" },
        { start: 6, end: 10, category: "b" },
        { start: 20, end: 24, category: "a" },
        { start: 30, end: 34, category: "b" },
      ],
      [
        { start: 2, end: 6, category: "a" },
        { start: 31, end: 35, category: "b" },
      ],
    ],
    disorder: 0.7083333,
    groups: null,
    gamma: [0.567, 0.08],
    category: null,
  },
  {
    name: "gamma-f04",
    source: "DKPro Agreement, gamma fixture 04",
    weights: { alpha: 1, beta: 1, deltaEmpty: 1 },
    continuum: [
      [
        { start: 1, end: 5, category: "a" },
        { start: 10, end: 14, category: "b" },
      ],
      [
        { start: 2, end: 6, category: "a" },
        { start: 11, end: 15, category: "b" },
      ],
      [
        { start: 1, end: 4, category: "a" },
        { start: 9, end: 14, category: "c" },
      ],
    ],
    disorder: 0.4087564,
    groups: null,
    gamma: [0.659, 0.08],
    category: null,
  },
  {
    name: "gamma-f06",
    source: "DKPro Agreement, gamma fixture 06",
    weights: { alpha: 3, beta: 2, deltaEmpty: 1 },
    continuum: [
      [
        { start: 1, end: 5, category: "a" },
        { start: 6, end: 10, category: "b" },
        { start: 11, end: 15, category: "c" },
      ],
      [
        { start: 2, end: 7, category: "a" },
        { start: 8, end: 12, category: "b" },
        { start: 11, end: 15, category: "a" },
      ],
    ],
    disorder: 1.0277778,
    groups: null,
    gamma: [0.244, 0.1],
    category: null,
  },
  {
    name: "gamma-alex-paul-suzan",
    source: "pygamma-agreement, tests/test_gammas.py",
    weights: { alpha: 3, beta: 1, deltaEmpty: 1 },
    continuum: [
      [
        { start: 2, end: 9, category: "1" },
        { start: 11, end: 17, category: "2" },
        { start: 24, end: 30, category: "5" },
        { start: 32, end: 36, category: "6" },
        { start: 36, end: 44, category: "6" },
        { start: 44, end: 60, category: "7" },
      ],
      [
        { start: 2, end: 9, category: "1" },
        { start: 11, end: 17, category: "3" },
        { start: 19, end: 25, category: "5" },
        { start: 32, end: 44, category: "6" },
      ],
      [
        { start: 2, end: 9, category: "1" },
        { start: 11, end: 17, category: "4" },
        { start: 21, end: 27, category: "5" },
        { start: 32, end: 36, category: "6" },
        { start: 36, end: 40, category: "6" },
        { start: 40, end: 44, category: "6" },
      ],
    ],
    disorder: 0.960625,
    groups: 6,
    gamma: [0.455, 0.03],
    category: [0.4, 0.03],
  },
];
