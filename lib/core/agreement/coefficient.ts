/** A coefficient of agreement: its value, or why there is none. It is never NaN, and never 1 where nothing was measured. */
export type Coefficient = { readonly value: number } | { readonly value: null; readonly reason: string };

/** What a coefficient says where chance alone would have agreed on everything. */
const oneValueOnly =
  "Only one value was ever given, so agreement cannot be told from chance. It takes two values.";

/** A coefficient that has no value. `reason` is a sentence for the reader. */
export function undefinedBecause(reason: string): Coefficient {
  return { value: null, reason };
}

/** `(observed - expected) / (1 - expected)`, the form of kappa, pi and S. Undefined where chance already explains everything. */
export function chanceCorrected(observed: number, expected: number): Coefficient {
  if (expected >= 1) return undefinedBecause(oneValueOnly);
  return { value: (observed - expected) / (1 - expected) };
}

/** `1 - observed / expected` of disagreement, the form of Krippendorff's coefficients. Undefined where none could be expected. */
export function disagreementCorrected(observed: number, expected: number): Coefficient {
  if (!(expected > 0)) return undefinedBecause(oneValueOnly);
  return { value: 1 - observed / expected };
}

/** The mean of the coefficients that have a value. Undefined where none has. */
export function meanCoefficient(coefficients: readonly Coefficient[]): Coefficient {
  let sum = 0;
  let count = 0;
  let reason = "There is nothing to take the mean of.";
  for (const coefficient of coefficients) {
    if (coefficient.value === null) reason = coefficient.reason;
    else {
      sum += coefficient.value;
      count += 1;
    }
  }
  return count === 0 ? undefinedBecause(reason) : { value: sum / count };
}
