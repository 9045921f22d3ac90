const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The platform's segmenter (Unicode UAX #29) for a BCP 47 language.
 * A tag that the platform cannot parse gets the rules that hold for every language.
 */
export function getSegmenter(
  language: string,
  granularity: "grapheme" | "word" | "sentence",
): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  const known = segmenters.get(key);
  if (known) return known;
  const segmenter = new Intl.Segmenter(isLanguageTag(language) ? language : "und", { granularity });
  segmenters.set(key, segmenter);
  return segmenter;
}

function isLanguageTag(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length === 1;
  } catch {
    return false;
  }
}
