import { assignColumns, type Edge } from "../assignment.ts";
import { dissimilarity } from "./dissimilarity.ts";
import type { Field, Group, Placed } from "./field.ts";

/** Annotators up to which every way of parting them in two is tried, not only one against the others. */
const allSplitsUpTo = 6;

/**
 * A good alignment in bounded work, and the best one for two annotators: annotators are seated one after the
 * other, each as well as those before allow; then the annotators are parted in two in every way in turn, and
 * what the two sides hold is paired anew, until no parting makes it cheaper. Each pairing is an assignment
 * problem solved exactly.
 */
export function seatGroups(field: Field): readonly Group[] {
  const { units, raterCount } = field;
  let groups: readonly Group[] = units.filter(({ rater }) => rater === 0).map((unit) => [unit]);
  for (let rater = 1; rater < raterCount; rater++) {
    const own = units.filter((unit) => unit.rater === rater).map((unit) => [unit]);
    groups = pairAnew(field, [...groups, ...own], (unit) => unit.rater === rater).groups;
  }
  const splits = raterCount > 2 ? listSplits(raterCount) : [];
  let rounds = 0;
  for (let since = 0; since < splits.length && rounds < splits.length * 20; rounds++) {
    const split = splits[rounds % splits.length] ?? [];
    const paired = pairAnew(field, groups, ({ rater }) => split[rater] === true);
    since = paired.isCheaper ? 0 : since + 1;
    groups = paired.isCheaper ? paired.groups : groups;
  }
  return groups;
}

/** Parts each group by `isMoved` and pairs the parts anew as cheaply as can be. */
function pairAnew(field: Field, groups: readonly Group[], isMoved: (unit: Placed) => boolean) {
  const stay = groups
    .map((group) => group.filter((unit) => !isMoved(unit)))
    .filter((part) => part.length > 0);
  const move = groups.map((group) => group.filter(isMoved)).filter((part) => part.length > 0);
  const columnByIndex: (number | undefined)[] = [];
  for (const [column, part] of stay.entries()) for (const { index } of part) columnByIndex[index] = column;
  const rows = move.map((part) => listEdges(field, part, stay, columnByIndex));
  const columnOf = assignColumns(rows, stay.length, field.work);
  const joined = move.map((part, at) => [...(stay[columnOf[at] ?? -1] ?? []), ...part]);
  const taken = new Set(columnOf);
  const alone = stay.filter((_, column) => !taken.has(column));
  const costBefore = groups.reduce((sum, group) => sum + pairGain(field, group, isMoved), 0);
  const costAfter = joined.reduce((sum, group) => sum + pairGain(field, group, isMoved), 0);
  return { groups: [...joined, ...alone], isCheaper: costAfter < costBefore - field.tolerance };
}

/** What it costs that a group's two sides are together, below 0 where it pays; 0 for a group of one side. */
function pairGain(field: Field, group: Group, isMoved: (unit: Placed) => boolean): number {
  const moved = group.filter(isMoved);
  const stayed = group.filter((unit) => !isMoved(unit));
  return moved.length === 0 || stayed.length === 0 ? 0 : joinCost(field, moved, stayed);
}

/** The parts that stay which `part` does better to join than not, and what it gains by each. */
function listEdges(
  field: Field,
  part: Group,
  stay: readonly Group[],
  columnByIndex: readonly (number | undefined)[],
): readonly Edge[] {
  const seen = new Set<number>();
  const edges: Edge[] = [];
  for (const unit of part) {
    for (const { index } of unit.near) {
      const column = columnByIndex[index] ?? -1;
      const other = stay[column];
      if (!other || seen.has(column)) continue;
      seen.add(column);
      field.work.steps += part.length * other.length;
      const cost = joinCost(field, part, other);
      if (cost < 0) edges.push({ column, weight: -cost });
    }
  }
  return edges;
}

function joinCost({ weights, pairCount, aloneCost }: Field, part: Group, other: Group): number {
  let gain = 0;
  for (const one of part) {
    for (const two of other) gain += weights.deltaEmpty - dissimilarity(one, two, weights);
  }
  return -aloneCost - gain / pairCount;
}

/**
 * The ways to part annotators in two, as those that move; the first annotator stays, except as one against
 * all.
 */
function listSplits(raterCount: number): readonly (readonly boolean[])[] {
  const raters = Array.from({ length: raterCount }, (_, rater) => rater);
  if (raterCount > allSplitsUpTo) return raters.map((moved) => raters.map((rater) => rater === moved));
  const codes = Array.from({ length: 2 ** (raterCount - 1) - 1 }, (_, at) => (at + 1) * 2);
  return codes.map((code) => raters.map((rater) => Math.floor(code / 2 ** rater) % 2 === 1));
}
