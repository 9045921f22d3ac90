/** Taking one label over into another, without losing a span, an attribute or a relation. */

import { findSameName, foldName } from "@/lib/core/name.ts";
import { hasChoices } from "./attribute-types/attribute-types.ts";
import { choiceTitle } from "./attribute-types/choice-type.ts";
import type { Change } from "./change.ts";
import type { AttributeDefinition } from "./label.ts";
import { type Layer, spansInOrder } from "./layer.ts";
import { type Relation, type Span, spanPlace } from "./span.ts";

/**
 * The attributes of `into` after it took over those of `from`: what it lacks is added and not required, since its own
 * spans do not have it; choices of one name are put together, and what comes in keeps its title unless another choice is called so.
 */
export function mergeAttributes(
  into: readonly AttributeDefinition[],
  from: readonly AttributeDefinition[],
): readonly AttributeDefinition[] {
  const own = into.map((definition) => {
    const other = from.find(({ name }) => name === definition.name);
    if (!other || !hasChoices(definition) || !hasChoices(other)) return definition;
    return withChoicesOf(definition, other);
  });
  const names = new Set(into.map(({ name }) => name));
  const added = from.filter(({ name }) => !names.has(name));
  return [...own, ...added.map((definition) => ({ ...definition, required: false }))];
}

function withChoicesOf(own: AttributeDefinition, other: AttributeDefinition): AttributeDefinition {
  const added = other.choices.filter((choice) => !own.choices.includes(choice));
  const taken = new Set([...own.choices.map((choice) => choiceTitle(own, choice)), ...added].map(foldName));
  const titles = added.flatMap((choice) => {
    const title = choiceTitle(other, choice);
    if (taken.has(foldName(title))) return [];
    taken.add(foldName(title));
    return [[choice, title] as const];
  });
  const choices = [...own.choices, ...added];
  return titles.length === 0
    ? { ...own, choices }
    : { ...own, choices, choiceTitles: { ...own.choiceTitles, ...Object.fromEntries(titles) } };
}

/** An attribute or a choice among these that is another by its name (`foldName`), in words, or null. */
export function findTwin(definitions: readonly AttributeDefinition[]): string | null {
  const attribute = findSameName(definitions.map(({ name }) => name));
  if (attribute !== null) return `the attribute “${attribute}”`;
  for (const { name, choices } of definitions) {
    const choice = findSameName(choices);
    if (choice !== null) return `the choice “${choice}” of “${name}”`;
  }
  return null;
}

/**
 * The changes that give every span of the label `fromId` the label `intoId`. Where a span of `intoId` stands in the same
 * place already, that one stays and takes over what it lacks: attributes, the note, relations.
 */
export function mergeLabelChanges(layer: Layer, fromId: string, intoId: string): readonly Change[] {
  const standing = new Map<string, Span>();
  for (const span of layer.spans.values()) if (span.labelId === intoId) standing.set(spanPlace(span), span);
  const changes: Change[] = [];
  const twins = new Map<string, string>();
  for (const span of spansInOrder(layer)) {
    if (span.labelId !== fromId) continue;
    const moved = { ...span, labelId: intoId };
    const twin = standing.get(spanPlace(moved));
    if (!twin) {
      standing.set(spanPlace(moved), moved);
      changes.push({ of: "span", before: span, after: moved });
      continue;
    }
    const merged = mergeSpans(twin, span);
    standing.set(spanPlace(moved), merged);
    twins.set(span.id, twin.id);
    changes.push({ of: "span", before: twin, after: merged }, { of: "span", before: span, after: null });
  }
  return [...repointRelations(layer, twins), ...changes];
}

function mergeSpans(kept: Span, gone: Span): Span {
  const notes = [kept.note, gone.note].filter((note) => note !== "");
  return {
    ...kept,
    attributes: { ...gone.attributes, ...kept.attributes },
    note: [...new Set(notes)].join("\n"),
    derivedFrom: kept.derivedFrom ?? gone.derivedFrom,
  };
}

/** Relations of a span that goes lead from or to its twin; one that would then be there twice, or lead to itself, goes. */
function repointRelations(layer: Layer, twins: ReadonlyMap<string, string>): Change[] {
  if (twins.size === 0) return [];
  const link = (relation: Relation) => `${relation.typeId} ${relation.fromId} ${relation.toId}`;
  const isTouched = ({ fromId, toId }: Relation) => twins.has(fromId) || twins.has(toId);
  const relations = [...layer.relations.values()];
  const links = new Set(relations.filter((relation) => !isTouched(relation)).map(link));
  return relations.filter(isTouched).map((before) => {
    const { fromId, toId } = before;
    const after = { ...before, fromId: twins.get(fromId) ?? fromId, toId: twins.get(toId) ?? toId };
    const isKept = after.fromId !== after.toId && !links.has(link(after));
    links.add(link(after));
    return { of: "relation", before, after: isKept ? after : null };
  });
}
