import type { Block, InlineNode, Mark, RichDocument } from "@/lib/core/text/document.ts";
import { type BlockTag, blockTag, isTextBlock, markTag } from "./block-tag.ts";
import { sectionStyle, toSections } from "./sections.ts";
import { compareShown, type ShownSpan } from "./shown-span.ts";

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}

function openTag({ name, attributes }: BlockTag): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  return `<${name}${written.join("")}>`;
}

function wrapInMarks(html: string, marks: readonly Mark[]): string {
  return marks.reduceRight((inner, mark) => {
    const tag = markTag(mark.type, mark.type === "link" ? mark.attrs.href : undefined);
    return `${openTag(tag)}${inner}</${tag.name}>`;
  }, html);
}

function codePointLength(text: string): number {
  let length = text.length;
  for (const _pair of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) length -= 1;
  return length;
}

/** Walks through the text with the spans, both from the start to the end. */
class SpanCursor {
  private offset = 0;
  private next = 0;
  private open: ShownSpan[] = [];
  private readonly spans: readonly ShownSpan[];

  constructor(spans: readonly ShownSpan[]) {
    this.spans = [...spans].sort(compareShown);
  }

  /** Passes over one character that is not shown as text. */
  skip(): void {
    this.offset += 1;
  }

  /** The text cut where spans begin and end, each piece wrapped in its spans. */
  wrap(text: string): string {
    const length = codePointLength(text);
    // Without surrogate pairs code points and UTF-16 units are the same.
    const characters = length === text.length ? null : [...text];
    const end = this.offset + length;
    let html = "";
    let from = 0;
    while (this.offset < end) {
      const cut = this.nextCut(end);
      const to = from + cut - this.offset;
      const piece = characters ? characters.slice(from, to).join("") : text.slice(from, to);
      html += this.open.reduce((inner, { classes, aside }) => {
        const written = aside ? ` data-aside="${escapeHtml(aside)}"` : "";
        return `<mark class="${classes}"${written}>${inner}</mark>`;
      }, escapeHtml(piece));
      this.offset = cut;
      from = to;
    }
    return html;
  }

  private nextCut(end: number): number {
    this.open = this.open.filter((span) => span.end > this.offset);
    let upcoming = this.spans[this.next];
    while (upcoming && upcoming.start <= this.offset) {
      if (upcoming.end > this.offset) this.open.push(upcoming);
      this.next += 1;
      upcoming = this.spans[this.next];
    }
    const starts = upcoming && upcoming.start < end ? upcoming.start : end;
    return this.open.reduce((cut, span) => Math.min(cut, span.end), starts);
  }
}

function inlineHtml(content: readonly InlineNode[], cursor: SpanCursor): string {
  let html = "";
  for (const node of content) {
    if (node.type === "text") html += wrapInMarks(cursor.wrap(node.text), node.marks ?? []);
    else {
      html += "<br>";
      cursor.skip();
    }
  }
  // The editor ends such a block with a break too, so that its last line has a height.
  const last = content.at(-1);
  return last === undefined || last.type === "hardBreak" ? `${html}<br>` : html;
}

function blockHtml(block: Block, cursor: SpanCursor): string {
  if (isTextBlock(block)) {
    const content = block.content ?? [];
    const tag = blockTag(block, content.length === 0);
    const html = `${openTag(tag)}${inlineHtml(content, cursor)}</${tag.name}>`;
    cursor.skip();
    return html;
  }
  const tag = blockTag(block, false);
  if (!("content" in block)) return tag.name === "div" ? `${openTag(tag)}</div>` : openTag(tag);
  const inside = block.content.map((inner) => blockHtml(inner, cursor)).join("");
  const wrapped = tag.inner ? `<${tag.inner}>${inside}</${tag.inner}>` : inside;
  return `${openTag(tag)}${wrapped}</${tag.name}>`;
}

/**
 * An article and its spans as HTML, to be read before scripts run. It has the elements and classes that the editor
 * makes, so that nothing moves when the editor takes its place. All text and attributes are escaped.
 */
export function articleToHtml(document: RichDocument, spans: readonly ShownSpan[]): string {
  const cursor = new SpanCursor(spans);
  return toSections(document)
    .map(({ blocks, height }) => {
      const inside = blocks.map((block) => blockHtml(block, cursor)).join("");
      return `<div class="section" style="${sectionStyle(height)}">${inside}</div>`;
    })
    .join("");
}
