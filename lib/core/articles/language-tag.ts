import { foldName } from "@/lib/core/name.ts";

/** Valid, though they name no language: undetermined, no words at all, uncoded. */
const nameless = new Set(["und", "zxx", "mis"]);

/** Languages without a code of two letters whose names are understood. */
const longCodes =
  "ast bho brx ceb chr ckb doi dsb fil fur gsw haw hsb kab kok lij lmo mai mni nds nso pcm pms prg raj sah sat scn shn smn syr szl tok tyv tzm vec wae yrl yue zgh";

/** Usual names that are not those of the Unicode CLDR. */
const otherNames = {
  Farsi: "fa",
  Castilian: "es",
  Castellano: "es",
  Flemish: "nl",
  Mandarin: "zh",
  汉语: "zh",
};

/** The BCP 47 tag that a file means by a tag, or by a language's name in English or in the language itself; null for what is neither. */
export function toLanguageTag(value: string): string | null {
  return toKnownTag(value.replaceAll("_", "-")) ?? tagsByName().get(foldName(value)) ?? null;
}

function toKnownTag(value: string): string | null {
  try {
    const tag = Intl.getCanonicalLocales(value)[0] ?? "";
    const [language = ""] = tag.split("-");
    const { script, region } = new Intl.Locale(tag);
    const isKnown =
      (nameless.has(language) || englishName("language", language) !== "") &&
      (!script || englishName("script", script) !== "") &&
      (!region || englishName("region", region) !== "");
    return isKnown ? tag : null;
  } catch {
    return null;
  }
}

const english = {
  language: new Intl.DisplayNames("en", { type: "language", fallback: "none" }),
  script: new Intl.DisplayNames("en", { type: "script", fallback: "none" }),
  region: new Intl.DisplayNames("en", { type: "region", fallback: "none" }),
};

function englishName(kind: keyof typeof english, code: string): string {
  return english[kind].of(code) ?? "";
}

/** What a language calls itself, or "" where that is not known. */
function ownName(code: string): string {
  const names = new Intl.DisplayNames(code, { type: "language", fallback: "none" });
  return new Intl.Locale(names.resolvedOptions().locale).language === code ? (names.of(code) ?? "") : "";
}

let known: ReadonlyMap<string, string> | null = null;

/** Tags by folded names, made when first asked for: few files name a language by anything but its tag. */
function tagsByName(): ReadonlyMap<string, string> {
  known ??= readNames();
  return known;
}

function readNames(): ReadonlyMap<string, string> {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const pairs = letters.flatMap((first) => letters.map((second) => first + second));
  const codes = [...pairs, ...longCodes.split(" ")].filter(
    // A code that is out of use has the name of the one that took its place.
    (code) => englishName("language", code) !== "" && Intl.getCanonicalLocales(code)[0] === code,
  );
  const named = [
    ...codes.map((code) => [ownName(code), code] as const),
    ...Object.entries(otherNames),
    ...codes.map((code) => [englishName("language", code), code] as const),
  ];
  return new Map(named.filter(([name]) => name !== "").map(([name, code]) => [foldName(name), code]));
}
