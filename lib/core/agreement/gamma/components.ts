import type { Group, Placed } from "./field.ts";

/**
 * Parts `units` into the least sets such that no group has units of two of them. Each set keeps the order of
 * `units`.
 */
export function listComponents(
  units: readonly Placed[],
  groups: Iterable<Group>,
): readonly (readonly Placed[])[] {
  const leader = new Map(units.map((unit) => [unit, unit]));
  for (const [first, ...others] of groups) {
    for (const other of others) if (first) leader.set(findLeader(leader, other), findLeader(leader, first));
  }
  const sets = new Map<Placed, Placed[]>();
  for (const unit of units) {
    const found = findLeader(leader, unit);
    const set = sets.get(found);
    if (set) set.push(unit);
    else sets.set(found, [unit]);
  }
  return [...sets.values()];
}

function findLeader(leader: Map<Placed, Placed>, unit: Placed): Placed {
  let at = unit;
  for (;;) {
    const above = leader.get(at) ?? at;
    if (above === at) return at;
    leader.set(at, leader.get(above) ?? above);
    at = above;
  }
}
