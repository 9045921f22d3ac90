import type { Candidate } from "./candidates.ts";
import type { Group, Placed } from "./field.ts";

type State = {
  /** Units after the one at hand that a group has taken already, in order. */
  readonly taken: readonly number[];
  readonly slack: number;
  readonly chosen: Chosen | null;
};
type Chosen = { readonly candidate: Candidate; readonly before: Chosen | null };

/** Groups that hold each unit once, what they cost above the prices, and whether nothing cheaper exists. */
export type Cover = {
  readonly groups: readonly Group[];
  readonly slack: number;
  readonly isExact: boolean;
  readonly steps: number;
};

/**
 * The cheapest way to hold each of `units` by exactly one of `candidates`, among the ways that cost at most
 * `slackLimit` above the prices; null where none was found. Goes through the units in order and keeps, for
 * each set of later units taken, the cheapest way there. Beyond `width` ways only the cheapest are kept on,
 * and the result is no longer exact.
 */
export function coverUnits(
  units: readonly Placed[],
  candidates: readonly Candidate[],
  slackLimit: number,
  width: number,
): Cover | null {
  const byFirst = groupByFirst(candidates);
  let states: readonly State[] = [{ taken: [], slack: 0, chosen: null }];
  let isExact = true;
  let steps = 0;
  for (const { index } of units) {
    const options = byFirst.get(index) ?? [];
    const next = new Map<string, State>();
    for (const state of states) {
      if (state.taken[0] === index) keep(next, { ...state, taken: state.taken.slice(1) });
      else for (const candidate of options) choose(next, state, candidate, slackLimit);
    }
    steps += states.length * (1 + options.length);
    isExact &&= next.size <= width;
    states = next.size <= width ? [...next.values()] : findLowest(next, width);
  }
  const [best] = states;
  return best ? { groups: listChosen(best.chosen), slack: best.slack, isExact, steps } : null;
}

function findLowest(states: ReadonlyMap<string, State>, count: number): readonly State[] {
  return [...states.values()].sort((one, other) => one.slack - other.slack).slice(0, count);
}

function choose(states: Map<string, State>, state: State, candidate: Candidate, slackLimit: number): void {
  const slack = state.slack + candidate.slack;
  if (slack > slackLimit) return;
  if (state.taken.length > 0 && candidate.units.some(({ index }) => state.taken.includes(index))) return;
  const later = candidate.units.slice(1).map(({ index }) => index);
  const taken = [...state.taken, ...later].sort((one, other) => one - other);
  keep(states, { taken, slack, chosen: { candidate, before: state.chosen } });
}

function keep(states: Map<string, State>, state: State): void {
  const key = state.taken.join(" ");
  const rival = states.get(key);
  if (!rival || state.slack < rival.slack) states.set(key, state);
}

function groupByFirst(candidates: readonly Candidate[]): ReadonlyMap<number, readonly Candidate[]> {
  const byFirst = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const first = candidate.units[0];
    if (!first) continue;
    const found = byFirst.get(first.index);
    if (found) found.push(candidate);
    else byFirst.set(first.index, [candidate]);
  }
  return byFirst;
}

function listChosen(last: Chosen | null): readonly Group[] {
  const groups: Group[] = [];
  for (let chosen = last; chosen; chosen = chosen.before) groups.push(chosen.candidate.units);
  return groups;
}
