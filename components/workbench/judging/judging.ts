import type { Layer } from "@/lib/core/annotation/layer.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { type Grounds, noGrounds } from "@/lib/core/annotation/verdict.ts";
import type { Direction } from "@/lib/editor/caret.ts";
import type { ArticleView } from "@/lib/schemas/reader.ts";
import { goToSpan, neighbour, openSheet } from "../model/moving.ts";
import { Reader } from "../model/reader.ts";
import type { ReaderState } from "../model/reader-state.ts";
import type { Shown } from "../model/shown.ts";
import { createStore, type Store } from "../model/store.ts";
import { type Items, listItems, nextLeft } from "./items.ts";
import { type CardPart, initialJudging, type JudgingState } from "./judging-state.ts";
import { type SheetKind, SheetSource } from "./sheet-source.ts";

/** What judging begins with: how gold is seen, what is judged of it, and the list that is open at first. */
type Parts<Sheet extends Shown, Item, Tab extends string> = {
  readonly article: ArticleView;
  readonly sheetKind: SheetKind<Sheet>;
  readonly items: Items<Sheet, Item, Tab>;
  readonly tab: Tab;
  /** Where there is no room beside the text: does a step bring the card up over it? */
  readonly opensCard: boolean;
};

/** Judging others' marks one after the other: what a review of one layer and an adjudication of several have in common. */
export class Judging<
  Sheet extends Shown,
  Item extends { readonly start: number },
  Tab extends string,
  Dialog extends string,
> {
  readonly reader: Reader;
  readonly source: SheetSource<Sheet>;
  readonly state: Store<JudgingState<Tab, Dialog>>;
  readonly items: Items<Sheet, Item, Tab>;
  private readonly opensCard: boolean;

  constructor({ article, sheetKind, items, tab, opensCard }: Parts<Sheet, Item, Tab>) {
    this.items = items;
    this.opensCard = opensCard;
    this.state = createStore(initialJudging<Tab, Dialog>(tab));
    this.source = new SheetSource(sheetKind, (sheet, activeId) => this.follow(sheetKind, sheet, activeId));
    this.reader = new Reader(article, this.source);
  }

  get gold(): Layer {
    return this.reader.kept;
  }

  get sheet(): Sheet {
    return this.source.show(this.gold);
  }

  /** The item that is active; null where none is, or only a mark that the reviewer added. */
  get active(): Item | null {
    return this.find(this.state.get().activeKey);
  }

  find(key: string | null): Item | null {
    if (key === null) return null;
    return this.items.list(this.sheet).find((item) => this.items.keyOf(item) === key) ?? null;
  }

  /** How many are left to judge. */
  countLeft(): number {
    const { sheet } = this;
    return this.items.list(sheet).filter((item) => this.items.isLeft(sheet, item)).length;
  }

  /** To the next or previous item of the list that is open, or of all where that list is empty. */
  step(direction: Direction): void {
    const { items, sheet } = this;
    const { activeKey, tab } = this.state.get();
    const isActive = (item: Item) => items.keyOf(item) === activeKey;
    const listed = listItems(items, sheet, tab, activeKey);
    const isElsewhere = listed.some((item) => !isActive(item));
    const { head } = this.reader.state.get().selection;
    const found = neighbour(isElsewhere ? listed : items.list(sheet), isActive, head, direction);
    if (found) this.arrive(found);
    else this.reader.hint(direction === "forward" ? items.words.noneAfter : items.words.noneBefore);
  }

  /** To what is to be judged after the item of `key`, saying what was done and what is left. */
  goOn(done: string, key: string | null): void {
    const { items, sheet, reader } = this;
    const next = nextLeft(items, sheet, key);
    if (next) {
      this.arrive(next);
      reader.announce(`${done} ${this.countLeft()} left. ${items.describe(next)}`);
    } else if (this.countLeft() > 0) reader.announce(`${done} This one is left.`);
    else reader.announce(`${done} ${items.allJudged(sheet)}`);
  }

  /** The active item; where there is none, the first that is left becomes active and has to be looked at first. */
  requireActive(): Item | null {
    const { active, items, sheet } = this;
    if (active) return active;
    const next = nextLeft(items, sheet, null) ?? items.list(sheet)[0];
    if (next) this.arrive(next);
    else this.reader.hint(items.words.none);
    return null;
  }

  /** Opens the fields of an item, or closes those that are open. */
  edit(key: string | null): void {
    this.state.set({ editedKey: key });
    this.reader.paint();
  }

  /** Leads to a part of the card of the active item. */
  focusActive(part: CardPart): void {
    const item = this.requireActive();
    if (item) this.focus(part, item);
  }

  /** Leads to the reason of what was judged last. */
  focusLast(): void {
    const { items, sheet, reader } = this;
    const item = this.find(this.state.get().lastKey);
    const span = item && items.spanOf(sheet, item);
    if (!item || !span) {
      reader.hint(items.words.noneJudged);
      return;
    }
    reader.activate(span.id);
    this.focus("reason", item);
  }

  /** Why an item is judged as it is, or will be. */
  groundsOf(item: Item): Grounds {
    const early = this.state.get().grounds.get(this.items.keyOf(item));
    return this.items.groundsOf(this.sheet, item) ?? early ?? noGrounds;
  }

  /** Keeps why an item is judged as it is, or what is said of that before it is judged. */
  saveGrounds(item: Item, said: Partial<Grounds>): void {
    const { items, sheet, gold } = this;
    const held = this.groundsOf(item);
    const grounds = { ...held, ...said };
    if (grounds.reason === held.reason && grounds.ruleId === held.ruleId) return;
    if (items.groundsOf(sheet, item)) {
      this.reader.commitKept(items.giveGrounds(gold, sheet, item, grounds));
    } else {
      this.state.set({ grounds: new Map(this.state.get().grounds).set(items.keyOf(item), grounds) });
    }
  }

  /** Makes an item the active one; where nothing has the focus the text takes it, so that its own keys work from there. */
  private arrive(item: Item): void {
    if (document.activeElement === document.body) this.reader.editor?.focus();
    const span = this.items.spanOf(this.sheet, item);
    if (!span) return;
    goToSpan(this.reader, span);
    if (this.opensCard) openSheet(this.reader);
    this.reader.announce(this.items.describe(item));
  }

  private focus(part: CardPart, item: Item): void {
    const key = this.items.keyOf(item);
    this.reader.state.set({ panel: "marks" });
    openSheet(this.reader);
    this.state.set({ focus: { key, part }, ...(part === "reply" ? { replyingKey: key } : {}) });
  }

  /** Keeps the active item active whatever span shows it by now; the fields of another are closed. */
  private follow(
    { outline }: SheetKind<Sheet>,
    sheet: Sheet,
    activeId: string | null,
  ): Pick<ReaderState, "activeId" | "outline"> {
    const shownId = activeId === null || sheet.layer.spans.has(activeId) ? activeId : this.shownIn(sheet)?.id;
    const activeKey = shownId ? this.items.keyOfSpan(sheet, shownId) : null;
    const before = this.state.get();
    const editedKey = before.editedKey === activeKey ? activeKey : null;
    if (before.activeKey !== activeKey || before.editedKey !== editedKey) {
      this.state.set({ activeKey, editedKey });
    }
    return { activeId: shownId ?? null, outline: outline?.(sheet, shownId ?? null, editedKey) ?? null };
  }

  /** The span that shows the active item by now. */
  private shownIn(sheet: Sheet): Span | undefined {
    const { activeKey } = this.state.get();
    const item = this.items.list(sheet).find((one) => this.items.keyOf(one) === activeKey);
    return item && this.items.spanOf(sheet, item);
  }
}
