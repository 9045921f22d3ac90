import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { labels, makeSpan } from "./arbitraries.fixture.ts";
import { checkAttributeValue } from "./attribute.ts";
import { submitCheckList } from "./check-list.ts";
import { choiceToAsk, choiceToChange, neededAttributes, withDefaults } from "./given-attributes.ts";
import type { Label } from "./label.ts";
import { layerFromParts } from "./layer.ts";
import type { Attributes } from "./span.ts";

function labelOf(name: string): Label {
  return labels.find((label) => label.name === name)!;
}

describe("what a new mark begins with", () => {
  test("is what its label gives by default", () => {
    expect(withDefaults(labelOf("quote"))).toEqual({ kind: "direct" });
    expect(withDefaults(labelOf("date"))).toEqual({ type: "DATE" });
    expect(withDefaults(labelOf("claim"))).toEqual({});
  });

  test("never takes the place of a value that is given", () => {
    expect(withDefaults(labelOf("quote"), { kind: "mixed", cue: "said" })).toEqual({
      kind: "mixed",
      cue: "said",
    });
  });

  test("fits its definition, or is left out", () => {
    const [kind, ...others] = labelOf("quote").attributes;
    const value = fc.oneof(fc.constantFrom("direct", "indirect", "loud"), fc.double(), fc.boolean());
    fc.assert(
      fc.property(value, (given) => {
        const changed = { ...kind!, default: given };
        const begun = withDefaults({ ...labelOf("quote"), attributes: [changed, ...others] });
        expect("kind" in begun).toBe(checkAttributeValue(kind!, given) === null);
      }),
    );
  });
});

test("what a mark needs is what the check list must have, one for one", () => {
  const value = fc.constantFrom("direct", "PERSON", "DATE", "2026-03-03", "CFS", "wrong", true, 3);
  const names = ["kind", "type", "value", "checkWorthiness", "verifiable", "vague"];
  const attributes = fc.dictionary(fc.constantFrom(...names), value, { noNullPrototype: true });
  fc.assert(
    fc.property(fc.constantFrom(...labels), attributes, (label, given) => {
      const span = { ...makeSpan("one", label.name, 0, 5), attributes: given };
      const list = submitCheckList(layerFromParts({ spans: [span], relations: [], verdicts: [] }), labels);
      const musts = list.filter(({ severity }) => severity === "must");
      const needed = neededAttributes(span, label);
      expect(needed.length).toBe(musts.length);
      for (const [at, { title }] of needed.entries()) expect(musts[at]?.sentence).toContain(title);
    }),
  );
});

test("the choice asked for after a label is its first, unless all spans have it; then one that is required", () => {
  const ask = (label: string, ...spans: Attributes[]) =>
    choiceToAsk(
      labelOf(label),
      spans.map((attributes) => ({ attributes })),
    )?.name;
  expect(ask("entity", {})).toBe("type");
  expect(ask("entity", { type: "PERSON" })).toBeUndefined();
  expect(ask("entity", { type: "PERSON" }, {})).toBe("type");
  expect(choiceToAsk({ ...labelOf("entity"), attributes: [] }, [{ attributes: {} }])).toBeUndefined();
  const [kind, ...rest] = labelOf("quote").attributes;
  const attributes = rest.map((one) => (one.name === "attribution" ? { ...one, required: true } : one));
  const strict = { ...labelOf("quote"), attributes: kind ? [kind, ...attributes] : attributes };
  expect(choiceToAsk(strict, [{ attributes: { kind: "direct" } }])?.name).toBe("attribution");
});

test("what every label gives by default is not asked for", () => {
  fc.assert(
    fc.property(fc.constantFrom(...labels), (label) => {
      const given = withDefaults(label);
      const asked = choiceToAsk(label, [{ attributes: given }]);
      expect(Object.hasOwn(given, asked?.name ?? "")).toBe(false);
    }),
  );
});

describe("what may be changed at once", () => {
  test("is the label's first choice where a default gave it and nothing else is needed", () => {
    const quote = labelOf("quote");
    expect(choiceToChange(quote, [{ attributes: { kind: "direct" } }])?.name).toBe("kind");
    expect(choiceToChange(quote, [{ attributes: { kind: "direct" } }, { attributes: {} }])).toBeUndefined();
    // A date needs its value first, and a type of a name has no default.
    expect(choiceToChange(labelOf("date"), [{ attributes: { type: "DATE" } }])).toBeUndefined();
    expect(choiceToChange(labelOf("entity"), [{ attributes: { type: "PERSON" } }])).toBeUndefined();
  });
});
