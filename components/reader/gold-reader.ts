import type { Change } from "@/lib/core/annotation/change.ts";
import type { Layer } from "@/lib/core/annotation/layer.ts";
import { checkChanges } from "@/lib/core/annotation/rules.ts";
import type { Standing } from "@/lib/core/review/review-sheet.ts";
import type { ArticleView } from "@/lib/schemas/reader.ts";
import { Reader } from "./reader.ts";

type Opening = {
  readonly article: ArticleView;
  readonly gold: Layer;
  /** What is shown as the layer at first, and how its spans stand. */
  readonly sheet: { readonly layer: Layer; readonly standings: ReadonlyMap<string, Standing> };
};

/** A reader that keeps gold, and shows as its layer what a reviewer makes gold from. */
export class GoldReader extends Reader {
  private readonly goldAtOpening: Layer;

  constructor({ article, gold, sheet: { layer, standings } }: Opening) {
    super({ article, layer, kind: "GOLD", standings });
    this.goldAtOpening = gold;
  }

  get gold(): Layer {
    return this.keeper?.getState().session.layer ?? this.goldAtOpening;
  }

  /** Changes gold as `commit` of a reader changes its layer. */
  commitGold(changes: readonly Change[]): boolean {
    if (!this.keeper || !this.state.get().isEditable) {
      return this.refuseWith("This article is not under review now, so nothing can be judged.");
    }
    const [problem] = checkChanges(this.gold, changes, this.rules);
    const sentence = problem?.sentence ?? this.keeper.make(changes);
    return sentence === null ? true : this.refuseWith(sentence);
  }

  protected refuseWith(sentence: string): false {
    this.announce(sentence);
    return false;
  }
}
