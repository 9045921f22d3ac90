import type { Items } from "@/components/workbench/judging/items.ts";
import { Judging } from "@/components/workbench/judging/judging.ts";
import { newId } from "@/lib/client/new-id.ts";
import { layerFromParts } from "@/lib/core/annotation/layer.ts";
import {
  type AdjudicationSheet,
  openAdjudicationSheet,
  type PreparedCandidates,
  prepareCandidates,
} from "@/lib/core/review/adjudication-sheet.ts";
import type { Candidate, SubmittedLayer } from "@/lib/core/review/candidate.ts";
import { groupCandidates } from "@/lib/core/review/candidates.ts";
import { editAdjudication } from "@/lib/core/review/edit-adjudication.ts";
import type { AdjudicationView } from "@/lib/schemas/adjudication.ts";
import { type Annotator, toAnnotators } from "./annotator.ts";
import { candidateItems } from "./candidate-items.ts";
import { candidateSpoken } from "./candidate-words.ts";
import { distinctCandidates, findFace, outlineOf } from "./faces.ts";
import type { AdjudicationTab } from "./list-candidates.ts";
import { TextAsides } from "./text-asides.ts";

/** What the adjudication asks before it goes on. */
export type AdjudicationDialog = "finish" | "return";

/**
 * The adjudication of everything that annotators handed in for one article. What is shown and edited is the sheet of the
 * adjudication; every edit of that goes into gold, the layer that is kept.
 */
export class Adjudication {
  readonly judging: Judging<AdjudicationSheet, Candidate, AdjudicationTab, AdjudicationDialog>;
  readonly layers: readonly SubmittedLayer[];
  readonly annotators: readonly Annotator[];
  private readonly prepared: PreparedCandidates;

  constructor({ article, layers: views, gold }: AdjudicationView) {
    const layers = views.map((view) => ({ id: view.id, layer: layerFromParts(view) }));
    const prepared = prepareCandidates(groupCandidates(layers));
    const annotators = toAnnotators(views);
    const asides = new TextAsides(prepared.candidates, annotators);
    this.layers = layers;
    this.annotators = annotators;
    this.prepared = prepared;
    this.judging = new Judging({
      article,
      tab: "contested",
      opensCard: false,
      items: this.listItems(),
      sheetKind: {
        gold: layerFromParts(gold),
        open: (now, earlier) => openAdjudicationSheet(prepared, now, earlier),
        edit: (now, sheet, changes) =>
          editAdjudication({ layers, gold: now, sheet }, changes, newId, (candidate) =>
            this.judging.groundsOf(candidate),
          ),
        asides: (sheet) => asides.of(sheet),
        find: (sheet, id) => findFace(sheet, prepared, id),
        distinct: distinctCandidates,
        outline: outlineOf,
      },
    });
  }

  get candidates(): readonly Candidate[] {
    return this.prepared.candidates;
  }

  /** The candidate that an annotator's span is in. */
  candidateOf(memberId: string): Candidate | undefined {
    return this.prepared.byMember.get(memberId);
  }

  private listItems(): Items<AdjudicationSheet, Candidate, AdjudicationTab> {
    return candidateItems(this.prepared.candidates, (candidate) => {
      const { article, index } = this.judging.reader;
      return candidateSpoken(candidate, article.labels, this.annotators, index);
    });
  }
}
