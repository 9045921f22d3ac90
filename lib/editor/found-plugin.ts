import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { TextRange } from "@/lib/core/text/range.ts";
import type { Positions } from "./positions.ts";

/** What a search found, and which of it is the one that is looked at; -1 for none. */
export type Found = { readonly hits: readonly TextRange[]; readonly current: number };

const key = new PluginKey<Found | null>("found");

/** The names by which a style sheet says how found places look. */
const foundHighlights = { all: "found", current: "found-current" } as const;

/** So many places around the current one are drawn; the browser takes as long for each as for a span. */
const mostShown = 1000;

function near({ hits, current }: Found): readonly TextRange[] {
  const from = Math.max(0, Math.min(current - mostShown / 2, hits.length - mostShown));
  return hits.slice(from, from + mostShown);
}

function toRanges(view: EditorView, positions: Positions, hits: readonly TextRange[]): StaticRange[] {
  return hits.map(({ start, end }) => {
    const from = view.domAtPos(positions.toPos(start), 1);
    const to = view.domAtPos(positions.toPos(end), -1);
    return new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    });
  });
}

function draw(view: EditorView, positions: Positions, found: Found | null): void {
  // An old browser shows the current place alone, as what is selected.
  if (typeof Highlight === "undefined") return;
  CSS.highlights.delete(foundHighlights.all);
  CSS.highlights.delete(foundHighlights.current);
  if (!found) return;
  const current = found.hits.slice(found.current, found.current < 0 ? 0 : found.current + 1);
  const all = new Highlight(...toRanges(view, positions, near(found)));
  const one = new Highlight(...toRanges(view, positions, current));
  one.priority = 1;
  CSS.highlights.set(foundHighlights.all, all);
  CSS.highlights.set(foundHighlights.current, one);
}

/**
 * Shows what a search found, with highlights of the browser: neither the document nor its spans are touched. They are drawn
 * anew whenever the text on the page was, since they hang on its nodes.
 */
export function foundPlugin(positions: Positions): Plugin<Found | null> {
  return new Plugin<Found | null>({
    key,
    state: {
      init: () => null,
      apply(transaction, found) {
        const said: { found: Found | null } | undefined = transaction.getMeta(key);
        return said ? said.found : found;
      },
    },
    view: () => ({
      update(view, before) {
        const found = key.getState(view.state) ?? null;
        const wasThere = (key.getState(before) ?? null) !== null;
        if (found || wasThere) draw(view, positions, found);
      },
      destroy() {
        if (typeof Highlight === "undefined") return;
        CSS.highlights.delete(foundHighlights.all);
        CSS.highlights.delete(foundHighlights.current);
      },
    }),
  });
}

/** Puts what a search found into a transaction; null shows nothing any more. */
export function withFound(transaction: Transaction, found: Found | null): Transaction {
  return transaction.setMeta(key, { found });
}
