import { Editor, Extension } from "@tiptap/core";
import { EditorState, type Plugin, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { RichDocument } from "@/lib/core/text/document.ts";
import { intoSight } from "./auto-scroll.ts";
import type { ReadText } from "./caret.ts";
import { toEditorDocument } from "./editor-document.ts";

import { type Found, foundPlugin, withFound } from "./found-plugin.ts";

import type { Box } from "./free-area.ts";
import type { Point } from "./point.ts";
import { type PointerListener, pointerPlugin } from "./pointer-plugin.ts";
import { createPositions, type Positions } from "./positions.ts";
import { readOnlyPlugin } from "./read-only-plugin.ts";
import { readerExtensions } from "./schema.ts";
import type { ShownSpan } from "./shown-span.ts";
import { type SpanDiff, spanPlugin, withSpanDiff } from "./span-plugin.ts";
import { followPresses } from "./text-drag.ts";
import { type TextPoints, textPoints } from "./text-points.ts";
import type { TextSelectionState } from "./text-selection.ts";

/** Where a character stands on the screen, in px of the viewport. */
export type CharacterBox = { readonly left: number; readonly top: number; readonly bottom: number };

export type ReaderEditorOptions = {
  /** The element that holds the article's static HTML; the editor takes its place in it. */
  readonly element: HTMLElement;
  /** What holds it with the blank of the page beside it, where a drag may begin too. */
  readonly surface: HTMLElement;
  readonly document: RichDocument;
  readonly text: ReadText;
  readonly spans: readonly ShownSpan[];
  /** Attributes of the element that holds the text: its name, its language. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly onSelect: (selection: TextSelectionState) => void;
  readonly onPointer: PointerListener;
};

/** The text on the screen: what can be shown in it, asked of it and done with its caret. Offsets are code points. */
export type ReaderEditor = {
  /**
   * Changes the spans that are shown and, where there is a `selection`, selects and scrolls to its head: both at once,
   * because the browser lays the text out again for each change.
   */
  show(change: { spans: SpanDiff; selection: TextSelectionState | null }): void;
  /**
   * Takes over what the browser has selected. It tells of that a little later than it shows it, and until then the
   * editor would put its own, older selection back at the next change.
   */
  syncSelection(): void;
  /** The first character's box with `side` 1, the last one's with -1. */
  boxAt(offset: number, side: -1 | 1): CharacterBox;
  /** Shows what a search found; null ends that. */
  showFound(found: Found | null): void;
  /** The offset nearest to a point of the viewport, on the nearest line; null where no text is in sight. */
  offsetNear(point: Point): number | null;
  /** Where text stands inside a box of the viewport. */
  textBoxesIn(whole: Box): readonly Box[];
  /** Brings an offset into the middle of the screen, unless it is in sight. */
  reveal(offset: number): void;
  focus(): void;
  hasFocus(): boolean;
  destroy(): void;
};

/** The page's bars lie over the text: a caret below them is out of sight. In px. */
const barHeights = { top: 90, bottom: 70, left: 0, right: 0 };

/** Puts the article into `element` as a text with a caret, read-only, with its spans shown from the first paint. */
export function createReaderEditor(options: ReaderEditorOptions): ReaderEditor {
  let plugins: Plugin[] = [];
  const hooks = Extension.create({ name: "reader", addProseMirrorPlugins: () => plugins });
  const editor = new Editor({
    element: null,
    extensions: [...readerExtensions, hooks],
    content: { type: "doc", content: [{ type: "section", content: [{ type: "paragraph" }] }] },
    enableCoreExtensions: false,
    injectCSS: false,
    editorProps: {
      attributes: { ...options.attributes },
      scrollThreshold: barHeights,
      scrollMargin: barHeights,
      clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, "\n", "\n"),
    },
  });
  const doc = toEditorDocument(editor.schema, options.document);
  const positions = createPositions(doc, options.text.index);
  const pointsOf = (view: EditorView) => textPoints(view, positions, options.text);
  plugins = [
    spanPlugin(options.spans, positions),
    foundPlugin(positions),
    readOnlyPlugin(),
    pointerPlugin(pointsOf, options.onPointer),
  ];
  // The editor would show the text first and the spans after it; given its whole state before, it paints once.
  editor.view.updateState(EditorState.create({ doc, plugins: editor.extensionManager.plugins }));
  editor.mount({ mount: options.element });
  preferPlainText(options.element);
  editor.on("selectionUpdate", () => options.onSelect(readSelection(editor, positions)));
  const { view } = editor;
  const points = pointsOf(view);
  const stop = followPresses({
    surface: options.surface,
    view,
    text: options.text,
    positions,
    points,
    syncSelection: () => syncSelection(view),
    listener: options.onPointer,
  });
  editor.on("destroy", stop);
  return toReaderEditor(editor, positions, points);
}

/**
 * At each commit React walks through the whole of a focused `contenteditable="true"` to remember its selection: 5 ms in a
 * long article. It leaves one that is "plaintext-only" alone, which is editable all the same. Older browsers refuse it.
 */
function preferPlainText(element: HTMLElement): void {
  try {
    element.contentEditable = "plaintext-only";
  } catch {
    element.contentEditable = "true";
  }
}

function readSelection(editor: Editor, positions: Positions): TextSelectionState {
  const { anchor, head } = editor.state.selection;
  return { anchor: positions.toOffset(anchor), head: positions.toOffset(head) };
}

function syncSelection(view: EditorView): void {
  const shown = document.getSelection();
  if (!shown?.anchorNode || !shown.focusNode || !view.hasFocus()) return;
  if (!view.dom.contains(shown.anchorNode) || !view.dom.contains(shown.focusNode)) return;
  const anchor = view.posAtDOM(shown.anchorNode, shown.anchorOffset);
  const head = view.posAtDOM(shown.focusNode, shown.focusOffset);
  const { doc, selection, tr } = view.state;
  if (anchor === selection.anchor && head === selection.head) return;
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head))));
}

function toReaderEditor(editor: Editor, positions: Positions, points: TextPoints): ReaderEditor {
  const { view } = editor;
  return {
    show({ spans, selection }) {
      if (!selection) syncSelection(view);
      const { doc, tr } = view.state;
      if (spans.remove.length > 0 || spans.add.length > 0) withSpanDiff(tr, spans);
      if (selection) {
        const [anchor, head] = [positions.toPos(selection.anchor), positions.toPos(selection.head)];
        tr.setSelection(TextSelection.create(doc, anchor, head)).scrollIntoView();
      }
      view.dispatch(tr);
    },
    syncSelection: () => syncSelection(view),
    boxAt: (offset, side) => view.coordsAtPos(positions.toPos(offset), side),
    showFound: (found) => view.dispatch(withFound(view.state.tr, found)),
    offsetNear: (point) => points.placeAt(intoSight(point))?.nearest ?? null,
    textBoxesIn: points.textBoxesIn,
    reveal(offset) {
      const { node } = view.domAtPos(positions.toPos(offset), 1);
      const element = node instanceof HTMLElement ? node : node.parentElement;
      const { top, bottom } = view.coordsAtPos(positions.toPos(offset), 1);
      const isInSight = top > barHeights.top + 10 && bottom < window.innerHeight - barHeights.bottom - 10;
      if (!isInSight) element?.scrollIntoView({ block: "center" });
    },
    focus: () => view.focus(),
    hasFocus: () => view.hasFocus(),
    destroy: () => editor.destroy(),
  };
}
