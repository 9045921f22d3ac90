import type { Change } from "@/lib/core/annotation/change.ts";
import type { Layer } from "@/lib/core/annotation/layer.ts";
import { checkChanges } from "@/lib/core/annotation/rules.ts";
import type { Standing } from "@/lib/core/review/review-sheet.ts";
import type { ArticleView } from "@/lib/schemas/reader.ts";
import { Reader } from "./reader.ts";

/** What a reviewer sees and edits as one layer, and how its spans stand. */
type Sheet = { readonly layer: Layer; readonly standings: ReadonlyMap<string, Standing> };

/** Makes the sheet of gold; spans that look and stand as in `earlier` are the same objects. */
type OpenSheet<Kind extends Sheet> = (gold: Layer, earlier: Kind | null) => Kind;

type Opening<Kind extends Sheet> = {
  readonly article: ArticleView;
  readonly gold: Layer;
  readonly openSheet: OpenSheet<Kind>;
};

/** A reader that keeps gold, and shows as its layer the sheet that a reviewer makes gold from. */
export class GoldReader<Kind extends Sheet> extends Reader {
  override readonly isJudging = true;
  private readonly goldAtOpening: Layer;
  private readonly openSheet: OpenSheet<Kind>;
  private readonly shownStandings: Map<string, Standing>;
  private opened: { readonly gold: Layer; readonly sheet: Kind };

  constructor({ article, gold, openSheet }: Opening<Kind>) {
    const sheet = openSheet(gold, null);
    const standings = new Map(sheet.standings);
    super({ article, layer: sheet.layer, kind: "GOLD", standings });
    this.goldAtOpening = gold;
    this.openSheet = openSheet;
    this.shownStandings = standings;
    this.opened = { gold, sheet };
  }

  get gold(): Layer {
    return this.keeper?.getState().session.layer ?? this.goldAtOpening;
  }

  get sheet(): Kind {
    const { gold } = this;
    if (this.opened.gold !== gold) {
      const sheet = this.openSheet(gold, this.opened.sheet);
      this.opened = { gold, sheet };
      this.shownStandings.clear();
      for (const [id, standing] of sheet.standings) this.shownStandings.set(id, standing);
    }
    return this.opened.sheet;
  }

  override get layer(): Layer {
    return this.sheet.layer;
  }

  /** Changes gold as `commit` of a reader changes its layer. */
  commitGold(changes: readonly Change[]): boolean {
    if (!this.keeper || !this.state.get().isEditable) {
      return this.refuse("This article is not under review now, so nothing can be judged.");
    }
    const [problem] = checkChanges(this.gold, changes, this.rules);
    const sentence = problem?.sentence ?? this.keeper.make(changes);
    return sentence === null ? true : this.refuse(sentence);
  }
}
