import { type Label, labelTitle } from "@/lib/core/annotation/label.ts";
import { shortQuote } from "@/lib/core/annotation/problem.ts";
import { spanPlace } from "@/lib/core/annotation/span.ts";
import { joinWords } from "@/lib/core/join-words.ts";
import type { Candidate, Reading } from "@/lib/core/review/candidate.ts";
import type { TextIndex } from "@/lib/core/text/code-points.ts";
import { type Annotator, lettersOf } from "./annotator.ts";

/** The labels that a candidate was given: "Quote", "Quote / claim". */
export function labelWords({ readings }: Candidate, labels: readonly Label[]): string {
  const ids = new Set(readings.flatMap(({ spans }) => spans.map(({ labelId }) => labelId)));
  const titles = [...ids].map((id) => labelTitle(labels.find((label) => label.id === id)?.name ?? "mark"));
  return titles.map((title, at) => (at === 0 ? title : title.toLowerCase())).join(" / ");
}

/** How the annotators differ: "edges differ", "only A", "not C", "label and edges differ, not C". */
export function kindWords(candidate: Candidate, annotators: readonly Annotator[]): string {
  const { kind, readings, absent } = candidate;
  const missing = absent.length === 0 ? [] : [`not ${joinWords(lettersOf(annotators, absent))}`];
  switch (kind) {
    case "agreed":
      return annotators.length > 1 ? "all agree" : "as marked";
    case "partial": {
      const holders = readings[0]?.layerIds ?? [];
      const only = `only ${joinWords(lettersOf(annotators, holders))}`;
      return holders.length > absent.length ? missing.join() : only;
    }
    case "attributes":
      return ["attributes differ", ...missing].join(", ");
    case "relations":
      return ["links differ", ...missing].join(", ");
    case "label":
      return ["label differs", ...missing].join(", ");
    case "edges":
      return ["edges differ", ...missing].join(", ");
    case "mixed":
      return [`${mixedWords(candidate)} differ`, ...missing].join(", ");
  }
}

/** What of several things differs. */
function mixedWords({ readings }: Candidate): string {
  const differsIn = (part: (reading: Reading) => string) => new Set(readings.map(part)).size > 1;
  const hasOnePlace = !differsIn(({ spans }) => spans.map(spanPlace).join());
  if (hasOnePlace) return "attributes and links";
  const labels = differsIn(({ spans }) => spans.map(({ labelId }) => labelId).join());
  const edges = differsIn(({ spans }) => spans.map(({ start, end }) => `${start} ${end}`).join());
  return joinWords([...(labels ? ["label"] : []), ...(edges ? ["edges"] : [])]);
}

/** "Quote, edges differ: “put a fair offer…”", for what is spoken. */
export function candidateSpoken(
  candidate: Candidate,
  labels: readonly Label[],
  annotators: readonly Annotator[],
  index: TextIndex,
): string {
  const quote = shortQuote(index.slice(candidate.start, candidate.end));
  return `${labelWords(candidate, labels)}, ${kindWords(candidate, annotators)}: ${quote}`;
}
