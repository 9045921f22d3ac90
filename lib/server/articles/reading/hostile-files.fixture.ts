import { strToU8, zipSync } from "fflate";

/** Small files that take a reader without limits seconds to minutes. */
export function makeHostileFiles(): { name: string; bytes: Uint8Array }[] {
  const text = (name: string, content: string) => ({ name, bytes: new TextEncoder().encode(content) });
  const attributes = Array.from({ length: 400_000 }, (_, index) => `a${index}=1`).join(" ");
  return [
    { name: "links.docx", bytes: makeDocxOfLinks() },
    text("links.md", `[a]: http://x/${"u".repeat(100_000)}\n\n${"[a] ".repeat(2_000)}`),
    text("svg.html", `<p>x</p><svg>${"<td>".repeat(600_000)}`),
    text("math.html", `<p>x</p><math>${"<tr>".repeat(600_000)}`),
    text("attributes.html", `<p ${attributes}>x</p>`),
    text("tables.html", "<table><tr><td>z".repeat(60_000)),
    text("signs.html", "<".repeat(3_000_000)),
    text("deep.jsonl", `{"id":${"[".repeat(9_000_000)}`),
    text("lists.html", `${"<ul><li>".repeat(100_000)}x`),
    text("breaks.html", `<div>${"<br>".repeat(500_000)}x`),
    text("anchors.html", "<a href=x>y".repeat(200_000)),
  ];
}

const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";

/** A Word document of 3,000 links to one address of 100,000 letters. */
function makeDocxOfLinks(): Uint8Array {
  const link = '<w:p><w:hyperlink r:id="rL"><w:r><w:t>a</w:t></w:r></w:hyperlink></w:p>';
  const files = {
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="rL" Type="${relations}/hyperlink" TargetMode="External" Target="http://x/${"u".repeat(100_000)}"/></Relationships>`,
    "word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${relations}"><w:body>${link.repeat(3_000)}</w:body></w:document>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}
