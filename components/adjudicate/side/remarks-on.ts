import type { Candidate } from "@/lib/core/review/candidate.ts";
import type { CandidateDecision } from "@/lib/core/review/decisions.ts";
import type { CommentView } from "@/lib/schemas/reader.ts";

/** What was said of the annotators' spans of a candidate, and of what gold holds for it. */
export function remarksOn(
  { members }: Candidate,
  decision: CandidateDecision | undefined,
  comments: readonly CommentView[],
): readonly CommentView[] {
  const ids = new Set([
    ...members.map(({ span }) => span.id),
    ...(decision?.goldSpans.map(({ id }) => id) ?? []),
  ]);
  return comments.filter(({ spanId }) => ids.has(spanId));
}
