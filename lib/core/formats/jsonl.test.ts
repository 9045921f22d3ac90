import { expect, test } from "vitest";
import { readJsonl } from "./jsonl.ts";
import { isRefusal, type ReadOutcome } from "./parsed-article.ts";

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
    outlet: 5,
  };
  expect(readOne({ text: "A", ...meta })).toMatchObject({
    url: "",
    publishedAt: null,
    timeZone: "",
    outlet: "",
    meta,
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
