import { createRandom } from "@/lib/core/random.ts";
import { db } from "@/lib/server/db/database.ts";
import { readLabels } from "@/lib/server/projects/label-rows.ts";
import { createTestSession } from "@/lib/server/sign-in/session.fixture.ts";
import { buildArticle, buildLayer, buildMemberUser, buildProject } from "@/prisma/builders.ts";
import { toStaticPage } from "./browser/static-page.ts";
import { makeArticleText } from "./data/article-text.ts";
import { insertSpans } from "./data/span-rows.ts";
import { makeSpans } from "./data/spans.ts";

/** One article as an annotator of its own sees it, with so many spans, and the same as static pages. */
export type Desk = {
  readonly spanCount: number;
  readonly path: string;
  /** Where the server of the static pages has the same: `/plain` and `/skipping` behind this. */
  readonly staticPath: string;
  readonly cookie: string;
  readonly layerId: string;
  readonly plainPage: string;
  readonly skippingPage: string;
};

/** Makes one article, and for each count an annotator with a layer of that many spans. */
export async function makeDesks(
  title: string,
  characters: number,
  spanCounts: readonly number[],
): Promise<Desk[]> {
  const project = await buildProject();
  const text = makeArticleText(createRandom(1), characters);
  const article = await buildArticle(project, { text, title });
  const labels = await readLabels(db, project.id);
  const desks: Desk[] = [];
  for (const spanCount of spanCounts) {
    const annotator = await buildMemberUser(project);
    const layer = await buildLayer(article, annotator, { status: "IN_PROGRESS" });
    const spans = makeSpans(createRandom(2), text, labels, spanCount);
    await insertSpans(layer, spans);
    // A class can only be moved where there are two marks to move it between.
    const shown = spanCount >= 2 ? spans : makeSpans(createRandom(2), text, labels, 2);
    desks.push({
      spanCount,
      path: `/articles/${article.id}`,
      staticPath: `/${characters}/${spanCount}`,
      cookie: await createTestSession(annotator),
      layerId: layer.id,
      plainPage: toStaticPage(text, shown, labels, false),
      skippingPage: toStaticPage(text, shown, labels, true),
    });
  }
  await db.query("ANALYZE");
  return desks;
}
