import { randomUUID } from "node:crypto";
import { applyChanges, type Change } from "@/lib/core/annotation/change.ts";
import { markSpan } from "@/lib/core/annotation/edits.ts";
import { type Layer, layerFromParts } from "@/lib/core/annotation/layer.ts";
import { setRelation } from "@/lib/core/annotation/relation-edits.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { createTextIndex, type TextIndex } from "@/lib/core/text/code-points.ts";
import { documentToText } from "@/lib/core/text/document-text.ts";
import type { LayerView } from "@/lib/schemas/annotation.ts";
import type { ArticleView } from "@/lib/schemas/reader.ts";
import type { SampleMark } from "@/prisma/sample/sample-work.ts";
import type { Actor } from "../access.ts";
import { applyBatch } from "../layers/batches.ts";

/** A layer that is worked on: each edit is sent as a batch of its own, so that it can be undone by itself. */
export type OpenLayer = {
  readonly user: Actor;
  readonly id: string;
  readonly article: ArticleView;
  readonly index: TextIndex;
  layer: Layer;
  revision: number;
};

/** Opens a layer for editing by `user`. */
export function openLayer(user: Actor, article: ArticleView, view: LayerView): OpenLayer {
  const index = createTextIndex(documentToText(article.document));
  return { user, id: view.id, article, index, layer: layerFromParts(view), revision: view.revision };
}

/** Sends changes as one batch. @throws RangeError when they do not apply, which is a mistake in the sample. */
export async function edit(open: OpenLayer, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const applied = applyChanges(open.layer, changes);
  if (!applied.ok) throw new RangeError(applied.problem.sentence);
  const batch = { id: randomUUID(), baseRevision: open.revision, changes: [...changes], undoes: null };
  open.revision = (await applyBatch(open.user, open.id, batch)).revision;
  open.layer = applied.layer;
}

/** Marks what the sample says, with the speaker of each quote. */
export async function mark(open: OpenLayer, sampleMark: SampleMark): Promise<void> {
  const { label, words, nth = 1, attributes = {}, note = "" } = sampleMark;
  const span = {
    id: randomUUID(),
    labelId: idByName(open.article.labels, label),
    ...place(open.index, words, nth),
    attributes,
    note,
  };
  await edit(open, markSpan(span));
  if (sampleMark.speaker === undefined) return;
  const speaker = findSpan(open.layer, sampleMark.speaker, idByName(open.article.labels, "entity"));
  const typeId = idByName(open.article.relationTypes, "speaker");
  await edit(open, setRelation(open.layer, { id: randomUUID(), typeId, fromId: span.id, toId: speaker.id }));
}

/** Where the `nth` occurrence of `words` stands, in code points. @throws RangeError when there are fewer. */
export function place(index: TextIndex, words: string, nth = 1): Pick<Span, "start" | "end" | "quote"> {
  let utf16 = -1;
  for (let found = 0; found < nth; found++) utf16 = index.text.indexOf(words, utf16 + 1);
  if (utf16 < 0) throw new RangeError(`“${words}” does not stand ${nth} times in the article`);
  return { start: index.toCodePoint(utf16), end: index.toCodePoint(utf16 + words.length), quote: words };
}

/** The span on these words. @throws RangeError when there is none. */
export function findSpan(layer: Layer, words: string, labelId?: string): Span {
  const isIt = (span: Span) => span.quote === words && (labelId === undefined || span.labelId === labelId);
  const span = [...layer.spans.values()].find(isIt);
  if (!span) throw new RangeError(`“${words}” is not marked`);
  return span;
}

function idByName(named: readonly { id: string; name: string }[], name: string): string {
  const found = named.find((one) => one.name === name);
  if (!found) throw new RangeError(`The sample project has no ${name}`);
  return found.id;
}
