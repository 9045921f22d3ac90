import type { Change } from "@/lib/core/annotation/change.ts";
import type { Layer } from "@/lib/core/annotation/layer.ts";
import type { Problem } from "@/lib/core/annotation/problem.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { TextRange } from "@/lib/core/text/range.ts";
import type { ReaderState } from "../model/reader-state.ts";
import type { Shown } from "../model/shown.ts";
import { type Asides, noAsides } from "../model/shown-marks.ts";
import type { Source } from "../model/source.ts";

/** How a sheet is made of gold, edited and shown. What is left out is as it is for a layer of one's own. */
export type SheetKind<Sheet extends Shown> = {
  readonly gold: Layer;
  /** Makes the sheet of gold; spans that look and stand as in `earlier` are the same objects. */
  open(gold: Layer, earlier: Sheet | null): Sheet;
  /** The changes of gold that changes of the sheet stand for, or why there are none. */
  edit(gold: Layer, sheet: Sheet, changes: readonly Change[]): readonly Change[] | Problem;
  asides?(sheet: Sheet): Asides;
  find?(sheet: Sheet, id: string): Span | undefined;
  distinct?(sheet: Sheet, stack: readonly Span[], activeId: string | null): readonly Span[];
  /** What is outlined with the active span; `editedKey`: the item whose fields are open. */
  outline?(sheet: Sheet, activeId: string | null, editedKey: string | null): TextRange | null;
};

type Follow<Sheet> = (sheet: Sheet, activeId: string | null) => Pick<ReaderState, "activeId" | "outline">;

/** Gold, shown and edited as the sheet that a reviewer makes gold from. */
export class SheetSource<Sheet extends Shown> implements Source {
  readonly isJudging = true;
  readonly kind = "GOLD";
  readonly closed = "This article is not under review now, so nothing can be judged.";
  readonly keptAtOpening: Layer;
  /** The sheet that the server drew. */
  readonly opening: Sheet;
  private readonly sheetKind: SheetKind<Sheet>;
  private readonly followIn: Follow<Sheet>;
  private latest: { readonly gold: Layer; readonly sheet: Sheet };

  constructor(sheetKind: SheetKind<Sheet>, follow: Follow<Sheet>) {
    this.sheetKind = sheetKind;
    this.followIn = follow;
    this.keptAtOpening = sheetKind.gold;
    this.opening = sheetKind.open(sheetKind.gold, null);
    this.latest = { gold: sheetKind.gold, sheet: this.opening };
  }

  /** The sheet of gold; the same object while gold is. */
  show(gold: Layer): Sheet {
    if (this.latest.gold !== gold) {
      this.latest = { gold, sheet: this.sheetKind.open(gold, this.latest.sheet) };
    }
    return this.latest.sheet;
  }

  edit(gold: Layer, changes: readonly Change[]): readonly Change[] | Problem {
    return this.sheetKind.edit(gold, this.show(gold), changes);
  }

  asides(gold: Layer): Asides {
    return this.sheetKind.asides?.(this.show(gold)) ?? noAsides;
  }

  find(gold: Layer, id: string): Span | undefined {
    const sheet = this.show(gold);
    return this.sheetKind.find ? this.sheetKind.find(sheet, id) : sheet.layer.spans.get(id);
  }

  distinct(gold: Layer, stack: readonly Span[], activeId: string | null): readonly Span[] {
    return this.sheetKind.distinct?.(this.show(gold), stack, activeId) ?? stack;
  }

  follow(gold: Layer, activeId: string | null): Pick<ReaderState, "activeId" | "outline"> {
    return this.followIn(this.show(gold), activeId);
  }
}
