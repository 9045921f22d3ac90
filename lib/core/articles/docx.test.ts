import { expect, test } from "vitest";
import { documentToText } from "@/lib/core/text/document-text.ts";
import { docx, paragraph, zip } from "./docx.fixture.ts";
import { readDocx } from "./docx.ts";
import { isRefusal } from "./parsed-article.ts";

test("a Word document keeps headings, formatting, links, quotes, captions, tables and double spaces", async () => {
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
  const inner = [
    paragraph("Head", "Heading1"),
    paragraph("bold", "", "<w:b/>"),
    paragraph("under", "", '<w:u w:val="single"/>'),
    `<w:p><w:hyperlink r:id="l1"><w:r><w:t>link</w:t></w:r></w:hyperlink><w:hyperlink r:id="l2"><w:r><w:t>bad</w:t></w:r></w:hyperlink></w:p>`,
    paragraph("Two  spaces 😀", "Quote"),
    paragraph("Below", "Caption"),
    `<w:tbl><w:tr>${cell("a")}${cell("b")}</w:tr></w:tbl>`,
    "<w:p><w:r><w:t>x</w:t><w:br/><w:t>y</w:t></w:r></w:p>",
  ].join("");
  const outcome = await readDocx(zip(docx(inner)));
  if (isRefusal(outcome)) throw new Error(outcome.reason);
  expect(outcome).toMatchObject({
    title: "Head",
    byline: "Ann Lee",
    text: "Head\nbold\nunder\nlinkbad\nTwo  spaces 😀\nBelow\na\nb\nx\ny",
  });
  expect(documentToText(outcome.document)).toBe(outcome.text);
  expect(outcome.document.content).toMatchObject([
    { type: "heading", attrs: { level: 1 } },
    { content: [{ marks: [{ type: "bold" }] }] },
    { content: [{ marks: [{ type: "underline" }] }] },
    { content: [{ marks: [{ type: "link", attrs: { href: "https://a.example/" } }] }, { text: "bad" }] },
    { type: "blockquote" },
    { type: "caption" },
    { type: "table" },
    { type: "paragraph" },
  ]);
  expect(JSON.stringify(outcome)).not.toContain("javascript");
});

test("an embedded picture is kept inside the article, and one of more than 1 MB keeps its words", async () => {
  const drawing = (id: string) =>
    `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr descr="A cat"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
  const files = docx(`${paragraph("Text")}${drawing("i1")}${drawing("i2")}`);
  const relation = (id: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}"/></Relationships>`;
  const links = "word/_rels/document.xml.rels";
  files[links] = (files[links] ?? "").replace("</Relationships>", relation("i1", "media/a.png"));
  files[links] = files[links].replace("</Relationships>", relation("i2", "media/b.png"));
  files["word/media/a.png"] = "small";
  files["word/media/b.png"] = "0".repeat(1_100_000);
  const attrs = (src: string) => ({ type: "image", attrs: { src, alt: "A cat" } });
  expect(await readDocx(zip(files))).toMatchObject({
    text: "Text",
    document: {
      content: [{ type: "paragraph" }, attrs(`data:image/png;base64,${btoa("small")}`), attrs("")],
    },
  });
});

test("the title of the document's properties stands in where it has no heading", async () => {
  expect(await readDocx(zip(docx(paragraph("Text"))))).toMatchObject({ title: "Fish & chips", text: "Text" });
});

test("an archive that unpacks to far more than its size is refused before it is unpacked", async () => {
  const bomb = { ...docx(paragraph("Text")), "word/media/a.xml": "0".repeat(60_000_000) };
  expect(await readDocx(zip(bomb))).toEqual({ reason: expect.stringMatching(/^It unpacks to 61 MB/) });
  const ratio = { ...docx(paragraph("Text")), "word/media/a.xml": "0".repeat(6_000_000) };
  expect(await readDocx(zip(ratio))).toEqual({ reason: expect.stringMatching(/^It unpacks to 7 MB/) });
});

test("an archive whose directory lies about its sizes is refused", async () => {
  const files = { ...docx(paragraph("Text")), "word/media/a.xml": "0".repeat(60_000_000) };
  expect(await readDocx(zip(files, { "word/media/a.xml": 100 }))).toEqual({
    reason: expect.stringMatching(/^It is damaged/),
  });
});

test("what is no Word document is refused with a sentence", async () => {
  const whole = zip(docx(paragraph("Text")));
  const files = [
    new TextEncoder().encode("plain"),
    new Uint8Array(0),
    zip({ "a.txt": "x" }),
    whole.subarray(0, whole.length - 30),
  ];
  const noDocument = docx("");
  delete noDocument["word/document.xml"];
  for (const bytes of [...files, zip(noDocument), zip(docx(""))]) {
    const outcome = await readDocx(bytes);
    expect(isRefusal(outcome) && outcome.reason).toMatch(/^[A-Z].+\.$/);
  }
});

test("properties that open tens of thousands of times and never close are passed over at once", async () => {
  const files = { ...docx(paragraph("Text")), "docProps/core.xml": "<dc:title".repeat(400_000) };
  expect(await readDocx(zip(files))).toMatchObject({ title: "Text", text: "Text" });
});

test("an address that is too long for a link is none, however many links lead to it", async () => {
  const files = docx('<w:p><w:hyperlink r:id="l1"><w:r><w:t>a</w:t></w:r></w:hyperlink></w:p>'.repeat(3_000));
  const relations = "word/_rels/document.xml.rels";
  const long =
    files[relations]?.replace("https://a.example/", `https://a.example/${"u".repeat(100_000)}`) ?? "";
  expect(await readDocx(zip({ ...files, [relations]: long }))).toMatchObject({
    text: "a\n".repeat(3_000).trim(),
  });
});
