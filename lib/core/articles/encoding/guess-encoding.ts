import { isomorphicDecode, isomorphicEncode, TextDecoder } from "@exodus/bytes/encoding.js";
import { type Judgement, judgeText } from "./judge-text.ts";
import { scanTags } from "./scan-tags.ts";
import { type Writing, western, writings } from "./writings.ts";

type Candidate = Judgement & { readonly encoding: string };

const mostBytes = 200_000;
/** So many characters tell an encoding for sure. */
const mostJudged = 10_000;
/** Fewer characters of a script are there by chance. */
const fewestJudged = 5;
/** More things that do not belong to a writing are not there by mistake. */
const mostOdd = 0.08;
/** What is likelier by less is not likelier: the encoding that is commoner for the writing stays. */
const margin = 4;

/**
 * The likeliest encoding of bytes that name none: UTF-8 where most of them fit it; else one for the page's language, where they are text of
 * that language in it; else the one in which they are most like text.
 */
export function guessEncoding(bytes: Uint8Array): string {
  const page = isomorphicDecode(bytes.subarray(0, mostBytes));
  if (isShifted(page)) return "iso-2022-jp";
  if (isMostlyUtf8(bytes)) return "utf-8";
  const visible = isomorphicEncode(findTelling(page));
  const own = writingsOf(findLanguage(page));
  const told =
    findLikeliest(visible, own, 1, 1) ?? findLikeliest(visible, writings.filter(isTold), fewestJudged, 0);
  return told ?? own[0]?.encodings[0] ?? "windows-1252";
}

/** Is it ISO-2022-JP, all bytes of which are ASCII, with its own sequences to shift between sets of characters? */
function isShifted(page: string): boolean {
  if (!["\x1b$@", "\x1b$B"].some((shift) => page.includes(shift)) || /[\x80-\xff]/.test(page)) return false;
  // What was read of a long page can end inside a character.
  return !new TextDecoder("iso-2022-jp").decode(isomorphicEncode(page)).slice(0, -1).includes("\uFFFD");
}

/** Accents stand among letters of ASCII in every language that has them, so only the page's language tells these apart. */
function isTold(writing: Writing): boolean {
  return writing === western || writing.kind !== "accents";
}

/** `fewest` characters must be there to judge by; `mistakes` may be made besides the share of them that long texts hold. */
function findLikeliest(
  bytes: Uint8Array,
  among: readonly Writing[],
  fewest: number,
  mistakes: number,
): string | null {
  const candidates = among
    .flatMap((writing) =>
      writing.encodings.map((encoding): Candidate => {
        const text = new TextDecoder(encoding).decode(bytes);
        return { encoding, ...judgeText(text, writing) };
      }),
    )
    .filter(({ judged, odd }) => judged >= fewest && odd <= judged * mostOdd + mistakes);
  const [first, ...others] = candidates;
  if (!first) return null;
  return others.reduce((best, one) => (one.likelihood > best.likelihood + margin ? one : best), first)
    .encoding;
}

/** A few broken bytes do not make a page of another encoding: there must be many more good sequences than bad. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const bad = text.split("\uFFFD").length - 1;
  const beyond = text.match(/\P{ASCII}/gu)?.length ?? 0;
  return bad * 2 <= beyond - bad;
}

/** What the page says its language is, such as `zh-hant-tw`; empty where it says nothing. */
function findLanguage(page: string): string {
  for (const tag of scanTags(page)) {
    if (tag.kind === "close" || (tag.name !== "html" && tag.name !== "meta")) continue;
    const { attributes } = tag;
    const isPragma = attributes.get("http-equiv")?.toLowerCase() === "content-language";
    const named =
      attributes.get("lang") ?? attributes.get("xml:lang") ?? (isPragma ? attributes.get("content") : "");
    if (named) return named.trim().toLowerCase().replaceAll("_", "-");
  }
  return "";
}

/** Those of a language, first what is named with a script or a place: Chinese may be written in either way, wherever it is from. */
function writingsOf(language: string): readonly Writing[] {
  if (language === "") return [];
  const [primary] = language.split("-");
  const found = writings.filter(({ languages }) => languages.some((name) => name.split("-")[0] === primary));
  const isNamed = ({ languages }: Writing) => languages.some((name) => `${language}-`.startsWith(`${name}-`));
  const isExact = (writing: Writing) => isNamed(writing) && !writing.languages.includes(primary ?? "");
  return found.length > 0 ? [...found.filter(isExact), ...found.filter((one) => !isExact(one))] : [western];
}

/** What a page shows, without the long stretches of ASCII between, which look alike in every encoding. No trailing byte is `<` or `>`. */
function findTelling(page: string): string {
  return page
    .replace(/<(script|style)(?:[\s\S]*?<\/\1|[\s\S]*$)/gi, "")
    .replace(/<[^<>]*>/g, " ")
    .replace(/([\0-\x7f]{10})[\0-\x7f]{20,}([\0-\x7f]{10})/g, "$1 $2")
    .slice(0, mostJudged * 2);
}
