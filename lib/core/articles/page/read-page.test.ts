import { expect, test } from "vitest";
import { documentToText } from "@/lib/core/text/document-text.ts";
import { readHtml } from "../html.ts";
import { isRefusal, type ParsedArticle } from "../parsed-article.ts";
import { plainReading } from "../read-options.ts";
import { expectedWords, pageShapes, proseLikeLeads, realLeads, toWords } from "./page-shapes.fixture.ts";
import { previewPage } from "./preview-page.ts";

const encode = (html: string) => new TextEncoder().encode(html);

function read(html: string, isWhole = false): ParsedArticle {
  const outcome = readHtml(encode(html), { ...plainReading, isWhole });
  if (isRefusal(outcome)) throw new Error(outcome.reason);
  return outcome;
}

function count(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** F1 of the words that were kept, each as often as it stands there. */
function f1(found: readonly string[], expected: readonly string[]): number {
  const wanted = count(expected);
  const hits = [...count(found)].reduce(
    (sum, [word, amount]) => sum + Math.min(amount, wanted.get(word) ?? 0),
    0,
  );
  return (2 * hits) / (found.length + expected.length);
}

test.each(pageShapes)("of $name its article is kept and the rest left out", ({ html }) => {
  const { text, document } = read(html);
  expect(f1(toWords(text), expectedWords(html))).toBeGreaterThanOrEqual(0.95);
  expect(text).not.toMatch(
    /214 partners|Related stories|disgrace|Registered office|inbox|Share on|Read more|Also read/,
  );
  expect(documentToText(document)).toBe(text);
});

test.each(pageShapes)("all of $name is kept where that is wanted", ({ html }) => {
  const { text, notes } = read(html, true);
  expect(text).toContain("Registered office");
  expect(notes).toEqual([]);
});

test.each(pageShapes)("the preview of $name tells of each line whether an import keeps it", ({ html }) => {
  const preview = previewPage(encode(html), plainReading);
  if (isRefusal(preview)) throw new Error(preview.reason);
  const lines = (isKept: boolean) =>
    preview.lines.filter((line) => line.isKept === isKept).map(({ text }) => text);
  expect(toWords(lines(true).join("\n"))).toEqual(toWords(read(html).text));
  expect(lines(false).join("\n")).toContain("Registered office");
});

test("a page of which little is kept, or more than it says it has, is pointed out", () => {
  const [plain] = pageShapes;
  const html = plain?.html ?? "";
  expect(read(html).notes).toEqual([expect.stringMatching(/^\d+% of the page’s text was kept\.$/)]);
  const data = (wordCount: number) =>
    `<script type="application/ld+json">{"@type":"NewsArticle","wordCount":${wordCount}}</script>`;
  expect(read(html.replace("</head>", `${data(40)}</head>`)).notes.join()).toContain("more than twice");
  expect(read(html.replace("</head>", `${data(4_000)}</head>`)).notes.join()).toContain("keep everything");
});

/** The page with these lines as paragraphs amid its article, where it has paragraphs of two sentences and more. */
function withLines(html: string, lines: readonly string[]): string {
  const place = "The cracks were first seen";
  const tag = /<(p|div class="css-p0")>The cracks/.exec(html)?.[1];
  if (tag === undefined) return "";
  const closing = tag.split(" ")[0] ?? "";
  const added = lines.map((line) => `<${tag}>${line}</${closing}>`).join("");
  return html.replace(`<${tag}>${place}`, `${added}<${tag}>${place}`);
}

const amid = pageShapes.filter(({ html }) => withLines(html, []) !== "");

test("there are shapes enough to put lines into", () => {
  expect(amid.length).toBeGreaterThanOrEqual(4);
});

test.each(amid)("in $name a sentence stays whose first words are those of a lead", ({ html }) => {
  const { text } = read(withLines(html, proseLikeLeads));
  expect(proseLikeLeads.filter((line) => !text.split("\n").includes(line))).toEqual([]);
});

test.each(amid)("in $name a line goes that leads away from the article", ({ html }) => {
  const { text } = read(withLines(html, realLeads));
  expect(realLeads.filter((line) => text.split("\n").includes(line))).toEqual([]);
});

test("a word in bold that opens a sentence stays with it", () => {
  const html = withLines(amid[0]?.html ?? "", ["<strong>Anzeige</strong> wurde am Montag erstattet."]);
  expect(read(html).text).toContain("Anzeige wurde am Montag erstattet.");
});
