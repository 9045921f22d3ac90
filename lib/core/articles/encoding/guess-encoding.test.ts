import { createMultibyteEncoder } from "@exodus/bytes/multi-byte.js";
import { createSinglebyteEncoder } from "@exodus/bytes/single-byte.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decodePage } from "./decode-page.ts";
import { accents, type Sample, scripts } from "./sentences.fixture.ts";

const multibyte = /^(?:gb|big5|euc|shift|iso-2022)/;

function encode(text: string, encoding: string): Uint8Array {
  return multibyte.test(encoding)
    ? createMultibyteEncoder(encoding)(text)
    : createSinglebyteEncoder(encoding)(text);
}

/** windows-1258 has letters and, apart, the tones above and below them. */
function toTones(text: string): string {
  return text.normalize("NFD").replace(/(.)(\p{M}*?)([\u0302\u0306\u031b])/gu, (_, letter, tones, hat) => {
    return `${`${letter}${hat}`.normalize("NFC")}${tones}`;
  });
}

function expectRead(text: string, encoding: string, lang: string): void {
  const head = `<!doctype html><html${lang && ` lang="${lang}"`}><head><title>News</title></head><body><a href="/">Home</a><p>`;
  const bytes = Uint8Array.from([...new TextEncoder().encode(head), ...encode(text, encoding)]);
  const page = decodePage(bytes);
  expect(page.text.slice(head.length), `${encoding} ${lang}`).toBe(text);
  expect(page.badBytes).toBe(0);
}

const cases = (samples: readonly Sample[]) =>
  samples.flatMap(({ language, encodings, short, long }) =>
    encodings.map((encoding): [string, string, string[]] => {
      const written = encoding === "windows-1258" ? toTones : (text: string) => text;
      return [language, encoding, [written(short), written(long), written(`${long} `.repeat(40))]];
    }),
  );

test.each(cases(scripts))(
  "%s in %s is read as it was written, with a language and without",
  (language, encoding, texts) => {
    for (const text of texts) {
      for (const lang of [language, "", "en"]) expectRead(text, encoding, lang);
    }
  },
);

test.each(cases(accents))(
  "%s in %s is read as it was written where the page says its language",
  (language, encoding, texts) => {
    for (const text of texts) expectRead(text, encoding, language);
  },
);

/** Some words of a sample in any order, or a stretch where it has no words. */
const excerpts = ({ language, long }: Sample, fewest: number): fc.Arbitrary<string> => {
  if (!/^(?:th|ja|zh)/.test(language)) {
    return fc.shuffledSubarray(long.split(" "), { minLength: fewest }).map((words) => words.join(" "));
  }
  const length = fewest * 3;
  return fc
    .tuple(fc.nat({ max: long.length - length }), fc.nat({ max: long.length }))
    .map(([start, more]) => long.slice(start, start + length + more));
};

const runs = { numRuns: 300 };

/** The first encoding only: a word or two often hold no letter that tells it from the others. */
const named = [...scripts, ...accents].map((one) => ({ ...one, encodings: one.encodings.slice(0, 1) }));

test("whatever is said in a language is read as it was written where the page names the language", () => {
  const excerpt = fc
    .constantFrom(...named)
    .chain((one) => fc.tuple(fc.constant(one.language), fc.constantFrom(...one.encodings), excerpts(one, 4)));
  fc.assert(
    fc.property(excerpt, ([language, encoding, text]) => {
      expectRead(encoding === "windows-1258" ? toTones(text) : text, encoding, language);
    }),
    runs,
  );
});

test("a script of its own is known without a language", () => {
  const excerpt = fc
    .constantFrom(...scripts)
    .chain((sample) => fc.tuple(fc.constantFrom(...sample.encodings), excerpts(sample, 12)));
  fc.assert(
    fc.property(excerpt, ([encoding, text]) => expectRead(text, encoding, "")),
    runs,
  );
});

test("what is UTF-8 stays UTF-8, whatever language the page names", () => {
  const languages = fc.constantFrom("", ...[...scripts, ...accents].map(({ language }) => language));
  const said = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom(...scripts, ...accents).chain((one) => excerpts(one, 1)),
  );
  fc.assert(
    fc.property(languages, said, (lang, text) => {
      const page = `<html lang="${lang}"><p>${text}`;
      expect(decodePage(new TextEncoder().encode(page))).toMatchObject({ encoding: "utf-8", badBytes: 0 });
    }),
    runs,
  );
});

test.each([
  ['<html xml:lang="ru">', "koi8-r"],
  ["<html LANG = 'RU-ru'>", "koi8-r"],
  ['<!--[if IE]><html lang="el"><![endif]--><html class="a>b" lang="ru">', "koi8-r"],
  ['<html><meta http-equiv="Content-Language" content="ru">', "koi8-r"],
  ['<html lang="zh">', "big5"],
  ['<html lang="zh-Hans">', "big5"],
  ['<html lang="zh-TW">', "gb18030"],
  ['<html lang="zh-Hant-HK">', "big5"],
])("a page that begins %s is read as %s where that is what it is", (head, encoding) => {
  const sample = scripts.find(({ encodings }) => encodings.includes(encoding));
  const text = sample?.short ?? "";
  const bytes = Uint8Array.from([...new TextEncoder().encode(head), ...encode(text, encoding)]);
  expect(decodePage(bytes)).toMatchObject({ encoding, badBytes: 0, text: `${head}${text}` });
});

test.each([
  ["ru", "windows-1251"],
  ["he", "windows-1255"],
  ["zh-HK", "big5"],
  ["zh", "gb18030"],
  ["pl-PL", "iso-8859-2"],
  ["xx", "windows-1252"],
])("what is no text at all is read by the page's language: %s in %s", (language, encoding) => {
  const bytes = [...new TextEncoder().encode(`<html lang=${language}>`), 0xff, 0x20, 0xff, 0xff, 0x20, 0xff];
  expect(decodePage(Uint8Array.from(bytes)).encoding).toBe(encoding);
});
