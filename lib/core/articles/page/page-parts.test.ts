import { expect, test } from "vitest";
import { readHtml } from "../html.ts";
import { isRefusal } from "../parsed-article.ts";
import { plainReading } from "../read-options.ts";
import { prose } from "./page-shapes.fixture.ts";

function read(html: string): { lines: readonly string[]; notes: readonly string[] } {
  const outcome = readHtml(new TextEncoder().encode(html), plainReading);
  if (isRefusal(outcome)) throw new Error(outcome.reason);
  return { lines: outcome.text.split("\n"), notes: outcome.notes };
}

const title = "Old swing bridge closes to lorries until March";
const summary =
  "Divers found cracks in two piers, and hauliers have to go round by the hills until they are mended.";
const paragraphs = prose.map((text) => `<p>${text}</p>`).join("");
const body = `<div class="story"><div class="text">${paragraphs}</div></div>`;
const page = (content: string, lang = "en") =>
  `<!doctype html><html lang="${lang}"><head><title>${title} - The Lanner Gazette</title></head><body>${content}</body></html>`;

test.each([
  ["a paragraph", `<header class="top"><h1>${title}</h1><p class="teaser">${summary}</p></header>${body}`],
  ["a heading", `<div class="hero"><h1>${title}</h1><h2>${summary}</h2></div>${body}`],
  ["a division", `<div><div><h1>${title}</h1></div><div>${summary}</div></div>${body}`],
])("the summary between headline and text is kept: %s", (_, content) => {
  expect(read(page(content)).lines).toEqual([title, summary, ...prose]);
});

test.each([
  ["the only one", `<h1>${title}</h1>`],
  ["beside the site's name", `<h1>The Lanner Gazette</h1><h1>${title}</h1>`],
  [
    "a second heading",
    `<h1>The Lanner Gazette</h1><h2>Other news of today from the region</h2><h2>${title}</h2>`,
  ],
  ["with a word above it", `<h2><span>Transport</span> ${title}</h2>`],
])("the headline is found by the title of the page: %s", (_, headings) => {
  const [first] = read(page(`<header>${headings}</header>${body}`)).lines;
  expect(first?.endsWith(title)).toBe(true);
});

test("what stands around the part that a page calls its article is left out", () => {
  const ask = `<div id="message"><h2>Your choices</h2>${"<p>With your agreement a number of firms keep what they know of your visit here, and sell it, which you may refuse at any time.</p>".repeat(6)}</div>`;
  const teasers = `<section><h3>More</h3>${"<div><a href=/1>Ferry timetable published</a><p>Skippers say that it will ruin them by the autumn.</p></div>".repeat(3)}</section>`;
  const html = page(`${ask}<article><h1>${title}</h1>${paragraphs}</article>${teasers}`);
  expect(read(html).lines).toEqual([title, ...prose]);
});

test.each(["post-content", "entry-content", "article__body", "articleText"])(
  "a short text is found by the name of its part: %s",
  (name) => {
    const lines = ["The tug was refloated at noon.", "Nobody was hurt.", "Pilots go out again on Friday."];
    const text = lines.map((line) => `<p>${line}</p>`).join("");
    const menu = `<ul>${"<li><a href=/a>Another page of this site</a></li>".repeat(20)}</ul>`;
    expect(read(page(`${menu}<div class="${name} wide">${text}</div>${menu}`)).lines).toEqual(lines);
  },
);

const inside = (line: string) =>
  page(`<article><h1>${title}</h1>${paragraphs.replace("</p>", `</p>${line}`)}</article>`);

test.each([
  "Baca juga: Jembatan tua ditutup",
  "اقرأ أيضًا: إغلاق الجسر",
  "相关阅读",
  "来源：港口日报",
  "あわせて読みたい",
  "Читайте также: Мост закрыт",
  "Czytaj więcej",
  "Ähnliche Beiträge",
  "LE PUEDE INTERESAR: El puente se cierra",
  "Foto: Ann Lee/Gazette",
  "4 min read",
  "Page 1 of 2",
  "Related links",
  "We use cookies to show advertising that fits you.",
])("a line goes that leads away, in any language: %s", (line) => {
  expect(read(inside(`<p>${line}</p>`)).lines).toEqual([title, ...prose]);
});

test.each([
  "Bild: Die Zeitung druckte am Montag auf der ersten Seite, was der Minister am Abend zuvor gesagt hatte.",
  "“We use cookies,” the firm wrote.",
  "The site of the ministry sets cookies before anybody agrees.",
  "Reklame für Tabak wird verboten.",
  "4 min reading aloud was enough, she said.",
  "Teilen will er nicht.",
  "Fotos zeigen den Riss.",
])("a sentence stays that begins like such a line: %s", (line) => {
  expect(read(inside(`<p>${line}</p>`)).lines).toContain(line);
});

test.each([
  "By Jo Field",
  "Von Jo Feld, Lanner · 02.03.2026, 10:11 Uhr",
  "Published Monday, March 2, 2026 8:22AM EST",
  "2026-03-02 10:11",
  "2026年3月2日 10時11分",
])("what says who wrote an article and when is left out before its first words: %s", (line) => {
  const html = page(`<article><h1>${title}</h1><p>${line}</p>${paragraphs}</article>`);
  expect(read(html).lines).toEqual([title, ...prose]);
});

test.each([
  "By 2030 the bridge is to be gone.",
  "A fire damaged the bridge in 2009",
  "بنيت القاطرة عام 2009 واجتازت آخر فحص لها في مارس.",
])("a first sentence with a year in it stays: %s", (line) => {
  const html = page(`<article><h1>${title}</h1><p>${line}</p>${paragraphs}</article>`);
  expect(read(html).lines).toEqual([title, line, ...prose]);
});

test("a part whose heading leads away goes as a whole, and a cell of links too", () => {
  const letter = "<section><h3>Newsletter</h3><p>The tides and the news each morning.</p></section>";
  expect(read(inside(letter)).lines).toEqual([title, ...prose]);
  const links = ["Front page", "Local news", "Shipping forecast", "Letters to the editor"]
    .map((name) => `<a href=/x>${name}</a>`)
    .join("<br>");
  const table = `<table><tr><td>Sections<br>${links}</td><td>${title}<p>${prose.join("<p>")}</td></tr></table>`;
  expect(read(page(table)).lines).toEqual([title, ...prose]);
});

test("a page in ideographs is long with fewer characters", () => {
  const lines = [
    "港务局周一表示，一艘拖轮在浓雾中于防波堤附近搁浅后，引航服务已经暂停，十一艘船只在锚地等候。",
    "没有人受伤。潜水员在低潮时下水检查船体，发言人说水面上出现了少量柴油。",
    "记录显示，这艘拖轮建于二〇〇九年，三月通过了最近一次检查，船东没有回应。",
    "调查将由退休法官主持，预计在夏季休会前提交报告。",
  ];
  const menu = "<div><a href=/>首页</a><a href=/a>国际</a><a href=/b>财经</a></div>";
  const text = lines.map((line) => `<p>${line}</p>`).join("");
  expect(read(page(`${menu}<div class="main"><div class="text">${text}</div></div>`, "zh")).lines).toEqual(
    lines,
  );
});

test("a page that shows little of the article that it tells of is pointed out", () => {
  const data = JSON.stringify({ "@type": "NewsArticle", articleBody: prose.join(" ") });
  const html = `<html><head><script type="application/ld+json">${data}</script></head><body><p>${summary}</p></body></html>`;
  expect(read(html).notes.join()).toContain("little of the article");
});
