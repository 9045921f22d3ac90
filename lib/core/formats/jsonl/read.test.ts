import { stringify } from "lossless-json";
import { expect, test } from "vitest";
import { isRefusal, type ReadOutcome } from "../../articles/parsed-article.ts";
import { plainReading } from "../../articles/read-options.ts";
import { readJsonl } from "./read.ts";

const read = (lines: string): ReadOutcome[] => [...readJsonl(new TextEncoder().encode(lines))];
const readOne = (row: object): ReadOutcome => read(JSON.stringify(row))[0]!;

test("each line is an article or a refusal with its line, and a bad line stops nothing", () => {
  const outcomes = read(
    '\uFEFF{"text":"one"}\r\n\n{"text":\n[1]\n{"title":"x"}\n{"text":" "}\n{"text":"a\\u0000"}\n{"text":"\\ud800"}\n{"html":"<p>two"}',
  );
  expect(outcomes.map((outcome) => [outcome.line, isRefusal(outcome) ? "refused" : outcome.text])).toEqual([
    [1, "one"],
    [3, "refused"],
    [4, "refused"],
    [5, "refused"],
    [6, "refused"],
    [7, "refused"],
    [8, "refused"],
    [9, "two"],
  ]);
  for (const outcome of outcomes.filter(isRefusal)) expect(outcome.reason).toMatch(/^[A-Z].+\.$/);
});

test("known keys are provenance under both of their names, and everything else is meta", () => {
  expect(
    readOne({
      text: "A",
      title: "T",
      source: "Courier",
      author: ["Ann", "Bo"],
      url: "https://a.example/1",
      date: "2026-03-01",
      lang: "fr",
      story: "S",
      id: 7,
      label: [[0, 1, "x"]],
      meta: { deep: { er: [1] } },
    }),
  ).toMatchObject({
    title: "T",
    outlet: "Courier",
    byline: "Ann, Bo",
    url: "https://a.example/1",
    publishedAt: "2026-03-01T00:00:00.000Z",
    language: "fr",
    story: "S",
    meta: { id: 7, label: [[0, 1, "x"]], deep: { er: [1] } },
  });
});

test("what is not understood is kept in meta and not guessed", () => {
  const meta = {
    url: "javascript:1",
    date: "2026-02-30",
    timeZone: "Mars/Base",
    language: "not a language!",
  };
  expect(readOne({ text: "A", ...meta })).toMatchObject({
    url: "",
    publishedAt: null,
    timeZone: "",
    meta,
    notes: [
      "The timeZone “Mars/Base” is no time zone such as Europe/London; it stays in the metadata.",
      "The date “2026-02-30” is no date such as 2026-05-14 or 2026-05-14T18:20:00+01:00; it stays in the metadata.",
      "The url “javascript:1” is no web address such as https://example.com/a; it stays in the metadata.",
      "The language “not a language!” is no language such as en, pt-BR or English; it stays in the metadata.",
    ],
  });
});

test("a language by its name is its tag, and what is none is said", () => {
  expect(readOne({ text: "A", language: "English" })).toMatchObject({ language: "en", meta: {}, notes: [] });
  expect(readOne({ text: "A", lang: "german" })).toMatchObject({ language: "de", meta: {}, notes: [] });
  expect(readOne({ text: "A", language: "gibberish", lang: "fr" })).toMatchObject({
    language: "fr",
    meta: { language: "gibberish" },
    notes: [expect.stringContaining("The language “gibberish” is no language")],
  });
});

test.each([
  ["Tue, 05 Mar 2024 10:00:00 GMT", "2024-03-05T10:00:00.000Z"],
  ["Tue, 5 Mar 2024 10:00 -0500", "2024-03-05T15:00:00.000Z"],
  ["5 March 2024", "2024-03-05T00:00:00.000Z"],
  ["2024-03-05T10:00:00+01", "2024-03-05T09:00:00.000Z"],
  ["2024-03-05", "2024-03-05T00:00:00.000Z"],
  [1709632800, "2024-03-05T10:00:00.000Z"],
  [1709632800123, "2024-03-05T10:00:00.123Z"],
])("a date is understood as %s", (date, publishedAt) => {
  expect(readOne({ text: "A", date })).toMatchObject({ publishedAt, meta: {}, notes: [] });
});

test("a number is taken as text where text is wanted, and is no date by itself", () => {
  expect(readOne({ text: "A", title: 2024, author: 7 })).toMatchObject({
    title: "2024",
    byline: "7",
    meta: {},
  });
  expect(readOne({ text: "A", date: 2024 })).toMatchObject({ publishedAt: null, meta: { date: 2024 } });
});

test("no digit of a number is lost, and what JSON cannot hold is said", () => {
  const [exact, twice, words] = read(
    [
      '{"text":"a","tweet_id":1234567890123456789,"order":[12345678901234567890],"weight":1e400,"share":0.1}',
      '{"text":"a","desk":"city","desk":"sport"}',
      '{"text":"NaN stays","score":NaN,"low":-Infinity,"huge":1e99999}',
    ].join("\n"),
  ).map((outcome) => {
    if (isRefusal(outcome)) throw new Error(outcome.reason);
    return { meta: stringify(outcome.meta), notes: outcome.notes, text: outcome.text };
  });
  expect(exact).toMatchObject({
    meta: '{"tweet_id":1234567890123456789,"order":[12345678901234567890],"weight":1e400,"share":0.1}',
    notes: [],
  });
  expect(twice).toMatchObject({
    meta: '{"desk":"sport"}',
    notes: ["The key “desk” stands more than once; the last value was taken."],
  });
  expect(words).toEqual({
    text: "NaN stays",
    meta: '{"score":null,"low":null,"huge":"1e99999"}',
    notes: [
      "NaN is no JSON and became null.",
      "-Infinity is no JSON and became null.",
      "The number 1e99999 is too large or too small and is kept as text.",
    ],
  });
});

test("labels of other tools stay in the metadata and it is said that nobody reads them", () => {
  const label = [[0, 1, "PER"]];
  expect(readOne({ text: "A", label, label_id: 1 })).toMatchObject({
    meta: { label, label_id: 1 },
    notes: ["Labels were left out: Copydesk does not read them yet. “label” stays in the metadata."],
  });
  for (const one of ["POS", 1, 0, false, { cat: 1 }]) {
    expect(readOne({ text: "A", label: one, spans: [] })).toMatchObject({
      meta: { label: one },
      notes: [expect.stringContaining("“label” stays in the metadata.")],
    });
  }
  for (const none of [null, "", [], " "]) {
    expect(readOne({ text: "A", label: none })).toMatchObject({ notes: [] });
  }
});

test("changed line ends are counted, and none are where nothing changed", () => {
  expect(readOne({ text: "a\r\nb\rc\nd" })).toMatchObject({
    text: "a\nb\nc\nd",
    notes: ["2 line ends changed to LF; offsets made on the file may differ."],
  });
  expect(readOne({ text: "a\nb" })).toMatchObject({ notes: [] });
});

test("a byte order mark is taken away and said once, of the file or of a text", () => {
  const said = ["Byte order mark (BOM) removed; offsets made on the file may differ."];
  const notesOf = (bytes: Uint8Array) =>
    [...readJsonl(bytes)].map((outcome) => ("notes" in outcome ? outcome.notes : outcome.reason));
  const lines = '\uFEFF{"text":"a"}\n{"text":"b"}\n{"text":"\\ufeffc"}';
  expect(notesOf(new TextEncoder().encode(lines))).toEqual([said, [], said]);
  const little = Uint8Array.from(
    [...lines].flatMap((unit) => [unit.charCodeAt(0) & 0xff, unit.charCodeAt(0) >> 8]),
  );
  expect(notesOf(little)).toEqual([said, [], said]);
});

test("cleaning reads other encodings and leaves out control characters, and says so", () => {
  const bytes = Uint8Array.of(
    ...new TextEncoder().encode('{"text":"caf'),
    0xe9,
    0x93,
    ...new TextEncoder().encode('\\u0000"}'),
  );
  const strict = [...readJsonl(bytes)][0];
  expect(strict && isRefusal(strict)).toBe(true);
  expect([...readJsonl(bytes, { ...plainReading, isCleaned: true })][0]).toMatchObject({
    text: "café“",
    notes: expect.arrayContaining([
      "The text was read as windows-1252.",
      "1 control character was left out.",
    ]),
  });
});

test("a row of our own export gives its article again and says that its spans stay out", () => {
  const row = {
    schema: "copydesk/1",
    id: "a1",
    project: "p",
    story: "",
    title: "T",
    byline: "",
    publishedAt: "",
    language: "en",
    text: "One 😀\n\ntwo",
    textSha256: "00",
    offsetUnit: "codepoint",
    layer: "GOLD",
    annotator: "",
    spans: [{ id: "s" }],
    relations: [],
    meta: { id: "first", author: "kept" },
  };
  expect(readOne(row)).toMatchObject({
    text: "One 😀\n\ntwo",
    byline: "",
    meta: { id: "first", author: "kept" },
    notes: ["1 span was not imported: an import takes articles only."],
  });
  expect(Object.keys((readOne(row) as { meta: object }).meta)).toEqual(["id", "author"]);
});

test("metadata that is too large, too deep or not storable is refused", () => {
  const deep = JSON.parse(`${"[".repeat(50)}${"]".repeat(50)}`);
  for (const extra of [{ a: "x".repeat(200_000) }, { a: deep }, { a: "\0" }, { "\ud800": 1 }]) {
    const outcome = readOne({ text: "A", ...extra });
    expect(isRefusal(outcome) && outcome.reason).toMatch(/^The metadata .+\.$/);
  }
});

test("a key named __proto__ changes nothing and is only data", () => {
  const outcome = read('{"text":"A","__proto__":{"title":"evil"},"constructor":1}')[0]!;
  expect(outcome).toMatchObject({ title: "A" });
  expect(Object.keys((outcome as { meta: object }).meta)).toEqual(["__proto__", "constructor"]);
});

test("a line of brackets without end is refused and the next is read", () => {
  const outcomes = read(
    `${"[".repeat(500_000)}\n{"text":"A","m":${"[".repeat(100_000)}${"]".repeat(100_000)}}\n{"text":"ok"}`,
  );
  expect(outcomes.map((outcome) => isRefusal(outcome))).toEqual([true, true, false]);
});

test("lines in UTF-16 are read, and a line with wrong bytes is refused alone", () => {
  const utf16 = Uint8Array.from([
    0xff,
    0xfe,
    ...[...'{"text":"é"}\n{"text":"b"}'].flatMap((c) => [c.charCodeAt(0), 0]),
  ]);
  expect([...readJsonl(utf16)]).toMatchObject([{ text: "é" }, { text: "b" }]);
  const mixed = new Uint8Array([0x22, 0xe9, 0x22, 0x0a, ...new TextEncoder().encode('{"text":"b"}')]);
  expect([...readJsonl(mixed)]).toMatchObject([
    { line: 1, reason: expect.any(String) },
    { line: 2, text: "b" },
  ]);
});

test("a file is read up to its line 10,000, and the next line says so", () => {
  const rows = (amount: number) => Array.from({ length: amount }, (_, n) => `{"text":"${n}"}`).join("\n");
  expect(read(rows(10_000)).filter(isRefusal)).toEqual([]);
  const outcomes = read(`${rows(10_000)}\n{"text":"x"}\n{"text":"y"}\n`);
  expect(outcomes).toHaveLength(10_001);
  expect(outcomes.at(-1)).toEqual({
    line: 10_001,
    reason:
      "A file may have 10,000 lines. Line 10,000 was the last that was read; put the rest into another file and import that too.",
  });
});

test("a date outside the years 1400 to 9999 is kept in meta and dates nothing", () => {
  for (const date of ["0001-01-01", "1399-12-31T23:59:59Z", "9999-12-31T23:59:59-01:00"]) {
    expect(readOne({ text: "A", date })).toMatchObject({ publishedAt: null, meta: { date } });
  }
  for (const date of ["1400-01-01T00:00:00.000Z", "9999-12-31T23:59:59.000Z"]) {
    expect(readOne({ text: "A", date })).toMatchObject({ publishedAt: date, meta: {} });
  }
});
