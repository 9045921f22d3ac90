import type { LayerSync, SyncState } from "@/lib/client/layer-sync.ts";
import type { Change } from "@/lib/core/annotation/change.ts";
import type { Label } from "@/lib/core/annotation/label.ts";
import { emptyLayer, type Layer, spansInOrder } from "@/lib/core/annotation/layer.ts";
import { checkChanges, type RuleContext } from "@/lib/core/annotation/rules.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { createTextIndex, type TextIndex } from "@/lib/core/text/code-points.ts";
import { documentToText } from "@/lib/core/text/document-text.ts";
import type { TextRange } from "@/lib/core/text/range.ts";
import type { ReaderEditor } from "@/lib/editor/reader-editor.ts";
import type { ShownSpan } from "@/lib/editor/shown-span.ts";
import type { SpanDiff } from "@/lib/editor/span-plugin.ts";
import type { TextSelectionState } from "@/lib/editor/text-selection.ts";
import type { ArticleView } from "@/lib/schemas/reader.ts";
import { initialState, type ReaderState } from "./reader-state.ts";
import { ShownMarks } from "./shown-marks.ts";
import type { Source } from "./source.ts";
import { createStore, type Store } from "./store.ts";

/** Words that were given a label before there was a layer to mark them in. */
export type WantedMark = { readonly labelId: string; readonly range: TextRange; readonly isExact: boolean };

/** While several things are done to be shown at once: where the selection goes by them, if anywhere. */
type Held = { selection: TextSelectionState | null };

/** One open article: its text, the layer that is kept of it, the editor that shows both, and what is going on. */
export class Reader {
  readonly article: ArticleView;
  readonly state: Store<ReaderState> = createStore(initialState);
  /** Null before the page is awake, and for people who only read. */
  sync: LayerSync | null = null;
  editor: ReaderEditor | null = null;
  /** To the neighbours in one's queue, where there are any. */
  goNext: (() => void) | null = null;
  goPrevious: (() => void) | null = null;
  /** Starts a layer of one's own with a mark, where one may and there is none. */
  startWith: ((mark: WantedMark) => void) | null = null;
  /** Takes the submitted layer back, or says why it cannot be. */
  unsubmit: (() => void) | null = null;
  private readonly layerListeners = new Set<() => void>();
  private readonly shown: ShownMarks;
  private textIndex: TextIndex | null = null;
  private readonly source: Source;
  private held: Held | null = null;
  private sorted: { spans: Layer["spans"]; order: readonly Span[] } = { spans: emptyLayer.spans, order: [] };

  constructor(article: ArticleView, source: Source) {
    this.article = article;
    this.source = source;
    this.shown = new ShownMarks(article.labels);
    this.paint();
  }

  /** Is another's work judged here? */
  get isJudging(): boolean {
    return this.source.isJudging;
  }

  /** Built at first use, because it is not needed to show the page. */
  get index(): TextIndex {
    this.textIndex ??= createTextIndex(documentToText(this.article.document));
    return this.textIndex;
  }

  get text(): { index: TextIndex; language: string } {
    return { index: this.index, language: this.article.language };
  }

  /** The layer that is kept: one's own, or gold. */
  get kept(): Layer {
    return this.sync?.getState().session.layer ?? this.source.keptAtOpening;
  }

  /** The layer that is shown and edited. */
  get layer(): Layer {
    return this.source.show(this.kept).layer;
  }

  get rules(): RuleContext {
    const { labels, relationTypes } = this.article;
    return { index: this.index, labels, relationTypes, kind: this.source.kind };
  }

  /** The spans in text order. */
  get order(): readonly Span[] {
    const { layer } = this;
    if (this.sorted.spans !== layer.spans) this.sorted = { spans: layer.spans, order: spansInOrder(layer) };
    return this.sorted.order;
  }

  get activeSpan(): Span | null {
    const { activeId } = this.state.get();
    return activeId === null ? null : (this.layer.spans.get(activeId) ?? null);
  }

  /** The picked spans in text order; without any, the active one. */
  get targets(): readonly Span[] {
    const { pickedIds } = this.state.get();
    const picked = pickedIds.size === 0 ? [] : this.order.filter(({ id }) => pickedIds.has(id));
    const active = this.activeSpan;
    return picked.length > 0 || !active ? picked : [active];
  }

  /** The span of the layer that shows what was said of a span of that id. */
  findShown(id: string): Span | undefined {
    return this.source.find(this.kept, id);
  }

  /** Of several spans one above the other, those that a click can lead to. */
  distinct(stack: readonly Span[]): readonly Span[] {
    return this.source.distinct(this.kept, stack, this.state.get().activeId);
  }

  label(id: string): Label | undefined {
    return this.article.labels.find((label) => label.id === id);
  }

  /** From now on the layer is what `sync` says. Returns how to let go of it. */
  attach(sync: LayerSync): () => void {
    this.sync = sync;
    return sync.subscribe(() => {
      this.paint();
      for (const listener of this.layerListeners) listener();
    });
  }

  /** Hears of every change to the layer and to how it is saved. */
  readonly subscribeLayer = (listener: () => void): (() => void) => {
    this.layerListeners.add(listener);
    return () => this.layerListeners.delete(listener);
  };

  readonly syncState = (): SyncState | null => this.sync?.getState() ?? null;

  /** All spans as the text shows them now. */
  listShown(): readonly ShownSpan[] {
    return this.shown.list();
  }

  /** Brings the text in line with layer, active and hovered span. */
  paint(): void {
    this.follow();
    if (!this.held) this.show(this.toShow(), null);
  }

  /** Sets caret and selection of the text, and brings the head into sight. */
  select(selection: TextSelectionState): void {
    if (this.held) this.held.selection = selection;
    else this.show({ remove: [], add: [] }, selection);
  }

  /** Does `work`, and then shows all that it changed in the text at once: each change costs the browser a layout. */
  showAtOnce(work: () => void): void {
    const held: Held = this.held ?? { selection: null };
    const isOutermost = held !== this.held;
    this.held = held;
    try {
      work();
    } finally {
      if (isOutermost) {
        this.held = null;
        this.show(this.toShow(), held.selection);
      }
    }
  }

  /** Shows what review made of the spans since, as the source says it. */
  restand(): void {
    this.show(this.shown.restand(this.source.show(this.kept).standings), null);
  }

  /** The selection of the text as a range, empty at a caret. */
  selectedRange(): TextRange {
    const { anchor, head } = this.state.get().selection;
    return { start: Math.min(anchor, head), end: Math.max(anchor, head) };
  }

  /** Shown, stored and sent if the layer may be edited and no rule is broken; else the sentence that says why not is spoken. */
  commit(changes: readonly Change[]): boolean {
    const edit = this.source.edit(this.kept, changes);
    return "code" in edit ? this.refuse(edit.sentence) : this.commitKept(edit);
  }

  /** Changes the layer that is kept as `commit` changes the one that is shown. */
  commitKept(changes: readonly Change[]): boolean {
    if (!this.sync || !this.state.get().isEditable) return this.refuse(this.source.closed);
    const [problem] = checkChanges(this.kept, changes, this.rules);
    const sentence = problem?.sentence ?? this.sync.make(changes);
    return sentence === null ? true : this.refuse(sentence);
  }

  activate(spanId: string | null): void {
    this.state.set({ activeId: spanId });
    this.paint();
  }

  /** Shows these spans, and no others, as picked. */
  pick(spanIds: Iterable<string>): void {
    this.state.set({ pickedIds: new Set(spanIds) });
    this.paint();
  }

  hover(spanId: string | null): void {
    const { hoverId, isPointing } = this.state.get();
    if (hoverId === spanId || isPointing) return;
    this.state.set({ hoverId: spanId });
    this.paint();
  }

  /** Shows where the active span would stand; null ends that. */
  drag(range: TextRange | null): void {
    this.state.set({ dragged: range });
    this.paint();
  }

  /** Says what happened to those who do not see it. */
  announce(text: string): void {
    this.say(text, false);
  }

  /** Says to everybody why nothing happened. */
  hint(text: string): void {
    this.say(text, true);
  }

  private toShow(): SpanDiff {
    const { kept } = this;
    return this.shown.show(this.source.show(kept), this.state.get(), this.source.asides(kept));
  }

  /** Keeps what is active active, whatever span shows it by now. */
  private follow(): void {
    const { activeId, outline } = this.state.get();
    const followed = this.source.follow(this.kept, activeId);
    const isSame =
      followed.activeId === activeId &&
      followed.outline?.start === outline?.start &&
      followed.outline?.end === outline?.end;
    if (!isSame) this.state.set(followed);
  }

  private show(spans: SpanDiff, selection: TextSelectionState | null): void {
    if (spans.remove.length > 0 || spans.add.length > 0 || selection) this.editor?.show({ spans, selection });
  }

  private say(text: string, isHint: boolean): void {
    const { number } = this.state.get().announcement;
    this.state.set({ announcement: { text, number: number + 1, isHint } });
  }

  private refuse(sentence: string): false {
    this.hint(sentence);
    return false;
  }
}
