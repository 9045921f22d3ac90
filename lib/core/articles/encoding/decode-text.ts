/** Text and whether a byte order mark stood before it, or the sentence that says why the bytes are none. */
type Decoded = { readonly text: string; readonly hadMark: boolean } | { readonly reason: string };

/**
 * Decodes a file: UTF-8, or UTF-16 where a byte order mark says so. `declared` is the encoding that an HTML file names, used
 * where there is no mark. The mark itself goes.
 */
export function decodeText(bytes: Uint8Array, declared = "utf-8"): Decoded {
  const mark = findMark(bytes);
  const encoding = mark ?? declared;
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), hadMark: mark !== null };
  } catch {
    return { reason: describeFailure(bytes, encoding.toLowerCase()) };
  }
}

function findMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

function describeFailure(bytes: Uint8Array, encoding: string): string {
  if (encoding !== "utf-8") {
    return `The file says that it is ${encoding.toUpperCase()} text, but its bytes are not. Save it as UTF-8 and import it again.`;
  }
  return `Line ${findBadLine(bytes)} is not UTF-8 text. Save the file as UTF-8 and import it again.`;
}

function findBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    const stop = end < 0 ? bytes.length : end;
    try {
      decoder.decode(bytes.subarray(start, stop));
    } catch {
      return line;
    }
    start = stop + 1;
  }
  return line;
}
