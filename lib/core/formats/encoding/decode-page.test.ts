import { expect, test } from "vitest";
import { decodePage } from "./decode-page.ts";

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));
/** windows-1252 for “é”, a curly quote and the euro sign. */
const western = [0xe9, 0x20, 0x93, 0x80];

test.each([
  ["a meta far down the head", `<head>${"<script>1</script>".repeat(500)}<meta charset=iso-8859-1></head>`],
  ["a meta of the older form", '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">'],
  ["an XML declaration", '<?xml version="1.0" encoding="latin1"?><html>'],
  ["nothing", "<html lang=en><p>"],
])("windows-1252 is read by the table of the web where it is named by %s", (_, head) => {
  const { text, badBytes } = decodePage(Uint8Array.from([...ascii(head), ...western]));
  expect(text.slice(head.length)).toBe("é “€");
  expect(badBytes).toBe(0);
});

test("a byte order mark is believed before what the page was sent with, and that before its meta", () => {
  const utf8 = Uint8Array.from([0xef, 0xbb, 0xbf, ...ascii("<meta charset=windows-1252>"), 0xc3, 0xa9]);
  expect(decodePage(utf8, "shift_jis").text.endsWith("é")).toBe(true);
  const sent = Uint8Array.from([...ascii("<meta charset=utf-8>"), 0xe9]);
  expect(decodePage(sent, "windows-1252").text.endsWith("é")).toBe(true);
});

test("a meta in a comment or in the body names nothing", () => {
  const page = "<!-- <meta charset=shift_jis> --></head><body><meta charset=shift_jis>é";
  expect(decodePage(new TextEncoder().encode(page)).encoding).toBe("utf-8");
});

test("a few bad bytes do not make UTF-8 another encoding; each is replaced and counted", () => {
  const page = Uint8Array.from([...new TextEncoder().encode("déjà vu à l’été"), 0xff, 0x61, 0xfe]);
  expect(decodePage(page)).toMatchObject({
    encoding: "utf-8",
    badBytes: 2,
    text: "déjà vu à l’été\uFFFDa\uFFFD",
  });
  expect(decodePage(new TextEncoder().encode("its own \uFFFD")).badBytes).toBe(0);
});

test("an encoding that nothing names is told by its letters, or by the page's language", () => {
  const russian = [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20, 0xec, 0xe8, 0xf0, 0xf3];
  expect(decodePage(Uint8Array.from([...ascii("<p>"), ...russian])).text).toBe("<p>Привет миру");
  const polish = [...ascii("<html lang=pl><p>za"), 0xbf, 0xf3, 0xb3, 0xe6];
  expect(decodePage(Uint8Array.from(polish)).text).toBe("<html lang=pl><p>zażółć");
});
