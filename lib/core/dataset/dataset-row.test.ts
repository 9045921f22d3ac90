import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readJsonl } from "../formats/jsonl/read.ts";
import { serialiseRow } from "../formats/jsonl/write.ts";
import { checkDatasetRow } from "./check-dataset-row.ts";
import { type DatasetInput, toDatasetRow } from "./dataset-row.ts";

const sha256Hex = (text: string) => createHash("sha256").update(text).digest("hex");
const text = "😀 She said “no”.\u2028e\u0301";
const span = (id: string, start: number, end: number, label = "quote") => ({
  id,
  label,
  start,
  end,
  text: Array.from(text).slice(start, end).join(""),
  attributes: {},
  verdict: null,
  annotator: "Ann",
  createdAt: "2026-03-01T00:00:00.000Z",
});

const input: DatasetInput = {
  id: "a1",
  project: "desk",
  story: null,
  title: "She said no",
  outlet: "Courier",
  byline: "",
  url: "",
  publishedAt: null,
  timeZone: "",
  language: "en",
  text,
  textSha256: sha256Hex(text),
  layer: "GOLD",
  annotator: "",
  spans: [span("c", 11, 15), span("b", 2, 5, "entity"), span("a", 2, 5, "claim"), span("d", 2, 16)],
  relations: [{ id: "r", type: "speaker", from: "c", to: "b" }],
  meta: { spans: "evil", id: 9, z: 1, a: { y: 1, b: null } },
};
const row = toDatasetRow(input);

test("a row has the fields of the schema in their order, and meta overwrites none", () => {
  expect(Object.keys(JSON.parse(serialiseRow(row)))).toEqual(
    "schema id project story title outlet byline url publishedAt language text textSha256 offsetUnit layer annotator spans relations meta".split(
      " ",
    ),
  );
  expect(row).toMatchObject({
    schema: "copydesk/1",
    id: "a1",
    offsetUnit: "codepoint",
    story: "",
    publishedAt: "",
  });
  expect(Object.keys(row.spans[0] ?? {})).toEqual(
    "id label start end text attributes verdict annotator createdAt".split(" "),
  );
  expect(row.meta).toMatchObject({ spans: "evil", id: 9 });
});

test("spans are in the order of start, end, label and id", () => {
  expect(row.spans.map(({ id }) => id)).toEqual(["a", "b", "d", "c"]);
});

test("the same state gives the same line, whatever the order it comes in", () => {
  const shuffled = {
    ...input,
    spans: [...input.spans].reverse(),
    meta: { a: { b: null, y: 1 }, z: 1, id: 9, spans: "evil" },
  };
  expect(serialiseRow(toDatasetRow(shuffled))).toBe(serialiseRow(row));
});

test("a row is one line for every reader of lines, and JSON gives it back whole", () => {
  const line = serialiseRow(row);
  expect(line).not.toMatch(/[\n\r\u0085\u2028\u2029]/);
  expect(JSON.parse(line)).toEqual(row);
});

test("a sound row has no problems, and offsets count code points", () => {
  expect(checkDatasetRow(row, sha256Hex)).toEqual([]);
});

test("a publication date keeps the offset of its time zone, and its milliseconds so that it stays a string", () => {
  const publishedAt = (instant: string, timeZone: string) =>
    toDatasetRow({ ...input, publishedAt: instant, timeZone }).publishedAt;
  const summer = "2022-07-29T14:00:00.000Z";
  expect(publishedAt(summer, "Europe/London")).toBe("2022-07-29T15:00:00.000+01:00");
  expect(publishedAt(summer, "America/St_Johns")).toBe("2022-07-29T11:30:00.000-02:30");
  expect(publishedAt(summer, "UTC")).toBe("2022-07-29T14:00:00.000+00:00");
  expect(publishedAt("2022-12-31T23:30:00.125Z", "Asia/Tokyo")).toBe("2023-01-01T08:30:00.125+09:00");
  for (const timeZone of ["", "Nowhere/Land"]) expect(publishedAt(summer, timeZone)).toBe(summer);
  expect(publishedAt("9999-12-31T23:30:00.000Z", "Asia/Tokyo")).toBe("9999-12-31T23:30:00.000Z");
});

test("whatever the zone, a publication date is the same moment, and checks", () => {
  const zones = fc.constantFrom("", ...Intl.supportedValuesOf("timeZone"));
  const instants = fc.date({
    min: new Date("0001-01-02T00:00:00Z"),
    max: new Date("9999-12-30T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(zones, instants, (timeZone, at) => {
      const zoned = toDatasetRow({ ...input, publishedAt: at.toISOString(), timeZone });
      expect(Date.parse(zoned.publishedAt)).toBe(at.getTime());
      expect(checkDatasetRow(zoned, sha256Hex)).toEqual([]);
    }),
  );
});

test("each broken promise is told with the row and the span it is in", () => {
  const broken = (change: Partial<DatasetInput>) =>
    checkDatasetRow(toDatasetRow({ ...input, ...change }), sha256Hex);
  const name = "Article “She said no” (a1), layer of GOLD: ";
  expect(broken({ textSha256: "0" })).toEqual([`${name}the text does not have the hash kept at its import.`]);
  expect(broken({ relations: [], spans: [{ ...span("a", 2, 5), text: "he " }] })).toEqual([
    `${name}span a (quote) says “he ”, but the text at 2 to 5 is “She”.`,
  ]);
  expect(broken({ publishedAt: "2022-07-29T15:00:00+01:00" })).toEqual([
    `${name}the publication date “2022-07-29T15:00:00+01:00” is no moment with milliseconds and an offset.`,
  ]);
  for (const [start, end] of [
    [-1, 2],
    [5, 5],
    [2, 99],
    [0.5, 2],
  ] as const) {
    expect(broken({ relations: [], spans: [{ ...span("a", 2, 5), start, end }] })).toEqual([
      expect.stringContaining(`${start} to ${end}, which`),
    ]);
  }
  expect(broken({ spans: [span("c", 2, 5), span("c", 2, 5)] })).toEqual([
    `${name}the id c is there twice.`,
    `${name}relation r (speaker) leads to the span b, which is not in the row.`,
  ]);
});

test("an exported row imports again as the same article, at the same moment", () => {
  const dated = toDatasetRow({
    ...input,
    publishedAt: "2022-07-29T14:00:00.000Z",
    timeZone: "Europe/London",
  });
  const [outcome] = readJsonl(new TextEncoder().encode(serialiseRow(dated)));
  expect(outcome).toMatchObject({
    text,
    title: "She said no",
    outlet: "Courier",
    language: "en",
    publishedAt: "2022-07-29T14:00:00.000Z",
    meta: input.meta,
  });
});
