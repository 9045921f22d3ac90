import { describe, expect, test } from "vitest";
import { timexValuePattern } from "../timex/timex-value.ts";
import { checkAttributeValue, checkPattern } from "./attribute.ts";
import { choiceTitle } from "./attribute-types/choice-type.ts";
import { defaultLabels, defaultRelationTypes } from "./default-labels.ts";
import { labelTitle } from "./label.ts";

function definitionOf(label: string, attribute: string) {
  return defaultLabels.find(({ name }) => name === label)!.attributes.find(({ name }) => name === attribute)!;
}

test.each([
  ["quote", "Quote"],
  ["checkWorthiness", "Check worthiness"],
  ["work_of_art", "Work of art"],
  ["étude", "Étude"],
  ["", ""],
])("the word %s is shown as %s", (name, title) => {
  expect(labelTitle(name)).toBe(title);
});

test("a choice is shown by its title, or as it is", () => {
  expect(choiceTitle(definitionOf("claim", "checkWorthiness"), "CFS")).toBe("check-worthy");
  expect(choiceTitle(definitionOf("quote", "kind"), "direct")).toBe("direct");
});

describe("the value of a date", () => {
  const value = definitionOf("date", "value");

  test.each([
    ...[
      "2022-07-29",
      "2022-07",
      "2022",
      "199",
      "19",
      "2022-W30",
      "2022-W30-WE",
      "2022-Q3",
      "2022-H1",
      "2022-SU",
    ],
    ...[
      "XXXX-12-02",
      "XXXX-WXX-5",
      "2022-07-29T15:00",
      "2022-07-29TEV",
      "2022-07-29T15:00:30Z",
      "2022-07-29T15:00+02:00",
    ],
    ...["P5M", "PT25M", "PXY", "P1Y6M", "P1DT12H", "P2DE", "P0.5Y", "PT1H30M", "PTXM", "P2W"],
    ...["PAST_REF", "PRESENT_REF", "FUTURE_REF", "BC0044", "XXXX-XX-XXT20:00"],
  ])("can be %s", (text) => {
    expect(checkAttributeValue(value, text)).toBeNull();
  });

  test.each([
    ...[
      "yesterday",
      "29/07/2022",
      "2022-13",
      "2022-07-32",
      "2022-7-29",
      "2022-Q5",
      "2022-W54",
      "20220729",
      "22-07-29",
    ],
    ...[
      "P",
      "PT",
      "P5",
      "5M",
      "P5X",
      "P1DT",
      "2022-07T15:00",
      "2022-07-29T25:00",
      "PAST_REF ",
      "2022-07-29\n",
    ],
  ])("cannot be %s", (text) => {
    expect(checkAttributeValue(value, text)).toContain("Value does not have the form it needs.");
  });
});

describe("an attribute's value", () => {
  test("is one of the choices", () => {
    const kind = definitionOf("quote", "kind");
    expect(checkAttributeValue(kind, "mixed")).toBeNull();
    expect(checkAttributeValue(kind, "loud")).toBe("Kind has to be one of direct, indirect, mixed.");
    expect(checkAttributeValue(kind, true)).not.toBeNull();
  });

  test("matches its pattern from end to end", () => {
    const wikidata = definitionOf("entity", "wikidata");
    expect(checkAttributeValue(wikidata, "Q84")).toBeNull();
    for (const text of ["Q0", "q84", "Q84 ", "see Q84", "Q", "", "Q1".repeat(200)]) {
      expect(checkAttributeValue(wikidata, text)).not.toBeNull();
    }
  });

  test("is a number or a flag where that is asked for", () => {
    const flag = definitionOf("claim", "verifiable");
    expect(checkAttributeValue(flag, false)).toBeNull();
    expect(checkAttributeValue(flag, "no")).not.toBeNull();
    const number = { ...flag, type: "number" as const };
    expect(checkAttributeValue(number, 0.5)).toBeNull();
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, "1"]) {
      expect(checkAttributeValue(number, value)).not.toBeNull();
    }
  });

  test("is refused, not thrown over, where the pattern cannot be read", () => {
    expect(checkAttributeValue({ ...definitionOf("entity", "wikidata"), pattern: "(" }, "Q1")).toContain(
      "owner",
    );
  });
});

describe("a pattern", () => {
  test("of the default labels can be used", () => {
    for (const pattern of ["", "Q[1-9][0-9]*", timexValuePattern()]) expect(checkPattern(pattern)).toBeNull();
  });

  test("has to be a regular expression of bearable length and cost", () => {
    for (const pattern of ["(", "[a-", "(a+)+", "(a|a)*b", "(a){30}", "a".repeat(2001)]) {
      expect(checkPattern(pattern)).not.toBeNull();
    }
    expect(checkPattern("\\(a\\)*")).toBeNull();
  });
});

test("the default labels differ in name, colour, line and key, and the speaker leads between two of them", () => {
  for (const trait of ["name", "colour", "line", "hotkey"] as const) {
    expect(new Set(defaultLabels.map((label) => label[trait])).size).toBe(4);
  }
  const names = defaultLabels.map(({ name }) => name);
  for (const { from, to } of defaultRelationTypes) expect(names).toEqual(expect.arrayContaining([from, to]));
});

test("every choice of a default label has at least two values, and titles for no others", () => {
  for (const { attributes } of defaultLabels) {
    for (const { type, choices, choiceTitles } of attributes) {
      expect(choices.length >= 2).toBe(type === "choice");
      expect(choices).toEqual(expect.arrayContaining(Object.keys(choiceTitles ?? {})));
    }
  }
});
