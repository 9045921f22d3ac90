import { expect, test } from "vitest";
import { readsLanguage } from "./languages.ts";

test("a language takes in its variants and nothing else, in capitals or not", () => {
  expect(readsLanguage([], "ja")).toBe(true);
  expect(readsLanguage(["en"], "EN-gb")).toBe(true);
  expect(readsLanguage(["pt-BR"], "pt")).toBe(false);
  expect(readsLanguage(["en"], "eng")).toBe(false);
  expect(readsLanguage(["de", "fr"], "fr")).toBe(true);
});
