import type { ComparisonKind } from "../comparison.ts";
import type { ArticleTally, PairTally } from "../tally.ts";
import { isWalked, type Walk } from "./walk.ts";

/** How many steps a walk has in an article, told by its tally: as many as `listSteps` lists. */
export function countSteps(tally: ArticleTally, walk: Walk): number {
  let steps = 0;
  for (const pair of tally.pairs) {
    const [a = "", b = null] = [tally.annotators[pair.a], tally.annotators[pair.b]];
    if (isWalked(walk, a, b)) steps += countOfPair(tally, pair, walk);
  }
  return steps;
}

function countOfPair(tally: ArticleTally, pair: PairTally, { labels, of }: Walk): number {
  if ("relationType" in of) {
    return pair.relations.reduce((sum, [place, a, b, strict]) => {
      const isAsked = of.relationType === null || tally.relationTypes[place] === of.relationType;
      return isAsked ? sum + a + b - 2 * strict : sum;
    }, 0);
  }
  const isAsked = (place: number) => labels === null || labels.includes(tally.labels[place] ?? "");
  if ("attribute" in of) {
    return pair.attributes.reduce((sum, [place, agreed, total]) => {
      const { label = -1, name } = tally.attributes[place] ?? {};
      const { attribute } = of;
      const isIt = name === attribute.name && tally.labels[label] === attribute.labelId && isAsked(label);
      return isIt ? sum + total - agreed : sum;
    }, 0);
  }
  const { kinds, confused } = of;
  const add = (kind: ComparisonKind, count: number) => (kinds.includes(kind) ? count : 0);
  let steps = 0;
  for (const [labelA, labelB, same, attributes, edges] of pair.matched) {
    if (!isAsked(labelA) && !isAsked(labelB)) continue;
    const names = [tally.labels[labelA], tally.labels[labelB]];
    if (confused && (labelA === labelB || !confused.every((name) => names.includes(name)))) continue;
    const isSame = labelA === labelB;
    steps += add(isSame ? "same" : "label", same) + add(isSame ? "edges" : "both", edges);
    steps += add("attributes", attributes);
  }
  if (confused) return steps;
  for (const [label, onlyA, onlyB] of pair.missed) if (isAsked(label)) steps += add("missed", onlyA + onlyB);
  for (const [label, , , suggested] of pair.labels) if (isAsked(label)) steps += add("suggestion", suggested);
  return steps;
}
