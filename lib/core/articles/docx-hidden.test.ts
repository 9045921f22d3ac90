import { expect, test } from "vitest";
import { body, docx, paragraph, zip } from "./docx.fixture.ts";
import { readDocx } from "./docx.ts";

test("hidden text of Word stays out, and a colour does not hide", async () => {
  const inner = [
    paragraph("Shown. "),
    paragraph("Hidden. ", "", '<w:highlight w:val="yellow"/><w:vanish/>'),
    paragraph("Not hidden. ", "", '<w:vanish w:val="false"/>'),
    paragraph("Coloured.", "", '<w:highlight w:val="yellow"/>'),
  ].join("");
  expect(await readDocx(zip(docx(inner)))).toMatchObject({ text: "Shown. \nNot hidden. \nColoured." });
});

const style = (type: string, id: string, inner: string, attributes = "") =>
  `<w:style w:type="${type}" w:styleId="${id}" ${attributes}><w:name w:val="${id}"/>${inner}</w:style>`;
const hides = "<w:rPr><w:vanish/></w:rPr>";
const shows = '<w:rPr><w:vanish w:val="0"/></w:rPr>';
const based = (on: string) => `<w:basedOn w:val="${on}"/>`;
const hidingStyles = [
  style("character", "H", hides),
  style("character", "HChild", based("H")),
  style("character", "HGrandchild", based("HChild")),
  style("character", "Again", `${based("H")}${shows}`),
  style("character", "Circle", based("Circle2")),
  style("character", "Circle2", based("Circle")),
  style("paragraph", "HP", hides),
  style("paragraph", "HPChild", based("HP")),
  style("paragraph", "AgainP", `${based("HP")}${shows}`),
  style("paragraph", "Mark", "<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>"),
  style("paragraph", "H", ""),
  style("table", "HT", hides),
].join("");

const withStyles = (inner: string, sheet: string): Uint8Array =>
  zip({
    ...docx(`${paragraph("Seen.")}${inner}`),
    "word/styles.xml": `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${sheet}</w:styles>`,
  });

test.each([
  ["a run", paragraph("X", "", "<w:vanish/>")],
  ["a run, in single quotes", paragraph("X", "", "<w:vanish w:val='true'/>")],
  ["a run, in two tags", paragraph("X", "", "<w:vanish ></w:vanish >")],
  ["a run, with an attribute of another kind", paragraph("X", "", '<w:vanish w:rsidR="1" w:val = "on" />')],
  ["a style of characters", paragraph("X", "", '<w:rStyle w:val="H"/>')],
  ["a style based on one based on it", paragraph("X", "", '<w:rStyle w:val="HGrandchild"/>')],
  ["a style of paragraphs", paragraph("X", "HP")],
  ["a style based on that", paragraph("X", "HPChild")],
  ["a run whose style shows", paragraph("X", "", '<w:rStyle w:val="Again"/><w:vanish/>')],
  [
    "a style of tables",
    `<w:tbl><w:tblPr><w:tblStyle w:val="HT"/></w:tblPr><w:tr><w:tc>${paragraph("X")}</w:tc></w:tr></w:tbl>`,
  ],
  [
    "a link's run",
    `<w:p><w:hyperlink r:id="l1"><w:r><w:rPr>${"<w:vanish/>"}</w:rPr><w:t>X</w:t></w:r></w:hyperlink></w:p>`,
  ],
])("text of Word that is hidden by %s stays out", async (_, inner) => {
  expect(await readDocx(withStyles(inner, hidingStyles))).toMatchObject({ text: "Seen." });
});

test.each([
  ["a run that says no", paragraph("X", "", "<w:vanish w:val='0'/>")],
  ["a run that says no, in a style that hides", paragraph("X", "HP", '<w:vanish w:val="off"/>')],
  ["a style that shows again what its base hides", paragraph("X", "", '<w:rStyle w:val="Again"/>')],
  ["a style of paragraphs that does", paragraph("X", "AgainP")],
  ["two styles that hide, which is once too often", paragraph("X", "HP", '<w:rStyle w:val="H"/>')],
  ["styles based on each other", paragraph("X", "", '<w:rStyle w:val="Circle"/>')],
  ["a style that is not there", paragraph("X", "None", '<w:rStyle w:val="None"/>')],
  ["a style of paragraphs with the name of one of characters", paragraph("X", "H")],
  ["a paragraph whose mark alone is hidden", paragraph("X", "Mark")],
  ["what only the web view hides", paragraph("X", "", "<w:webHidden/>")],
  ["a change that was made from hidden", paragraph("X", "", `<w:rPrChange w:id="1">${hides}</w:rPrChange>`)],
  ["words about <w:vanish/>", paragraph("X<!-- <w:vanish/> -->")],
])("text of Word is shown in %s", async (_, inner) => {
  expect(await readDocx(withStyles(inner, hidingStyles))).toMatchObject({ text: "Seen.\nX" });
});

test("a default style that hides, hides what has no style of its own", async () => {
  const sheet = `${style("paragraph", "Base", hides, 'w:default="1"')}${style("paragraph", "Shown", "")}`;
  const outcome = await readDocx(withStyles(paragraph("Shown.", "Shown"), sheet));
  expect(outcome).toMatchObject({ text: "Shown." });
  const all = `<w:docDefaults><w:rPrDefault>${hides}</w:rPrDefault></w:docDefaults>`;
  const shown = paragraph("Shown.", "", '<w:vanish w:val="false"/>');
  expect(await readDocx(withStyles(shown, all))).toMatchObject({ text: "Shown." });
});

test("hidden text stays out under any prefix, and what stands beside it is kept to the letter", async () => {
  const files = docx("");
  files["word/document.xml"] = body(
    `${paragraph("X", "", "<w:vanish/>")}${paragraph("a &amp; b &lt; \u201cc\u201d  &#233;", "Quote")}`,
  )
    .replaceAll(/(<\/?|\s|xmlns:)w:/g, "$1word:")
    .replace("xmlns:w=", "xmlns:word=");
  expect(await readDocx(zip(files))).toMatchObject({ text: "a & b < \u201cc\u201d  é" });
});

test("styles each based on the next, thousands of them, hide as the last does", async () => {
  const chain = Array.from({ length: 5_000 }, (_, at) => style("character", `C${at}`, based(`C${at + 1}`)));
  const last = style("character", "C5000", hides);
  const runs = Array.from({ length: 2_000 }, (_, at) => paragraph("X", "", `<w:rStyle w:val="C${at}"/>`));
  expect(await readDocx(withStyles(runs.join(""), `${chain.join("")}${last}`))).toMatchObject({
    text: "Seen.",
  });
});
