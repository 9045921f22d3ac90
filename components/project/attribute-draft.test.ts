import { expect, test } from "vitest";
import { attributeDefinitionSchema } from "@/lib/schemas/label.ts";
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
  default: "UFS",
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

test("a default is of its attribute's kind, and what is none stays as typed to be refused", () => {
  const draft = (type: "number" | "flag" | "text", typed: string) =>
    toAttributeDefinition({ ...toAttributeDraft(worthiness), type, default: typed }).default;
  expect([draft("number", " 1,5 "), draft("flag", "true"), draft("flag", "false")]).toEqual([
    1.5,
    true,
    false,
  ]);
  expect([draft("number", "ten"), draft("text", " said "), draft("text", " ")]).toEqual([
    "ten",
    "said",
    undefined,
  ]);
  expect(attributeDefinitionSchema.safeParse({ ...worthiness, default: "loud" }).success).toBe(false);
  expect(attributeDefinitionSchema.safeParse(worthiness).success).toBe(true);
});
