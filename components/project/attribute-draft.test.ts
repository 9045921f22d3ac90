import { expect, test } from "vitest";
import { toAttributeDefinition, toAttributeDraft } from "./attribute-draft.ts";

const worthiness = {
  name: "checkWorthiness",
  title: "Check-worthiness",
  type: "choice",
  required: true,
  choices: ["CFS", "UFS", "NFS"],
  choiceTitles: { CFS: "check-worthy", UFS: "unimportant" },
  pattern: "",
  help: "Whether readers would want it checked.",
} as const;

test("an attribute comes back from its draft as it was", () => {
  expect(toAttributeDefinition(toAttributeDraft(worthiness))).toEqual(worthiness);
});

test("blank lines are no choices, and a title stands after an equals sign with room around it", () => {
  const draft = { ...toAttributeDraft(worthiness), choices: "\na=b\n  c = see  \n\n" };
  expect(toAttributeDefinition(draft)).toMatchObject({ choices: ["a=b", "c"], choiceTitles: { c: "see" } });
});

test("choices go when the type is another, and so does a pattern", () => {
  const flag = toAttributeDefinition({ ...toAttributeDraft(worthiness), type: "flag", pattern: "x" });
  expect(flag).toMatchObject({ choices: [], pattern: "" });
  expect(flag).not.toHaveProperty("choiceTitles");
});
