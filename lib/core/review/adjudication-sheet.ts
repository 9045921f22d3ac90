import { type Layer, layerFromParts } from "@/lib/core/annotation/layer.ts";
import { type Relation, type Span, spanPlace } from "@/lib/core/annotation/span.ts";
import type { Candidate, Reading } from "./candidate.ts";
import { type CandidateDecision, decisionsOf } from "./decisions.ts";
import type { Standing } from "./review-sheet.ts";

/**
 * What a reviewer of several layers sees and edits as one: what gold has, and where something is not decided what is proposed,
 * each place once. Both stand under the id of the annotator's span that they come from, so that a mark stays the same when
 * it is taken; what a reviewer added stands under gold's. What was kept out of gold shows where it was. `editAdjudication`
 * turns what is done to the sheet into changes of gold.
 */
export type AdjudicationSheet = {
  readonly layer: Layer;
  readonly standings: ReadonlyMap<string, Standing>;
  /** What was decided on each candidate, by its key. */
  readonly decisions: ReadonlyMap<string, CandidateDecision>;
  /** The candidate of each span, by the span's id; spans that a reviewer added have none. */
  readonly candidateOf: ReadonlyMap<string, Candidate>;
  /** The span that stands for each candidate, by its key. */
  readonly faces: ReadonlyMap<string, Span>;
  /** The id in gold of each span that gold has. */
  readonly goldIds: ReadonlyMap<string, string>;
  /** The span of gold or of an annotator that each span was made from. */
  readonly sources: ReadonlyMap<string, Span>;
};

/** A span that an annotator proposes, and the reading it is of. */
type Proposal = { readonly span: Span; readonly reading: Reading };

/** Candidates with what they propose, found once for an article. */
export type PreparedCandidates = {
  readonly candidates: readonly Candidate[];
  /** By the key of the candidate: each place once, those of the reading that most hold first. */
  readonly proposals: ReadonlyMap<string, readonly Proposal[]>;
  /** The candidate of each annotator's span, by the span's id. */
  readonly byMember: ReadonlyMap<string, Candidate>;
};

/** Finds out what candidates propose, for sheets of them. */
export function prepareCandidates(candidates: readonly Candidate[]): PreparedCandidates {
  return {
    candidates,
    proposals: new Map(candidates.map((candidate) => [candidate.key, proposalsOf(candidate)])),
    byMember: new Map(
      candidates.flatMap((candidate) => candidate.members.map(({ span }) => [span.id, candidate])),
    ),
  };
}

/** The readings of a candidate, those that most layers hold first. */
export function leadingReadings({ readings }: Candidate): readonly Reading[] {
  return readings.toSorted((a, b) => b.layerIds.length - a.layerIds.length);
}

function proposalsOf(candidate: Candidate): readonly Proposal[] {
  const byPlace = new Map<string, Proposal>();
  for (const reading of leadingReadings(candidate)) {
    for (const span of reading.spans) {
      if (!byPlace.has(spanPlace(span))) byPlace.set(spanPlace(span), { span, reading });
    }
  }
  return [...byPlace.values()];
}

/**
 * The sheet of an article's candidates and its gold. Spans that look and stand as in `earlier` are the same objects, and those
 * whose standing changed are new ones, so that a screen repaints just these.
 */
export function openAdjudicationSheet(
  prepared: PreparedCandidates,
  gold: Layer,
  earlier: AdjudicationSheet | null = null,
): AdjudicationSheet {
  const decisions = decisionsOf(prepared.candidates, gold);
  const sheet = new SheetDraft(earlier);
  const goldByPlace = new Map([...gold.spans.values()].map((span) => [spanPlace(span), span]));
  for (const candidate of prepared.candidates) {
    const { state, goldSpans } = decisions.get(candidate.key) ?? { state: "open", goldSpans: [] };
    const isDecided = state === "decided";
    for (const span of goldSpans) sheet.putGold(span, isDecided ? "accepted" : "open", candidate);
    if (isDecided && goldSpans.length > 0) continue;
    const proposals = prepared.proposals.get(candidate.key) ?? [];
    for (const { span } of isDecided ? proposals.slice(0, 1) : proposals) {
      const twin = goldByPlace.get(spanPlace(span));
      if (twin) sheet.putGold(twin, "open", candidate);
      else sheet.put(span.id, span, isDecided ? "rejected" : "open", candidate);
    }
  }
  for (const span of gold.spans.values()) sheet.putGold(span, "added", null);
  const relations = [...goldLinks(gold, sheet), ...proposedLinks(prepared, sheet, goldByPlace)];
  const layer = layerFromParts({ spans: [...sheet.spans.values()], relations, verdicts: [] });
  const { standings, candidateOf, faces, goldIds, sources } = sheet;
  return { layer, standings, decisions, candidateOf, faces, goldIds, sources };
}

/** A sheet that spans are put on one after the other; where two candidates show one span, it stays as the first put it. */
class SheetDraft {
  readonly spans = new Map<string, Span>();
  readonly standings = new Map<string, Standing>();
  readonly candidateOf = new Map<string, Candidate>();
  readonly faces = new Map<string, Span>();
  readonly goldIds = new Map<string, string>();
  readonly sources = new Map<string, Span>();
  /** The id on the sheet of each span of gold. */
  readonly shownIds = new Map<string, string>();
  private readonly earlier: AdjudicationSheet | null;

  constructor(earlier: AdjudicationSheet | null) {
    this.earlier = earlier;
  }

  put(id: string, source: Span, standing: Standing, candidate: Candidate | null): void {
    const there = this.spans.get(id);
    const span = there ?? this.take(id, source, standing);
    if (!there) {
      this.spans.set(id, span);
      this.sources.set(id, source);
      this.standings.set(id, standing);
      if (candidate) this.candidateOf.set(id, candidate);
    }
    if (candidate && !this.faces.has(candidate.key)) this.faces.set(candidate.key, span);
  }

  putGold(gold: Span, standing: Standing, candidate: Candidate | null): void {
    const id = this.shownIds.get(gold.id) ?? this.idOf(gold, candidate);
    this.shownIds.set(gold.id, id);
    this.goldIds.set(id, gold.id);
    this.put(id, gold, standing, candidate);
  }

  private idOf({ id, derivedFrom }: Span, candidate: Candidate | null): string {
    const isTheirs = candidate?.members.some(({ span }) => span.id === derivedFrom);
    return derivedFrom !== null && isTheirs && !this.spans.has(derivedFrom) ? derivedFrom : id;
  }

  /** The object that showed the span before where nothing of it changed, otherwise a new one. */
  private take(id: string, source: Span, standing: Standing): Span {
    const known = this.earlier?.layer.spans.get(id);
    const isSame = this.earlier?.sources.get(id) === source && this.earlier.standings.get(id) === standing;
    return known && isSame ? known : { ...source, id };
  }
}

function goldLinks(gold: Layer, { shownIds }: SheetDraft): readonly Relation[] {
  return [...gold.relations.values()].map((relation) => ({
    ...relation,
    fromId: shownIds.get(relation.fromId) ?? relation.fromId,
    toId: shownIds.get(relation.toId) ?? relation.toId,
  }));
}

/** The relations that lead from what is proposed to what the sheet shows. */
function proposedLinks(
  { proposals, byMember }: PreparedCandidates,
  { spans, standings, candidateOf, goldIds, shownIds }: SheetDraft,
  goldByPlace: ReadonlyMap<string, Span>,
): readonly Relation[] {
  const shownOf = (memberId: string): string | null => {
    const candidate = byMember.get(memberId);
    const member = candidate?.members.find(({ span }) => span.id === memberId);
    if (!candidate || !member) return null;
    const place = spanPlace(member.span);
    const held = shownIds.get(goldByPlace.get(place)?.id ?? "");
    const proposal = proposals.get(candidate.key)?.find(({ span }) => spanPlace(span) === place);
    const id = held ?? proposal?.span.id ?? "";
    return spans.has(id) && standings.get(id) !== "rejected" ? id : null;
  };
  return [...candidateOf].flatMap(([spanId, { key }]) => {
    if (goldIds.has(spanId) || standings.get(spanId) !== "open") return [];
    const proposal = proposals.get(key)?.find(({ span }) => span.id === spanId);
    return (proposal?.reading.relations ?? []).flatMap((relation) => {
      const toId = relation.fromId === spanId ? shownOf(relation.toId) : null;
      return toId === null ? [] : [{ ...relation, toId }];
    });
  });
}
