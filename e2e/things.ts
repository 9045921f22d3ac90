import { prisma } from "@/lib/server/db/database.ts";
import { startSession } from "@/lib/server/people/sessions.ts";
import { buildExample, buildLayer, buildRule, buildSpan } from "@/prisma/builders.ts";
import type { Article } from "@/prisma/client/client.ts";
import type { Scene } from "./scene.ts";

/** The ids of one thing of every kind in the scene's project, by where the API keeps them. */
export type Things = Readonly<Record<string, string>>;

/** Makes one thing of every kind: Ann has handed in the article, and somebody has asked about her mark. */
export async function buildThings({ project, owner, ann, label }: Scene, article: Article): Promise<Things> {
  const projectId = project.id;
  const layer = await buildLayer(article, ann, { status: "SUBMITTED" });
  const { id, start, end, quote } = await buildSpan(layer, article, label("quote"), "bridge would reopen");
  const place = { layerId: layer.id, spanId: id, start, end, quote };
  await prisma.comment.create({ data: { id, articleId: article.id, ...place, body: "Whose words?" } });
  const rule = await buildRule(label("quote"));
  const example = await buildExample(rule, { articleId: article.id, start, end, quote });
  const story = await prisma.story.create({ data: { projectId, title: "The bridge" } });
  const link = await prisma.oneTimeLink.create({
    data: { purpose: "INVITATION", tokenHash: id, projectId, expiresAt: new Date(Date.now() + 3_600_000) },
  });
  const key = await prisma.apiToken.create({
    data: { userId: owner.id, name: "nightly export", tokenHash: id, prefix: "cd_" },
  });
  const relationType = await prisma.relationType.findFirstOrThrow({ where: { projectId } });
  return {
    articles: article.id,
    comments: id,
    examples: example.id,
    labels: label("quote").id,
    layers: layer.id,
    "relation-types": relationType.id,
    projects: projectId,
    rules: rule.id,
    stories: story.id,
    people: owner.id,
    "people/invitations": link.id,
    "me/sessions": await startSession(owner.id, { userAgent: "", address: "" }),
    "me/keys": key.id,
    userId: ann.id,
    linkId: link.id,
  };
}
