import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Positions } from "./positions.ts";
import type { ShownSpan } from "./shown-span.ts";

const key = new PluginKey<DecorationSet>("spans");

/** Which of the shown spans go, and which come. A span that changes goes and comes. */
export type SpanDiff = { readonly remove: readonly ShownSpan[]; readonly add: readonly ShownSpan[] };

function toDecoration(span: ShownSpan, positions: Positions): Decoration {
  return Decoration.inline(
    positions.toPos(span.start),
    positions.toPos(span.end),
    {
      nodeName: "mark",
      class: span.classes,
      ...(span.detailsId ? { "aria-details": span.detailsId } : {}),
      ...(span.aside ? { "data-aside": span.aside } : {}),
    },
    { id: span.id },
  );
}

function findDecorations(set: DecorationSet, span: ShownSpan, positions: Positions): Decoration[] {
  const from = positions.toPos(span.start);
  const to = positions.toPos(span.end);
  return set.find(from, to, (spec) => spec.id === span.id);
}

/**
 * Shows spans in the text as decorations: the document itself is never edited ("marks are rows"). The set is built once and
 * then only added to and removed from, because rebuilding 10,000 decorations takes a second.
 */
export function spanPlugin(spans: readonly ShownSpan[], positions: Positions): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, state: EditorState) =>
        DecorationSet.create(
          state.doc,
          spans.map((span) => toDecoration(span, positions)),
        ),
      apply(transaction, set) {
        const diff: SpanDiff | undefined = transaction.getMeta(key);
        if (!diff) return set;
        const gone = diff.remove.flatMap((span) => findDecorations(set, span, positions));
        const come = diff.add.map((span) => toDecoration(span, positions));
        return set.remove(gone).add(transaction.doc, come);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** Puts a change of the shown spans into a transaction. */
export function withSpanDiff(transaction: Transaction, diff: SpanDiff): Transaction {
  return transaction.setMeta(key, diff);
}
