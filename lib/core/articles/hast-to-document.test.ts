import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block, RichDocument } from "@/lib/core/text/document.ts";
import { documentToText } from "@/lib/core/text/document-text.ts";
import { readHtmlText } from "./html.ts";
import { isRefusal, type ParsedArticle } from "./parsed-article.ts";
import { plainReading } from "./read-options.ts";

function read(html: string): ParsedArticle {
  const outcome = readHtmlText(html, {}, { ...plainReading, isWhole: true });
  if (isRefusal(outcome)) throw new Error(outcome.reason);
  return outcome;
}

const blocks = (html: string): readonly Block[] => read(html).document.content;
const textOf = (html: string): string => read(html).text;

test("white space collapses as a browser shows it, and a no-break space stays", () => {
  expect(textOf("<p>\n  One\t two <b> three</b>  four\u00a0\u00a0five &nbsp;six </p>\n\n<p> seven</p>")).toBe(
    "One two three four\u00a0\u00a0five \u00a0six\nseven",
  );
});

test("a break is a newline, and the last one of a block shows nothing", () => {
  expect(textOf("<p>one <br> two<br/></p><p>three<br><br>four</p><p><br></p>")).toBe(
    "one\ntwo\nthree\n\nfour",
  );
});

test("entities, emoji, combining marks and CRLF come out as the reader sees them", () => {
  expect(textOf("<p>caf&eacute; &amp; &lt;b&gt; &#x1F600; e\u0301\r\n&quot;x&quot;</p>")).toBe(
    'café & <b> 😀 e\u0301 "x"',
  );
});

test("formatting becomes marks in one order, whatever the order of the tags", () => {
  const link = { type: "link", attrs: { href: "https://example.org/a" } };
  expect(blocks('<p><a href="https://example.org/a"><em><strong>x</strong></em></a></p>')).toEqual([
    {
      type: "paragraph",
      content: [{ type: "text", text: "x", marks: [{ type: "bold" }, { type: "italic" }, link] }],
    },
  ]);
  expect(blocks("<p><u>a</u><del>b</del><code>c</code><sup>d</sup><sub>e</sub></p>")).toEqual([
    {
      type: "paragraph",
      content: ["underline", "strike", "code", "superscript", "subscript"].map((type, index) => ({
        type: "text",
        text: "abcde"[index],
        marks: [{ type }],
      })),
    },
  ]);
});

test("a link to a script, to data or to nowhere keeps its text alone", () => {
  for (const href of [
    "javascript:alert(1)",
    "JaVa\tScript:alert(1)",
    "data:text/html,x",
    "//evil.example",
    "#a",
  ]) {
    expect(blocks(`<p><a href="${href}">x</a></p>`)).toEqual([
      { type: "paragraph", content: [{ type: "text", text: "x" }] },
    ]);
  }
});

test("scripts, styles, frames, pictures of markup, handlers and what is hidden leave nothing, and forms their text", () => {
  const html =
    '<p onclick="alert(1)" style="color:red" class="x">kept</p><script>alert(1)</script><style>p{}</style>' +
    "<template><p>t</p></template><form><p>f</p><input value=v><button>b</button></form><iframe src=x></iframe><svg><script>1</script><text>s</text></svg>" +
    "<noscript>n</noscript><!-- c --><p hidden>h</p><p style='color:red; display: none'>d</p><span style='mso-hide:all'>w</span><object>o</object><math><mi>m</mi></math><nav>menu</nav>" +
    "<x-unknown>u</x-unknown><img src=x onerror=alert(1)>";
  expect(read(html).document).toEqual({
    type: "doc",
    content: [
      { type: "paragraph", content: [{ type: "text", text: "kept" }] },
      { type: "paragraph", content: [{ type: "text", text: "f" }] },
      { type: "paragraph", content: [{ type: "text", text: "n" }] },
      { type: "paragraph", content: [{ type: "text", text: "u" }] },
    ],
  });
});

test("an image keeps an embedded picture, and otherwise its words: no address leads to this site or another", () => {
  const pixel = "data:image/png;base64,iVBORw0KGgo=";
  const sources = [
    pixel,
    "/media/a.png",
    "/api/v1/me",
    "api/v1/me",
    "?span=1",
    "http://localhost:3000/api/v1/me",
    "//evil.example/a.png",
    "https://a.example/b.png",
    "data:image/svg+xml;base64,AAAA",
  ];
  const images = sources.map((src) => `<img src="${src}" alt="A  cat">`).join("");
  expect(blocks(`<p>x</p>${images}`).slice(1)).toEqual(
    sources
      .map((source) => (source === pixel ? pixel : ""))
      .map((src) => ({ type: "image", attrs: { src, alt: "A cat" } })),
  );
  expect(blocks(`<p>x</p><img alt="big" src="data:image/png;base64,${"A".repeat(1_400_000)}">`)[1]).toEqual({
    type: "image",
    attrs: { src: "", alt: "big" },
  });
});

test("an image inside a sentence follows it, so that the sentence stays whole", () => {
  expect(textOf('<p>Half <img src="/a.png" alt=""> and half</p>')).toBe("Half and half");
});

test("headings, lists, quotes, captions, rules and preformatted text keep their kind", () => {
  const html =
    "<h2>Head</h2><ul><li>one<ul><li>two</li></ul></li></ul><ol start=3><li><p>three</p></li></ol>" +
    "<blockquote><p>four</p></blockquote><hr><figure><img src='/a.png' alt=a><figcaption>five</figcaption></figure>" +
    "<pre>\n a\n  b\n</pre><dl><dt>t</dt><dd>d</dd></dl>";
  expect(textOf(html)).toBe("Head\none\ntwo\nthree\nfour\nfive\n a\n  b\nt\nd");
  expect(blocks(html).map((block) => block.type)).toEqual([
    "heading",
    "bulletList",
    "orderedList",
    "blockquote",
    "horizontalRule",
    "image",
    "caption",
    "preformatted",
    "paragraph",
    "paragraph",
  ]);
  expect(blocks(html)[2]).toMatchObject({ attrs: { start: 3 } });
});

test("a table keeps its caption, headers, spans and empty cells, and a cell is one text block", () => {
  const html =
    "<table><caption>Votes</caption><thead><tr><th colspan=2>Who</th><th></th></tr></thead>" +
    "<tbody><tr><td rowspan=0>a<br>b</td><td><p>c</p><p>d</p></td><td><ul><li>e</ul></td></tr></table>";
  expect(textOf(html)).toBe("Votes\nWho\n\na\nb\nc\nd\ne");
  expect(blocks(html)[1]).toMatchObject({
    type: "table",
    content: [
      { content: [{ type: "tableHeader", attrs: { colspan: 2, rowspan: 1 } }, { type: "tableHeader" }] },
      { content: [{ attrs: { colspan: 1, rowspan: 1 } }, { type: "tableCell" }, { type: "tableCell" }] },
    ],
  });
});

test("a table that only lays out the page is taken apart", () => {
  const html =
    "<table><tr><td>menu</td><td><table><tr><td>a</td><td>b</td></tr></table><p>body</p></td></tr></table>";
  expect(textOf(html)).toBe("menu\na\nb\nbody");
  expect(blocks(html).map((block) => block.type)).toEqual(["paragraph", "table", "paragraph"]);
});

test("quotation marks that a browser adds around q are in the text", () => {
  expect(textOf("<p>She said <q>no <q>never</q></q>.</p>")).toBe("She said “no ‘never’”.");
});

test("quotes and lists are flattened beyond twenty levels and their text stays", () => {
  const { document, text } = read(`${"<blockquote>".repeat(30)}deep${"</blockquote>".repeat(30)}`);
  expect(text).toBe("deep");
  expect(depthOf(document.content)).toBe(20);
});

test("tens of thousands of tags inside each other are read and the text after them stays", () => {
  for (const tag of ["div", "blockquote", "ul><li", "table><tr><td", "section"]) {
    expect(textOf(`${`<${tag}>`.repeat(10_000)}deep`).trim()).toBe("deep");
  }
  expect(textOf(`${"<div>".repeat(100_000)}in${"</div>".repeat(100_000)}<p>after`)).toBe("in\nafter");
});

test("any soup of tags gives a document whose text is the article's, without empty containers or unsafe addresses", () => {
  const piece = fc.constantFrom(
    ..."<p> </p> <ul> <li> </ul> <blockquote> <table> <tr> <td> </table> <b> </b> <pre> <br> <h1> <q> <caption>".split(
      " ",
    ),
    '<a href="javascript:1">',
    '<img src="/a.png">',
    "text ",
    "\n",
    "😀",
    "\u00a0",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const { document, text } = read(`${pieces.join("")}end`);
      expect(documentToText(document)).toBe(text);
      expect(JSON.stringify(document)).not.toMatch(/javascript|"content":\[\]|"text":""/);
      expect(JSON.stringify(document)).not.toMatch(/"text":"[^"]*\\n/);
    }),
  );
});

function depthOf(content: RichDocument["content"]): number {
  const inner = content.flatMap((block) => (block.type === "blockquote" ? [1 + depthOf(block.content)] : []));
  return Math.max(0, ...inner);
}
