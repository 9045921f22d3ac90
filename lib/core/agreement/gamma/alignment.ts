import { type Candidate, listCandidates } from "./candidates.ts";
import { listComponents } from "./components.ts";
import type { Continuum } from "./continuum.ts";
import { coverUnits } from "./cover.ts";
import type { Weights } from "./dissimilarity.ts";
import { type Field, type Group, groupCost, openField, type Placed } from "./field.ts";
import { priceUnits } from "./prices.ts";
import { seatGroups } from "./seating.ts";

/**
 * Groups that hold every unit once. `cost` is their sum; `isExact`: proven that none is cheaper; `steps`:
 * work done.
 */
export type Alignment = {
  readonly groups: readonly Group[];
  readonly cost: number;
  readonly isExact: boolean;
  readonly steps: number;
};

/**
 * How many groups are looked at in one set of units that hang together: of two or three annotators, and of
 * more.
 */
const visitLimit = { few: 60_000, many: 4_000 };
/** How many ways are kept open at once, attempt by attempt. */
const widths = [60, 1200, 6000];

/**
 * The alignment of least disorder of a sorted continuum of at least two annotators (see sortContinuum), in
 * bounded work. Always exact for two annotators; beyond that, `isExact` says whether it is proven: first a
 * good alignment is found, then whatever hangs together is priced, which leaves few groups that could better
 * it, and those are all tried.
 */
export function alignContinuum(continuum: Continuum, weights: Weights): Alignment {
  const field = openField(continuum, weights);
  const seated = seatGroups(field);
  const proven = field.raterCount === 2 ? { groups: seated, isExact: true } : proveBest(field, seated);
  const groups = proven.groups.map((group) => group.toSorted((one, other) => one.index - other.index));
  const plain = { ...field, aloneCost: weights.deltaEmpty };
  const cost = groups.reduce((sum, group) => sum + groupCost(plain, group), 0);
  return { groups, cost, isExact: proven.isExact, steps: field.work.steps };
}

function proveBest(field: Field, seated: readonly Group[]) {
  const groupByUnit = new Map(seated.flatMap((group) => group.map((unit) => [unit, group] as const)));
  const neighbourhoods = field.units.map((unit) => [unit, ...unit.near]);
  const parts = listComponents(field.units, neighbourhoods).map((units) => {
    const known = [...new Set(units.map((unit) => groupByUnit.get(unit) ?? [unit]))];
    return findCheapest(field, units, known);
  });
  return { groups: parts.flatMap(({ groups }) => groups), isExact: parts.every(({ isExact }) => isExact) };
}

type Found = { readonly groups: readonly Group[]; readonly isExact: boolean };

/** The cheapest groups of units that hang together: `known` unless something cheaper is found. */
function findCheapest(field: Field, units: readonly Placed[], known: readonly Group[]): Found {
  const limit = field.raterCount > 3 ? visitLimit.many : visitLimit.few;
  const candidates = listCandidates(field, units, limit);
  if (!candidates) return { groups: known, isExact: false };
  const cost = known.reduce((sum, group) => sum + groupCost(field, group), 0);
  const pricing = priceUnits(units, candidates, cost, field);
  field.work.steps += pricing.steps;
  let gap = cost - pricing.bound;
  let found = { groups: known, isExact: gap <= field.tolerance };
  for (const width of widths) {
    if (found.isExact) return found;
    const cover = coverByParts(field, units, pricing.open, gap + field.tolerance, width);
    if (cover) {
      found = cover;
      gap = Math.min(gap, cover.slack);
    }
  }
  return found;
}

/**
 * A candidate whose slack is above the gap would alone cost more than what is known; the rest fall into small
 * parts.
 */
function coverByParts(
  field: Field,
  units: readonly Placed[],
  candidates: readonly Candidate[],
  gap: number,
  width: number,
) {
  const open = candidates.filter(({ slack }) => slack <= gap);
  const parts = listComponents(
    units,
    open.map((candidate) => candidate.units),
  );
  const covers = parts.map((part) => {
    const members = new Set(part);
    const inside = open.filter(({ units: [first] }) => first && members.has(first));
    return coverUnits(part, inside, gap, width);
  });
  for (const cover of covers) field.work.steps += cover?.steps ?? 0;
  if (!covers.every((cover) => cover !== null)) return null;
  return {
    groups: covers.flatMap(({ groups }) => groups),
    slack: covers.reduce((sum, { slack }) => sum + slack, 0),
    isExact: covers.every(({ isExact }) => isExact),
  };
}
