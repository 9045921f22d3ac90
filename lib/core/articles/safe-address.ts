const linkProtocols = new Set(["http:", "https:", "mailto:"]);
const imageData = /^data:image\/(?:png|jpeg|gif|webp);base64,([A-Za-z0-9+/]+=*)$/;

/** How many bytes of an image an article keeps inside itself. */
export const maxImageBytes = 1_000_000;

/** The longest address of a link, in UTF-16 units. */
export const maxLinkLength = 2_000;

/** A link's address in its normal form, or null where it is not an absolute http, https or mailto address. */
export function toLinkAddress(href: unknown): string | null {
  // A long address can stand behind thousands of links, and each would be parsed.
  if (typeof href !== "string" || href.length > maxLinkLength || !URL.canParse(href)) return null;
  const url = new URL(href);
  return linkProtocols.has(url.protocol) && url.href.length <= maxLinkLength ? url.href : null;
}

/**
 * The source of an image that the article may keep: an embedded picture of at most 1 MB; else "". An address is asked for by
 * whoever reads the article, and would tell another site of it, or call this one in the reader's name.
 */
export function toImageSource(src: unknown): string {
  if (typeof src !== "string") return "";
  const address = src.trim();
  const data = imageData.exec(address)?.[1] ?? "";
  return data !== "" && data.length * 0.75 <= maxImageBytes ? address : "";
}
