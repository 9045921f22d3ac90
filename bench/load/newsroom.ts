import { makeArticleText } from "@/bench/data/article-text.ts";
import { insertSpans } from "@/bench/data/span-rows.ts";
import { makeSpans } from "@/bench/data/spans.ts";
import { createRandom } from "@/lib/core/random.ts";
import { db } from "@/lib/server/db/database.ts";
import { readLabels } from "@/lib/server/projects/label-rows.ts";
import { createTestSession } from "@/lib/server/sign-in/session.fixture.ts";
import { buildArticle, buildLayer, buildMemberUser, buildProject } from "@/prisma/builders.ts";
import type { Article, Project, User } from "@/prisma/client/client.ts";
import { insertArticles } from "./article-rows.ts";

/** Somebody at work: signed in, with a layer of the long article. */
export type Desk = {
  readonly user: User;
  readonly cookie: string;
  readonly layerId: string;
};

/** A project with a long list of articles, a usual article, and a long one with a large layer for each desk. */
export type Newsroom = {
  readonly project: Project;
  readonly owner: User;
  readonly ownerCookie: string;
  readonly annotator: User;
  readonly annotatorCookie: string;
  /** In the queue of `annotator`, with some spans. */
  readonly usualArticle: Article;
  readonly longText: string;
  readonly labelId: string;
  readonly desks: readonly Desk[];
};

export const password = "correct horse battery";

const usualLength = 6_000;
const usualSpans = 40;

export async function makeNewsroom(sizes: {
  articles: number;
  spans: number;
  desks: number;
}): Promise<Newsroom> {
  const project = await buildProject();
  const labels = await readLabels(db, project.id);
  const owner = await buildMemberUser(project, "OWNER");
  await insertArticles(project, owner, sizes.articles);

  const usualText = makeArticleText(createRandom(3), usualLength);
  const usualArticle = await buildArticle(project, { text: usualText });
  const annotator = await buildMemberUser(project);
  const usualLayer = await buildLayer(usualArticle, annotator, { status: "IN_PROGRESS" });
  await insertSpans(usualLayer, makeSpans(createRandom(4), usualText, labels, usualSpans));

  const longText = makeArticleText(createRandom(1), 100 * sizes.spans);
  const longArticle = await buildArticle(project, { text: longText });
  const longSpans = makeSpans(createRandom(2), longText, labels, sizes.spans);
  const desks: Desk[] = [];
  for (let number = 0; number < sizes.desks; number++) {
    const user = await buildMemberUser(project, "ANNOTATOR", { password });
    const layer = await buildLayer(longArticle, user, { status: "IN_PROGRESS" });
    await insertSpans(layer, longSpans);
    desks.push({ user, cookie: await createTestSession(user), layerId: layer.id });
  }
  await db.query("VACUUM ANALYZE");
  const labelId = labels.find(({ name }) => name === "date")?.id ?? "";
  const ownerCookie = await createTestSession(owner);
  const annotatorCookie = await createTestSession(annotator);
  return {
    project,
    owner,
    ownerCookie,
    annotator,
    annotatorCookie,
    usualArticle,
    longText,
    labelId,
    desks,
  };
}
