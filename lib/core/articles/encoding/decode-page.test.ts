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

test.each([
  ["a comment", "<!-- > <meta charset=koi8-r> -->"],
  ["a script", '<script>var x = "<meta charset=koi8-r>";</script>'],
  ["a style", "<style>/* <meta charset=koi8-r> */</style>"],
  ["a title", "<title><meta charset=koi8-r></title>"],
  ["an attribute", '<link title="<meta charset=koi8-r>">'],
  ["a description", '<meta name=description content="how charset=koi8-r works">'],
  ["an attribute of another name", "<meta data-charset=koi8-r>"],
  ["a body far down", `</head><body>${"<p>far</p>".repeat(200)}<meta charset=koi8-r>`],
  ["a label that is no encoding", '<meta charset="charset=koi8-r">'],
])("what looks like the name of an encoding in %s is none", (_, start) => {
  expect(decodePage(new TextEncoder().encode(`<head>${start}é`)).encoding).toBe("utf-8");
  const isInHead = !start.includes("<body");
  const named = decodePage(new TextEncoder().encode(`<head>${start}<meta charset=windows-1251>é`));
  expect(named.encoding).toBe(isInHead ? "windows-1251" : "utf-8");
});

test.each([
  "<script>var x = '<body class=a>';</script><meta charset=windows-1251>",
  "<script>document.write('</head>')</script ><META CHARSET = ' windows-1251 ' />",
  "<title></head></title><!-- <body> --><!--><meta charset='cp1251'>",
  "<style><body></style><noscript><meta charset=windows-1251></noscript>",
  '<link title="</head>"><meta content="text/html; charset=windows-1251" http-equiv=CONTENT-TYPE>',
  "<meta http-equiv=content-type content=\"text/html; charset='windows-1251'\">",
  "<meta charset=none><meta charset=windows-1251><meta charset=koi8-r>",
  "<meta charset=windows-1251 charset=koi8-r>",
])("a meta is found behind what only looks like the end of the head: %s", (head) => {
  const far = `<head>${"<meta name=far>".repeat(200)}`;
  for (const start of [head, `${far}${head}`]) {
    const page = decodePage(Uint8Array.from([...ascii(start), 0xc8, 0xe2, 0xe0]));
    expect(page).toMatchObject({ encoding: "windows-1251", text: `${start}Ива` });
  }
});

test("an XML declaration in UTF-16 shows itself", () => {
  const xml = '<?xml version="1.0"?><p>é';
  const bytes = Uint8Array.from([...xml].flatMap((character) => [character.charCodeAt(0), 0]));
  expect(decodePage(bytes)).toMatchObject({ encoding: "utf-16le", text: xml });
});

test.each([
  "<",
  "<!--",
  "<script",
  "<script>",
  "<meta ",
  "<a b='",
  "</",
  "<title>",
  "<meta charset",
  "<a =",
  "<script></script",
])("a head that is %s over and over is read to its end", (piece) => {
  const head = piece.repeat(100_000);
  expect(decodePage(new TextEncoder().encode(head)).encoding).toBe("utf-8");
  expect(decodePage(Uint8Array.from([...ascii(head), 0xff])).encoding).toBe("windows-1252");
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
