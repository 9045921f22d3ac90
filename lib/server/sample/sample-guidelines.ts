import { createTextIndex } from "@/lib/core/text/code-points.ts";
import { sampleExamples, sampleGuidelines, sampleRuleEdit } from "@/prisma/sample/sample-rules.ts";
import type { Actor } from "../access.ts";
import { prisma } from "../db/database.ts";
import { createExample } from "../guidelines/examples.ts";
import { listRules, updateRule } from "../guidelines/rules.ts";
import { updateProject } from "../projects/projects.ts";
import { place } from "./sample-layer.ts";

/** Writes the project's guidelines, clips what the sample says to the rules, and has the owner rewrite one. `articleIds`: the articles by their files. */
export async function addSampleGuidelines(
  owner: Actor,
  projectId: string,
  articleIds: ReadonlyMap<string, string>,
): Promise<void> {
  await updateProject(owner, projectId, { guidelines: sampleGuidelines });
  const rules = await listRules(owner, projectId);
  const idOf = (name: string) => {
    const rule = rules.find((one) => one.name === name);
    if (!rule) throw new RangeError(`The sample project has no rule ${name}`);
    return rule.id;
  };
  for (const { rule, kind, file, words, note = "" } of sampleExamples) {
    const articleId = articleIds.get(file) ?? "";
    const { text } = await prisma.article.findUniqueOrThrow({
      where: { id: articleId },
      select: { text: true },
    });
    const { start, end } = place(createTextIndex(text), words);
    await createExample(owner, idOf(rule), { kind, articleId, start, end, note });
  }
  await updateRule(owner, idOf(sampleRuleEdit.rule), { text: sampleRuleEdit.text });
}
