/** A line of at most `limit` characters, cut after a word (or else after a whole grapheme) and ended with "…". */
export function cutTitle(line: string, limit: number): string {
  const title = line.replace(/\s+/g, " ").trim();
  // A character takes at most two UTF-16 units.
  const characters = Array.from(title.slice(0, limit * 2 + 2));
  if (characters.length <= limit) return title;
  const start = characters.slice(0, limit - 1).join("");
  const space = start.lastIndexOf(" ");
  if (title.charAt(start.length) === " ") return `${start}…`;
  return `${space > 0 ? start.slice(0, space) : lastWholeGrapheme(title, start.length)}…`;
}

function lastWholeGrapheme(text: string, end: number): string {
  const near = text.slice(0, end + 64);
  let whole = 0;
  for (const { index } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(near)) {
    if (index > end) break;
    whole = index;
  }
  return near.slice(0, whole || end);
}
