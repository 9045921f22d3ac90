import fc from "fast-check";
import { expect, test } from "vitest";
import { labels } from "./arbitraries.fixture.ts";
import { checkAttributeValue } from "./attribute.ts";
import { attributesOfTwins, foldWords, twinsOf } from "./offered-attributes.ts";
import type { Attributes, Span } from "./span.ts";

const entity = labels.find(({ name }) => name === "entity")!;

function name(start: number, quote: string, attributes: Attributes = {}): Span {
  const end = start + [...quote].length;
  return {
    id: `at ${start}`,
    labelId: entity.id,
    start,
    end,
    quote,
    attributes,
    note: "",
    derivedFrom: null,
  };
}

test("case, white space and Unicode form make no difference to words", () => {
  expect(foldWords("  Antony\n Blinken")).toBe(foldWords("ANTONY BLINKEN"));
  expect(foldWords("Cafe\u0301")).toBe(foldWords("Café"));
  expect(foldWords("Blinken")).not.toBe(foldWords("Blinkens"));
});

test("a value given to Blinken once is offered for the next Blinken", () => {
  const first = name(0, "Blinken", { type: "PERSON", wikidata: "Q1" });
  const next = name(50, "BLINKEN");
  expect(attributesOfTwins([first, next], next, entity)).toEqual({ type: "PERSON", wikidata: "Q1" });
});

test("only what is missing is offered", () => {
  const first = name(0, "Blinken", { type: "PERSON", wikidata: "Q1" });
  const next = name(50, "Blinken", { type: "ORG" });
  expect(attributesOfTwins([first, next], next, entity)).toEqual({ wikidata: "Q1" });
  expect(attributesOfTwins([first, next], first, entity)).toEqual({});
});

test("what most say is offered, and of as many what stands last before", () => {
  const said = [
    name(0, "May", { type: "PERSON" }),
    name(20, "May", { type: "ORG" }),
    name(90, "May", { type: "GPE" }),
  ];
  const next = name(50, "May");
  expect(attributesOfTwins([...said, next], next, entity)).toEqual({ type: "ORG" });
  const more = name(120, "May", { type: "GPE" });
  expect(attributesOfTwins([...said, more, next], next, entity)).toEqual({ type: "GPE" });
});

test("another label, other words and the mark itself say nothing", () => {
  const claim = { ...name(0, "Blinken", { type: "PERSON" }), labelId: "label-claim" };
  const other = name(20, "Lavrov", { type: "PERSON" });
  const alone = name(50, "Blinken");
  expect(twinsOf([claim, other, alone], alone)).toEqual([]);
  expect(attributesOfTwins([claim, other, alone], alone, entity)).toEqual({});
});

test("whatever is offered fits its definition and is missing", () => {
  const value = fc.constantFrom("PERSON", "ORG", "nothing", true, 7, "Q42", "Q0");
  const attributes = fc.dictionary(fc.constantFrom("type", "wikidata", "metonym"), value, {
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(fc.array(attributes, { minLength: 1, maxLength: 5 }), (list) => {
      const spans = list.map((given, at) => name(at * 10, "Blinken", given));
      const span = spans[0]!;
      for (const [key, offered] of Object.entries(attributesOfTwins(spans, span, entity))) {
        const definition = entity.attributes.find((one) => one.name === key)!;
        expect(checkAttributeValue(definition, offered)).toBeNull();
        expect(key in span.attributes).toBe(false);
        expect(spans.some((one) => one.attributes[key] === offered)).toBe(true);
      }
    }),
  );
});
