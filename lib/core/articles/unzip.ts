import type { ZipEntry } from "./zip-directory.ts";

const maxUnpacked = 50_000_000;
const maxRatio = 200;
const minSuspicious = 5_000_000;

/**
 * Why an archive must not be unpacked, as a sentence, or null. The sizes it declares are checked first, without unpacking;
 * then that no file unpacks to more than it declared, holding only a small part of it at a time.
 */
export async function findZipProblem(entries: readonly ZipEntry[]): Promise<string | null> {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packedSize, 0);
  if (size > maxUnpacked || (size > minSuspicious && size > packed * maxRatio)) {
    return `It unpacks to ${Math.ceil(size / 1_000_000).toLocaleString("en")} MB, which is more than an article needs. Save it again without large images, or as .txt.`;
  }
  for (const entry of entries) {
    if ((await unpack(entry)) === null) {
      return "It is damaged, or not a Word document. Open it in Word, save it as .docx and import it again.";
    }
  }
  return null;
}

/** The bytes of one file as text, or null where it is damaged or larger than it declared. */
export async function unpackText(entry: ZipEntry): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = "";
  const size = await unpack(entry, (chunk) => {
    text += decoder.decode(chunk, { stream: true });
  });
  return size === null ? null : text;
}

async function unpack(entry: ZipEntry, onChunk?: (chunk: Uint8Array) => void): Promise<number | null> {
  if (entry.method === 0) {
    onChunk?.(entry.data);
    return entry.data.length === entry.size ? entry.size : null;
  }
  if (entry.method !== 8) return null;
  let size = 0;
  try {
    const reader = new Blob([new Uint8Array(entry.data)])
      .stream()
      .pipeThrough(new DecompressionStream("deflate-raw"))
      .getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length;
      if (size > entry.size) {
        await reader.cancel();
        return null;
      }
      onChunk?.(part.value);
    }
  } catch {
    return null;
  }
  return size === entry.size ? size : null;
}
