import { normalizeEncoding, TextDecoder } from "@exodus/bytes/encoding.js";
import { scanTags } from "./scan-tags.ts";

/** Heads of real pages grow long, and browsers that have seen the whole head go back and decode it anew. */
const longestHead = 500_000;
/** Browsers look through so many first bytes before they know where the head ends (HTML 13.2.3.2). */
const lookedThrough = 1024;

/**
 * The encoding that a page names itself (HTML 13.2.3.2): in the first `meta` of its head, or of its first 1,024 bytes, that names one; else in
 * its XML declaration; else null.
 */
export function findDeclared(bytes: Uint8Array): string | null {
  const page = new TextDecoder("windows-1252").decode(bytes.subarray(0, longestHead));
  if (page.startsWith("<\0?\0x\0")) return "utf-16le";
  if (page.startsWith("\0<\0?\0x")) return "utf-16be";
  let isInHead = true;
  for (const tag of scanTags(page)) {
    if (!isInHead && tag.at >= lookedThrough) break;
    if (tag.name === (tag.kind === "open" ? "body" : "head")) isInHead = false;
    if (tag.kind !== "open" || tag.name !== "meta") continue;
    const named = toUsable(findLabel(tag.attributes));
    if (named) return named;
  }
  return toUsable(/^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)/i.exec(page)?.[1]);
}

/** Only `charset` names an encoding, and `content` where the `meta` stands for the header `Content-Type`. */
function findLabel(attributes: ReadonlyMap<string, string>): string | undefined {
  const charset = attributes.get("charset");
  if (charset !== undefined) return charset;
  if (attributes.get("http-equiv")?.toLowerCase() !== "content-type") return undefined;
  const content = attributes.get("content") ?? "";
  const [, double, single, bare] = /charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"']+))/i.exec(content) ?? [];
  return double ?? single ?? bare;
}

/** What could be read to name UTF-16 is not UTF-16 (HTML 13.2.3.3). */
function toUsable(label: string | undefined): string | null {
  const encoding = normalizeEncoding(label?.trim() ?? "");
  if (encoding?.startsWith("utf-16")) return "utf-8";
  return encoding === "x-user-defined" ? "windows-1252" : encoding;
}
