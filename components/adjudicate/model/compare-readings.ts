import { attributeWords } from "@/components/workbench/words/correction-words.ts";
import { type Label, labelTitle, type RelationType } from "@/lib/core/annotation/label.ts";
import type { Layer } from "@/lib/core/annotation/layer.ts";
import type { Candidate, Reading } from "@/lib/core/review/candidate.ts";

/** One thing that readings say differently: what it is called, and what each reading says, in their order. */
export type ComparedRow = { readonly title: string; readonly values: readonly string[] };

type Context = {
  readonly labels: readonly Label[];
  readonly relationTypes: readonly RelationType[];
  /** The layers by their ids. */
  readonly layers: ReadonlyMap<string, Layer>;
};

/** The attributes and links in which the readings of a candidate differ; nothing where there is one reading. */
export function compareReadings({ readings }: Candidate, context: Context): readonly ComparedRow[] {
  const rows = [...attributeRows(readings, context), ...linkRows(readings, context)];
  return rows.filter(({ values }) => new Set(values).size > 1);
}

function attributeRows(readings: readonly Reading[], { labels }: Context): readonly ComparedRow[] {
  const first = readings.flatMap(({ spans }) => spans.slice(0, 1));
  const names = new Set(first.flatMap(({ attributes }) => Object.keys(attributes)));
  return [...names].map((name) => {
    const owner = labels.find(
      ({ id, attributes }) =>
        first.some(({ labelId }) => labelId === id) &&
        attributes.some((definition) => definition.name === name),
    );
    const definition = owner?.attributes.find((other) => other.name === name);
    return {
      title: definition?.title ?? labelTitle(name),
      values: first.map(({ attributes }) => attributeWords(owner, name, attributes[name])),
    };
  });
}

function linkRows(readings: readonly Reading[], { relationTypes, layers }: Context): readonly ComparedRow[] {
  const typeIds = new Set(readings.flatMap(({ relations }) => relations.map(({ typeId }) => typeId)));
  return [...typeIds].map((typeId) => ({
    title: labelTitle(relationTypes.find(({ id }) => id === typeId)?.name ?? "link"),
    values: readings.map(({ relations, layerIds: [layerId = ""] }) => {
      const quotes = relations
        .filter((relation) => relation.typeId === typeId)
        .flatMap(({ toId }) => layers.get(layerId)?.spans.get(toId)?.quote ?? []);
      return quotes.join(", ") || "empty";
    }),
  }));
}
