import { expect, test } from "vitest";
import { defaultLabels } from "./default-labels.ts";
import { holdsTimex, spokenOn, toTimexAttributes } from "./timex-attributes.ts";

function label(name: string) {
  const draft = defaultLabels.find((one) => one.name === name);
  if (!draft) throw new RangeError(`there is no label ${name}`);
  return { ...draft, id: name, isArchived: false };
}

test("a date's value is told by its pattern, not by its name", () => {
  const held = label("date").attributes.filter(holdsTimex);
  expect(held.map(({ name }) => name)).toEqual(["value"]);
  expect(label("entity").attributes.some(holdsTimex)).toBe(false);
});

test("a proposal fills type, value and modifier, and nothing of a label that is no date", () => {
  const timex = { type: "DURATION", value: "P5M", mod: "APPROX" };
  expect(toTimexAttributes(label("date"), timex)).toEqual({ type: "DURATION", value: "P5M", mod: "APPROX" });
  expect(toTimexAttributes(label("date"), { ...timex, mod: null })).toEqual({
    type: "DURATION",
    value: "P5M",
  });
  expect(toTimexAttributes(label("quote"), timex)).toBeNull();
});

test("a quote may say on which day it was spoken", () => {
  expect(spokenOn({ attributes: { utteranceDate: "2011-11-02" } })).toBe("2011-11-02");
  expect(spokenOn({ attributes: { utteranceDate: "2011" } })).toBeNull();
  expect(spokenOn({ attributes: {} })).toBeNull();
});
