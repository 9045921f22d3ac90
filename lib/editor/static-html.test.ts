import { expect, test } from "vitest";
import type { RichDocument } from "@/lib/core/text/document.ts";
import { articleToHtml } from "./static-html.ts";

function paragraph(text: string): RichDocument {
  return { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] };
}

function shown(start: number, end: number, classes: string) {
  return { id: classes, start, end, classes };
}

test("imported text and addresses are escaped and cannot become markup", () => {
  const document: RichDocument = {
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: [
          {
            type: "text",
            text: '<script>alert("1")</script>',
            marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }],
          },
        ],
      },
      { type: "image", attrs: { src: "", alt: '"><img src=x onerror=alert(1)>' } },
    ],
  };
  const html = articleToHtml(document, []);
  expect(html).not.toContain("<script");
  expect(html).not.toContain("<img");
  expect(html).not.toContain("javascript:");
});

test("a picture that is not inside the article is named and not asked for", () => {
  const pixel = "data:image/png;base64,AAAA";
  const sources = ["/api/v1/me", "//elsewhere.example/a.png", "https://elsewhere.example/a.png", pixel];
  const document: RichDocument = {
    type: "doc",
    content: sources.map((src) => ({ type: "image", attrs: { src, alt: "A cat" } })),
  };
  const html = articleToHtml(document, []);
  expect([...html.matchAll(/src="([^"]*)"/g)].map(([, src]) => src)).toEqual([pixel]);
  expect(html.match(/aria-label="Image: A cat"/g)).toHaveLength(3);
});

test("a span after an emoji wraps its own characters", () => {
  const html = articleToHtml(paragraph("😀 on Friday 😀!"), [shown(5, 11, "date")]);
  expect(html).toContain('on <mark class="date">Friday</mark> 😀!');
});

test("a span nested in another is the outer element of its own words", () => {
  const html = articleToHtml(paragraph("stop on Friday at noon"), [
    shown(0, 14, "claim"),
    shown(8, 14, "date"),
  ]);
  expect(html).toContain(
    '<mark class="claim">stop on </mark><mark class="date"><mark class="claim">Friday</mark></mark> at noon',
  );
});

test("a span over two blocks marks its part of each", () => {
  const document: RichDocument = {
    type: "doc",
    content: [
      { type: "paragraph", content: [{ type: "text", text: "one two" }] },
      { type: "paragraph", content: [{ type: "text", text: "three four" }] },
    ],
  };
  const html = articleToHtml(document, [shown(4, 13, "quote")]);
  expect(html).toContain('one <mark class="quote">two</mark></p>');
  expect(html).toContain('<mark class="quote">three</mark> four');
});

test("headings stand one level below the article's title, and empty blocks keep a line", () => {
  const html = articleToHtml(
    { type: "doc", content: [{ type: "heading", attrs: { level: 1 } }, { type: "paragraph" }] },
    [],
  );
  expect(html).toContain('<h2 dir="auto" class="empty"><br></h2><p dir="auto" class="empty"><br></p>');
});
