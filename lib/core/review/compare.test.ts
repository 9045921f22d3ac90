import { expect, test } from "vitest";
import { markSpan } from "@/lib/core/annotation/edits.ts";
import { emptyLayer } from "@/lib/core/annotation/layer.ts";
import { makeSpan } from "../annotation/arbitraries.fixture.ts";
import { takeNone, takeReading } from "./adjudicate.ts";
import {
  ana,
  candidateOf,
  claim,
  edited,
  newId,
  quote,
  sol,
  speaker,
  submit,
  take,
  withChanges,
} from "./adjudication-scene.fixture.ts";
import { compareWithGold } from "./compare.ts";

const a = submit("A", [quote, ana, sol], [speaker("ana")]);
const b = submit("B", [quote, ana, sol], [speaker("sol")]);

test("an annotator sees what was kept, changed, dropped and added, and why", () => {
  const own = submit("A", [makeSpan("quote", "quote", 0, 4), ana, sol]);
  const layers = [own, submit("B", [claim, ana]), submit("C", [quote, ana])];
  const contested = candidateOf(layers, "Bquote");
  const [, reading] = contested.readings;
  if (!reading) throw new RangeError("B's reading is missing");
  const grounds = { reason: "She claims it.", ruleId: "rule" };
  let gold = withChanges(emptyLayer, takeReading(layers, emptyLayer, contested, reading, newId, grounds));
  gold = take(layers, gold, "Aana");
  gold = withChanges(
    gold,
    takeNone(gold, candidateOf(layers, "Asol"), newId, { reason: "Not a name.", ruleId: null }),
  );
  gold = edited(layers, gold, markSpan(makeSpan("missed", "date", 20, 26)));
  expect(compareWithGold(own, gold)).toMatchObject({
    kept: [{ span: { id: "Aana" }, gold: { derivedFrom: "Aana" } }],
    changed: [{ span: { id: "Aquote" }, what: ["label", "edges"], ...grounds }],
    dropped: [{ span: { id: "Asol" }, reason: "Not a name." }],
    added: [{ gold: { id: "missed" } }],
    open: [],
  });
});

test("a link that leads elsewhere in gold is a change of the span it leads from", () => {
  const layers = [a, b];
  const gold = ["Aquote", "Aana", "Asol"].reduce((before, id) => take(layers, before, id), emptyLayer);
  expect(compareWithGold(a, gold)).toMatchObject({ kept: { length: 3 }, changed: [] });
  expect(compareWithGold(b, gold)).toMatchObject({ kept: { length: 2 }, changed: [{ what: ["links"] }] });
});

test("what has no verdict is open, and what another layer gave gold is added", () => {
  const gold = take([a, b], emptyLayer, "Aana");
  const later = submit("C", [sol]);
  expect(compareWithGold(later, gold)).toMatchObject({
    open: [{ id: "Csol" }],
    added: [{ gold: { derivedFrom: "Aana" } }],
  });
});
