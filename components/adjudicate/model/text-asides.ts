import type { Aside, Asides } from "@/components/workbench/model/shown-marks.ts";
import type { AdjudicationSheet } from "@/lib/core/review/adjudication-sheet.ts";
import type { Candidate } from "@/lib/core/review/candidate.ts";
import { contestedRanges } from "@/lib/core/review/differences.ts";
import { getSegmenter } from "@/lib/core/text/segmenter.ts";
import type { Annotator } from "./annotator.ts";
import { lanesOf } from "./lanes.ts";

/** What the text shows of one candidate: open, and decided. */
type CandidateAsides = { readonly open: readonly Aside[]; readonly decided: readonly Aside[] };

/** Who marked each candidate, beside its first line, and the characters that not all mean. */
export class TextAsides {
  private readonly byKey: ReadonlyMap<string, CandidateAsides>;
  private shown: { readonly decisions: AdjudicationSheet["decisions"]; readonly asides: Asides } | null =
    null;

  constructor(candidates: readonly Candidate[], annotators: readonly Annotator[]) {
    this.byKey = new Map(candidates.map((candidate) => [candidate.key, asidesOf(candidate, annotators)]));
  }

  /** The same object while no decision changes. */
  of({ decisions }: AdjudicationSheet): Asides {
    if (this.shown?.decisions !== decisions) this.shown = { decisions, asides: this.list(decisions) };
    return this.shown.asides;
  }

  private list(decisions: AdjudicationSheet["decisions"]): Asides {
    const asides = new Map<string, Aside>();
    for (const [key, { open, decided }] of this.byKey) {
      const isDecided = decisions.get(key)?.state === "decided";
      for (const aside of isDecided ? decided : open) asides.set(aside.id, aside);
    }
    return asides;
  }
}

function asidesOf(candidate: Candidate, annotators: readonly Annotator[]): CandidateAsides {
  const { key, start, members, readings } = candidate;
  const first = members.find(({ span }) => span.start === start)?.span.quote ?? "";
  const lanes = {
    id: `lanes ${key}`,
    start,
    end: start + firstCharacterLength(first),
    aside: lanesOf(candidate, annotators),
  };
  const everything = { layerIds: [], spans: members.map(({ span }) => span), relations: [] };
  const differing = contestedRanges(everything, readings).map(
    (range, at): Aside => ({ ...range, id: `differs ${key} ${at}`, classes: "differs" }),
  );
  return {
    open: [{ ...lanes, classes: "lanes" }, ...differing],
    decided: [{ ...lanes, classes: "lanes settled" }],
  };
}

/** In code points: a mark must not cut through what a reader sees as one character. */
function firstCharacterLength(text: string): number {
  const [first] = getSegmenter("und", "grapheme").segment(text.slice(0, 64));
  return [...(first?.segment ?? " ")].length;
}
