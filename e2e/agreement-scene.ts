import { randomUUID } from "node:crypto";
import { prisma } from "@/lib/server/db/database.ts";
import { buildArticle, buildLayer, buildMember, buildSpan } from "@/prisma/builders.ts";
import type { Article, User } from "@/prisma/client/client.ts";
import type { NewPerson, Scene } from "./scene.ts";

type Mark = readonly [label: string, quote: string, attributes?: Readonly<Record<string, string>>];

const kind = {
  name: "kind",
  title: "Kind",
  type: "choice",
  required: false,
  choices: ["direct", "indirect"],
  pattern: "",
  help: "",
};

/**
 * Three articles in two weeks, handed in by two or three annotators who differ in every way there is, and gold of one; Ben has a fourth one
 * still open. Answers the third annotator.
 */
export async function buildDisagreements(
  scene: Scene,
  newPerson: NewPerson,
): Promise<{ cy: User; articles: Article[] }> {
  const { project, ann, ben, label } = scene;
  await prisma.label.updateMany({ where: { projectId: project.id }, data: { attributes: [] } });
  await prisma.label.update({ where: { id: label("quote").id }, data: { attributes: [kind] } });
  const cy = await newPerson({ name: "Cy Annotator" });
  await buildMember(project, cy);
  const story = await prisma.story.create({ data: { projectId: project.id, title: "The bridge" } });

  const bridge = await buildArticle(project, {
    title: "The bridge opens",
    storyId: story.id,
    text: "“We open at noon,” said Ada Ferro 👩‍🚒 on Friday.\nThe bridge was built in 1902 and cost a fortune.",
  });
  const first = "2026-03-04";
  await handIn(scene, bridge, ann, first, [
    ["quote", "“We open at noon,”", { kind: "direct" }],
    ["entity", "Ada Ferro"],
    ["date", "Friday"],
    ["claim", "The bridge was built in 1902"],
  ]);
  await handIn(scene, bridge, ben, first, [
    ["quote", "We open at noon", { kind: "indirect" }],
    ["entity", "Ada Ferro"],
    ["claim", "The bridge was built in 1902"],
    ["claim", "cost a fortune"],
  ]);
  await handIn(scene, bridge, cy, first, [
    ["quote", "“We open at noon,”", { kind: "direct" }],
    ["claim", "Ada Ferro"],
    ["date", "Friday"],
  ]);
  await handIn(scene, bridge, null, first, [
    ["quote", "“We open at noon,”", { kind: "direct" }],
    ["entity", "Ada Ferro"],
    ["claim", "The bridge was built in 1902"],
  ]);

  const second = "2026-03-11";
  const tower = await buildArticle(project, {
    title: "The tower closes",
    text: "Sol Marin says the tower cost too much. It closes in May. Nobody asked the neighbours, she says.",
  });
  await handIn(scene, tower, ann, second, [
    ["entity", "Sol Marin"],
    ["claim", "the tower cost too much"],
    ["date", "in May"],
  ]);
  await handIn(scene, tower, ben, second, [
    ["entity", "Sol Marin"],
    ["quote", "the tower cost too much"],
    ["date", "May"],
    ["claim", "Nobody asked the neighbours"],
  ]);
  const ferry = await buildArticle(project, {
    title: "The ferry sails",
    text: "Ida Berg sails on Sunday. “It will be fine,” she said.",
  });
  for (const owner of [ann, ben]) {
    await handIn(scene, ferry, owner, second, [
      ["entity", "Ida Berg"],
      ["quote", "“It will be fine,”", { kind: "direct" }],
    ]);
  }
  const open = await buildArticle(project, { title: "Not yet handed in" });
  await handIn(scene, open, ann, second, []);
  await buildLayer(open, ben, { status: "IN_PROGRESS" });
  return { cy, articles: [bridge, tower, ferry] };
}

async function handIn(
  { project, label }: Scene,
  article: Article,
  owner: User | null,
  day: string,
  marks: readonly Mark[],
): Promise<void> {
  const status = owner ? "SUBMITTED" : "ACCEPTED";
  const layer = await buildLayer(article, owner, { status, submittedAt: new Date(`${day}T12:00:00Z`) });
  const ids: string[] = [];
  for (const [name, quote, attributes = {}] of marks) {
    const span = await buildSpan(layer, article, label(name), quote, { attributes });
    ids.push(span.id);
  }
  const [fromId, toId] = ids;
  // Whoever begins with a quote has linked it to its speaker, and Cy has called the speaker a claim.
  if (!fromId || !toId || marks[0]?.[0] !== "quote") return;
  const type = await prisma.relationType.findFirstOrThrow({ where: { projectId: project.id } });
  await prisma.relation.create({
    data: { id: randomUUID(), layerId: layer.id, typeId: type.id, fromId, toId },
  });
}
