import mammoth from "mammoth";
import { prepareHidden } from "./docx-hidden.ts";
import { describeCleaned } from "./encoding/read-strict.ts";
import { findElements } from "./find-elements.ts";
import { finishArticle } from "./finish-article.ts";
import { hastToDocument } from "./hast-to-document.ts";
import { hastToText } from "./hast-to-text.ts";
import { parsePage } from "./html.ts";
import type { ReadOutcome } from "./parsed-article.ts";
import { plainReading, type ReadOptions } from "./read-options.ts";
import { maxImageBytes } from "./safe-address.ts";
import { findZipProblem, unpackText } from "./unzip.ts";
import { listZipEntries, type ZipEntry } from "./zip-directory.ts";

const styleMap = [
  "u => u",
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
];

const notWord = "It is not a Word document. Open it in Word, save it as .docx and import it again.";

/** Reads a `.docx` file: headings, formatting, links, lists, quotes, tables, captions and images of up to 1 MB. */
export async function readDocx(bytes: Uint8Array, options: ReadOptions = plainReading): Promise<ReadOutcome> {
  const entries = listZipEntries(bytes);
  if (!entries?.some((entry) => entry.name === "[Content_Types].xml")) return { reason: notWord };
  const problem = await findZipProblem(entries);
  if (problem !== null) return { reason: problem };
  const html = await toHtml(bytes);
  if (html === null) return { reason: notWord };
  const parsed = parsePage(html);
  if ("reason" in parsed) return parsed;
  const { root, dropped } = parsed;
  const properties = await readProperties(entries);
  const heading = findElements(root, "h1")[0];
  const title = (heading && hastToText(heading).trim()) || properties.title;
  return finishArticle(hastToDocument(root.children, true), {
    fields: { title, byline: properties.author },
    notes: describeCleaned(dropped),
    options,
  });
}

async function toHtml(bytes: Uint8Array): Promise<string | null> {
  const convertImage = mammoth.images.imgElement(async (image) => {
    const base64 = await image.readAsBase64String();
    const isKept = base64.length * 0.75 <= maxImageBytes;
    return { src: isKept ? `data:${image.contentType};base64,${base64}` : "" };
  });
  try {
    const prepared = prepareHidden(bytes);
    const buffer = Buffer.from(prepared.bytes);
    const options = { styleMap, convertImage, transformDocument: prepared.dropHidden };
    const { value } = await mammoth.convertToHtml({ buffer }, options);
    return value;
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return null;
  }
}

/** Title and author from the document's core properties (ECMA-376 part 2, section 11). */
async function readProperties(entries: readonly ZipEntry[]): Promise<{ title: string; author: string }> {
  const entry = entries.find(({ name }) => name === "docProps/core.xml");
  const xml = entry ? await unpackText(entry) : null;
  const value = (tag: string) =>
    decodeEntities(new RegExp(`<${tag}[^<>]*>([^<]*)</${tag}>`).exec(xml ?? "")?.[1] ?? "");
  return { title: value("dc:title"), author: value("dc:creator") };
}

function decodeEntities(xml: string): string {
  const parsed = parsePage(xml);
  return "reason" in parsed ? "" : hastToText(parsed.root);
}
