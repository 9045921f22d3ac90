import { prisma } from "@/lib/server/db/database.ts";
import { buildArticle, buildLayer, buildSpan } from "@/prisma/builders.ts";
import type { Scene } from "./scene.ts";

const text = [
  "“We open at noon,” said Ada Ferro on Friday.",
  "The bridge was built in 1902 and cost a fortune.",
  "Sol Marin disagreed.",
].join("\n");

/** Ann has handed in five marks: two need correcting, one should not be there, and a name was missed. */
export async function buildSubmitted({ project, ann, label }: Scene) {
  // Labels that ask for nothing, so that Ann can submit what she marks.
  await prisma.label.updateMany({ where: { projectId: project.id }, data: { attributes: [] } });
  const article = await buildArticle(project, { text });
  const layer = await buildLayer(article, ann, { status: "SUBMITTED", submittedAt: new Date() });
  await buildSpan(layer, article, label("quote"), "“We open at noon,”");
  await buildSpan(layer, article, label("entity"), "Ada");
  await buildSpan(layer, article, label("entity"), "Friday");
  await buildSpan(layer, article, label("claim"), "The bridge was built in 1902");
  await buildSpan(layer, article, label("claim"), "cost a fortune");
  return { article, layer };
}
