import { expect, test } from "vitest";
import { readHtml } from "./html.ts";
import { isRefusal } from "./parsed-article.ts";

const encode = (html: string) => new TextEncoder().encode(html);

test("provenance comes from the head of the page", () => {
  const html = `<!doctype html><html lang="en-gb"><head><title>Mayor quits - The Courier</title>
    <meta property="og:title" content="Mayor quits"><meta property="og:site_name" content="The Courier">
    <meta name="author" content="Ann Lee"><meta property="article:published_time" content="2026-03-01T09:30:00+01:00">
    <link rel="canonical" href="https://courier.example/mayor"></head><body><p>Text</p></body></html>`;
  expect(readHtml(encode(html))).toMatchObject({
    title: "Mayor quits",
    outlet: "The Courier",
    byline: "Ann Lee",
    publishedAt: "2026-03-01T08:30:00.000Z",
    url: "https://courier.example/mayor",
    language: "en-GB",
    text: "Text",
    meta: {},
  });
});

test("provenance comes from the JSON-LD of a news article, and a date that is none is kept in meta", () => {
  const data = {
    "@graph": [
      { "@type": "WebSite" },
      {
        "@type": "NewsArticle",
        headline: "Bridge shut",
        datePublished: "last week",
        author: [{ name: "A. Orr" }, { name: "B. Poe" }],
        publisher: { name: "Gazette" },
      },
    ],
  };
  const html = `<script type="application/ld+json">${JSON.stringify(data)}</script><p>Text</p>`;
  expect(readHtml(encode(html))).toMatchObject({
    title: "Bridge shut",
    byline: "A. Orr, B. Poe",
    outlet: "Gazette",
    publishedAt: null,
    meta: { datePublished: "last week" },
    notes: [expect.stringMatching(/^The datePublished “last week” is no date .* stays in the metadata\.$/)],
  });
});

test("of what a page says in several places the first that can be read is taken, and what cannot is said", () => {
  const data = { "@type": "NewsArticle", datePublished: "2026-05-14", inLanguage: "German" };
  const html = `<html lang="xx"><head><meta property="article:published_time" content="May 14th"><meta name="date" content="2026-05-20">
    <link rel="canonical" href="/a/b"><meta property="og:url" content="https://courier.example/b">
    <script type="application/ld+json">${JSON.stringify(data)}</script></head><p>Text</p></html>`;
  const outcome = readHtml(encode(html));
  expect(outcome).toMatchObject({
    publishedAt: "2026-05-14T00:00:00.000Z",
    url: "https://courier.example/b",
    language: "de",
    meta: { "article:published_time": "May 14th", canonical: "/a/b", lang: "xx" },
  });
  if (isRefusal(outcome)) throw new Error(outcome.reason);
  const places = outcome.notes.map((note) => /^The (\S+) “/.exec(note)?.[1]);
  expect(places).toEqual(["article:published_time", "canonical", "lang"]);
});

test("only the article of a page is read, or else its main part", () => {
  const article =
    "<header>Site</header><main><h1>Head</h1><article><p>Body</p></article><aside>More</aside></main>";
  expect(readHtml(encode(article))).toMatchObject({ text: "Body", title: "Head" });
  const main =
    "<header>Site</header><main><article>One</article><article>Two</article></main><footer>End</footer>";
  expect(readHtml(encode(main))).toMatchObject({ text: "One\nTwo" });
});

test("a bad byte becomes U+FFFD and a control character goes, and both are counted and said", () => {
  const bad = new Uint8Array([...encode('<meta charset="utf-8"><p>caf'), 0xe9, ...encode(" a\0b&#1;c</p>")]);
  expect(readHtml(bad)).toMatchObject({
    text: "caf\uFFFD abc",
    notes: ["1 byte was no utf-8 text and became U+FFFD.", "2 control characters were left out."],
  });
});

test("what a form or noscript holds is text like any other", () => {
  expect(readHtml(encode("<form><p>One</p></form><noscript><p>Two</p></noscript>"))).toMatchObject({
    text: "One\nTwo",
  });
});

test("a page without text, with thousands of attributes, or with formatting left open as often is refused with a sentence", () => {
  const open = Array.from({ length: 40_000 }, (_, index) => `<font color=${index}>`).join("");
  const attributes = Array.from({ length: 400_000 }, (_, index) => `a${index}=1`).join(" ");
  for (const html of ["<script>1</script>", `<p ${attributes}>x</p>`, `${open}x`]) {
    const outcome = readHtml(encode(html));
    expect(isRefusal(outcome) && outcome.reason).toMatch(/^[A-Z].+\.$/);
  }
});

test("tags in comments, scripts and attribute values do not count as nesting", () => {
  const noise = '<!-- <div> --><script>"<div>"</script><img alt="<div>"><p title=\'</p>\'>'.repeat(600);
  expect(readHtml(encode(`${noise}<blockquote>kept</blockquote>`))).toMatchObject({ text: "kept" });
  expect(readHtml(encode("text <!-- never closed <div>"))).toMatchObject({ text: "text" });
  expect(readHtml(encode("text <a href='never closed"))).toMatchObject({ text: "text" });
});

test("a script that seems to end tens of thousands of times is passed over at once", () => {
  const open = "</script".repeat(100_000);
  expect(readHtml(encode(`<p>kept</p><script>${open}`))).toMatchObject({ text: "kept" });
});

test("what follows a script whose end tag holds signs of its own is still kept from nesting too deep", () => {
  const deep = `${"<div>".repeat(20_000)}kept`;
  expect(readHtml(encode(`<script>1</script <">${deep}`))).toMatchObject({
    text: expect.stringContaining("kept"),
  });
  expect(readHtml(encode(`<script>"</scripts>"</script a=">">${deep}`))).toMatchObject({ text: "kept" });
});
