import { expect, test } from "vitest";
import { toLanguageTag } from "./language-tag.ts";

test.each([
  ["en", "en"],
  ["pt_br", "pt-BR"],
  ["zh_Hans_CN", "zh-Hans-CN"],
  ["eng", "en"],
  ["ger", "de"],
  ["de-1901", "de-1901"],
  ["ckb", "ckb"],
  ["und", "und"],
  ["English", "en"],
  ["english", "en"],
  ["german", "de"],
  ["DEUTSCH", "de"],
  ["français", "fr"],
  ["franc\u0327ais", "fr"],
  ["Norwegian Bokmål", "nb"],
  ["日本語", "ja"],
  ["русский", "ru"],
  ["Chinese", "zh"],
  ["Farsi", "fa"],
  ["Filipino", "fil"],
])("the language %j is %j", (value, tag) => {
  expect(toLanguageTag(value)).toBe(tag);
});

test.each([
  "",
  "xx",
  "zz-ZZ",
  "englisch language",
  "nonsense",
  "klartext",
  "en-XX",
  "en-Abcd",
  "not a language!",
])("%j is no language", (value) => {
  expect(toLanguageTag(value)).toBeNull();
});

test("every language that has a name in English is found by it", () => {
  const english = new Intl.DisplayNames("en", { type: "language" });
  for (const code of "af am ar be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka kk km ko lo lt lv mk mn ms mt my ne nl no pl pt ro ru si sk sl sq sr sv sw ta th tr uk ur uz vi zh zu".split(
    " ",
  )) {
    expect([code, toLanguageTag(english.of(code) ?? "")]).toEqual([code, code]);
    const own = new Intl.DisplayNames(code, { type: "language" }).of(code) ?? "";
    expect([code, toLanguageTag(own)]).toEqual([code, code]);
  }
});
