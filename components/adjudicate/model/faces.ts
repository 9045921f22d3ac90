import type { Span } from "@/lib/core/annotation/span.ts";
import type { AdjudicationSheet, PreparedCandidates } from "@/lib/core/review/adjudication-sheet.ts";
import type { TextRange } from "@/lib/core/text/range.ts";

/** The span of the sheet that shows what was said of a span of that id: itself, or what stands for its candidate. */
export function findFace(
  { layer, faces }: AdjudicationSheet,
  { byMember }: PreparedCandidates,
  id: string,
): Span | undefined {
  return layer.spans.get(id) ?? faces.get(byMember.get(id)?.key ?? "");
}

/** One span of each candidate: the active one where it is among them, as it is the one that a click leads on from. */
export function distinctCandidates(
  { candidateOf }: AdjudicationSheet,
  stack: readonly Span[],
  activeId: string | null,
): readonly Span[] {
  const keyOf = ({ id }: Span) => candidateOf.get(id)?.key ?? id;
  const ordered = stack.toSorted((a, b) => Number(b.id === activeId) - Number(a.id === activeId));
  const chosen = new Map([...ordered].reverse().map((span) => [keyOf(span), span]));
  return stack.filter((span) => chosen.get(keyOf(span)) === span);
}

/** What annotators do not agree on is outlined as a whole, until it is edited. `editedKey`: the candidate whose fields are open. */
export function outlineOf(
  { candidateOf, decisions, layer }: AdjudicationSheet,
  activeId: string | null,
  editedKey: string | null,
): TextRange | null {
  const candidate = candidateOf.get(activeId ?? "");
  const span = layer.spans.get(activeId ?? "");
  if (!candidate || !span || decisions.get(candidate.key)?.state === "decided") return null;
  const { key, start, end } = candidate;
  if (editedKey === key) return null;
  return start === span.start && end === span.end ? null : { start, end };
}
