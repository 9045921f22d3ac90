import { GoldReader } from "@/components/workbench/model/gold-reader.ts";
import type { Asides } from "@/components/workbench/model/shown-marks.ts";
import { createStore, type Store } from "@/components/workbench/model/store.ts";
import { newId } from "@/lib/client/new-id.ts";
import type { Change } from "@/lib/core/annotation/change.ts";
import { layerFromParts } from "@/lib/core/annotation/layer.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { type Grounds, noGrounds } from "@/lib/core/annotation/verdict.ts";
import {
  type AdjudicationSheet,
  openAdjudicationSheet,
  type PreparedCandidates,
  prepareCandidates,
} from "@/lib/core/review/adjudication-sheet.ts";
import type { Candidate, SubmittedLayer } from "@/lib/core/review/candidate.ts";
import { groupCandidates } from "@/lib/core/review/candidates.ts";
import { editAdjudication } from "@/lib/core/review/edit-adjudication.ts";
import type { TextRange } from "@/lib/core/text/range.ts";
import type { AdjudicationView } from "@/lib/schemas/adjudication.ts";
import { type AdjudicationState, initialAdjudication } from "./adjudication-state.ts";
import { type Annotator, toAnnotators } from "./annotator.ts";
import { TextAsides } from "./text-asides.ts";

/**
 * A reader of everything that annotators handed in for one article. What it shows and lets be edited as its layer is the sheet
 * of the adjudication; every edit of that goes into gold, the layer that is kept.
 */
export class AdjudicationReader extends GoldReader<AdjudicationSheet> {
  readonly adjudication: Store<AdjudicationState> = createStore(initialAdjudication);
  readonly layers: readonly SubmittedLayer[];
  readonly annotators: readonly Annotator[];
  private readonly prepared: PreparedCandidates;
  private readonly textAsides: TextAsides;

  constructor({ article, layers: views, gold }: AdjudicationView) {
    const layers = views.map((view) => ({ id: view.id, layer: layerFromParts(view) }));
    const prepared = prepareCandidates(groupCandidates(layers));
    super({
      article,
      gold: layerFromParts(gold),
      openSheet: (now, earlier) => openAdjudicationSheet(prepared, now, earlier),
    });
    this.layers = layers;
    this.annotators = toAnnotators(views);
    this.prepared = prepared;
    this.textAsides = new TextAsides(prepared.candidates, this.annotators);
    this.paint();
  }

  get candidates(): readonly Candidate[] {
    return this.prepared.candidates;
  }

  protected override get asides(): Asides {
    return this.textAsides.of(this.sheet);
  }

  /** The candidate that is active; null where none is, or only a mark that the reviewer added. */
  get activeCandidate(): Candidate | null {
    const { activeKey } = this.adjudication.get();
    return this.candidates.find(({ key }) => key === activeKey) ?? null;
  }

  /** The candidate that an annotator's span is in. */
  candidateOf(memberId: string): Candidate | undefined {
    return this.prepared.byMember.get(memberId);
  }

  override findShown(id: string): Span | undefined {
    const { layer, faces } = this.sheet;
    return layer.spans.get(id) ?? faces.get(this.candidateOf(id)?.key ?? "");
  }

  /** One span of each candidate: the active one where it is among them, as it is the one that a click leads on from. */
  override distinct(stack: readonly Span[]): readonly Span[] {
    const { candidateOf } = this.sheet;
    const { activeId } = this.state.get();
    const keyOf = ({ id }: Span) => candidateOf.get(id)?.key ?? id;
    const ordered = stack.toSorted((a, b) => Number(b.id === activeId) - Number(a.id === activeId));
    const chosen = new Map([...ordered].reverse().map((span) => [keyOf(span), span]));
    return stack.filter((span) => chosen.get(keyOf(span)) === span);
  }

  /** Why a candidate was decided so, or will be. */
  groundsOf({ key }: Candidate): Grounds {
    const decision = this.sheet.decisions.get(key);
    if (decision && decision.state !== "open") return { reason: decision.reason, ruleId: decision.ruleId };
    return this.adjudication.get().grounds.get(key) ?? noGrounds;
  }

  override activate(spanId: string | null): void {
    const activeKey = this.sheet.candidateOf.get(spanId ?? "")?.key ?? null;
    const { versionKey } = this.adjudication.get();
    this.adjudication.set({ activeKey, versionKey: versionKey === activeKey ? versionKey : null });
    this.state.set({ activeId: spanId });
    this.paint();
  }

  /** Begins or (null) ends giving the active candidate a version of the reviewer's own. */
  openVersion(versionKey: string | null): void {
    this.adjudication.set({ versionKey });
    this.paint();
  }

  override paint(): void {
    this.follow();
    super.paint();
  }

  /** Edits the sheet; see `editAdjudication` for what becomes of it. */
  override commit(changes: readonly Change[]): boolean {
    const { layers, gold, sheet } = this;
    const edit = editAdjudication({ layers, gold, sheet }, changes, newId, (candidate) =>
      this.groundsOf(candidate),
    );
    return "code" in edit ? this.refuse(edit.sentence) : this.commitGold(edit);
  }

  /** Keeps the active candidate active whatever span shows it by now, and its outline around all of it. */
  private follow(): void {
    const { activeId, outline } = this.state.get();
    const { layer, faces } = this.sheet;
    const { activeKey } = this.adjudication.get();
    const isThere = activeId === null || layer.spans.has(activeId);
    const followed = isThere ? activeId : (faces.get(activeKey ?? "")?.id ?? null);
    const wanted = this.outlineOf(followed);
    const isSame = outline?.start === wanted?.start && outline?.end === wanted?.end;
    if (isThere && isSame) return;
    this.state.set({ activeId: followed, outline: wanted });
  }

  /** What annotators do not agree on is outlined as a whole, until it is edited. */
  private outlineOf(spanId: string | null): TextRange | null {
    const { candidateOf, decisions, layer } = this.sheet;
    const candidate = candidateOf.get(spanId ?? "");
    const span = layer.spans.get(spanId ?? "");
    if (!candidate || !span || decisions.get(candidate.key)?.state === "decided") return null;
    const { key, start, end } = candidate;
    if (this.adjudication.get().versionKey === key) return null;
    return start === span.start && end === span.end ? null : { start, end };
  }
}
