import type { InlineNode, Mark } from "@/lib/core/text/document.ts";

/** The characters of one text block while they are being collected. Mutable; made by `createInlineRun`. */
export type InlineRun = {
  nodes: InlineNode[];
  /** Whether the last character is a space that a browser would collapse. */
  endsInSpace: boolean;
};

const markOrder = ["bold", "italic", "underline", "strike", "code", "superscript", "subscript", "link"];

/** An empty run. */
export function createInlineRun(): InlineRun {
  return { nodes: [], endsInSpace: false };
}

/** The marks with one more, each type once (the outer link wins) and in the order of the document's own list. */
export function withMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  if (marks.some((other) => other.type === mark.type)) return marks;
  return [...marks, mark].sort((a, b) => markOrder.indexOf(a.type) - markOrder.indexOf(b.type));
}

/** Adds text the way a browser shows it: white space collapses to one space and goes at the start of a line; nbsp stays. */
export function addCollapsedText(run: InlineRun, text: string, marks: readonly Mark[]): void {
  let value = text.replace(/[ \t\n\r\f]+/g, " ");
  const atLineStart = run.nodes.length === 0 || run.nodes.at(-1)?.type === "hardBreak";
  if (value.startsWith(" ") && (atLineStart || run.endsInSpace)) value = value.slice(1);
  if (value === "") return;
  addPiece(run, value, marks);
  run.endsInSpace = value.endsWith(" ");
}

/** Adds text with every character kept; each `\n` becomes a hard break. */
export function addExactText(run: InlineRun, text: string, marks: readonly Mark[]): void {
  for (const [index, line] of text.split("\n").entries()) {
    if (index > 0) run.nodes.push({ type: "hardBreak" });
    if (line !== "") addPiece(run, line, marks);
  }
  run.endsInSpace = false;
}

/** Adds a hard break. */
export function addBreak(run: InlineRun): void {
  trimEnd(run);
  run.nodes.push({ type: "hardBreak" });
}

/**
 * Takes the run's nodes out of it. A last hard break shows nothing in a browser and goes, and a run without any text
 * is empty.
 */
export function takeInline(run: InlineRun): InlineNode[] {
  trimEnd(run);
  const { nodes } = run;
  run.nodes = [];
  if (nodes.at(-1)?.type === "hardBreak") nodes.pop();
  return nodes.some((node) => node.type === "text") ? nodes : [];
}

function addPiece(run: InlineRun, text: string, marks: readonly Mark[]): void {
  const last = run.nodes.at(-1);
  if (last?.type === "text" && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) {
    run.nodes[run.nodes.length - 1] = { ...last, text: last.text + text };
  } else {
    run.nodes.push(marks.length > 0 ? { type: "text", text, marks } : { type: "text", text });
  }
}

function trimEnd(run: InlineRun): void {
  const last = run.nodes.at(-1);
  if (!run.endsInSpace || last?.type !== "text") return;
  run.nodes.pop();
  const text = last.text.slice(0, -1);
  if (text !== "") run.nodes.push({ ...last, text });
  run.endsInSpace = false;
}
