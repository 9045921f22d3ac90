import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { prisma } from "@/lib/server/db/database.ts";
import { createFirstAdministrator } from "@/lib/server/people/set-up.ts";
import { createSample } from "@/lib/server/sample/create-sample.ts";
import { createTestSession } from "@/lib/server/sign-in/session.fixture.ts";
import { buildArticle, buildLayer, buildMemberUser, buildProject } from "@/prisma/builders.ts";
import { type MeantMark, proposeMarks } from "./meant-marks.ts";

/** An article in front of somebody who has marked nothing in it yet, and what is meant to be marked. */
export type HandDesk = {
  readonly path: string;
  readonly cookie: string;
  readonly text: string;
  readonly language: string;
  readonly marks: readonly MeantMark[];
};

/** Articles beside the project that people were given to try it with, where there are any. */
const sharedArticles = join(process.cwd(), "..", "shared", "articles");

type Gold = {
  readonly kind: string;
  readonly spans: readonly { start: number; end: number; label: { name: string } }[];
};

/** What is right in an article of the sample: gold where there is any, else what its annotators marked. */
function toMeantMarks(layers: readonly Gold[]): readonly MeantMark[] {
  const gold = layers.filter(({ kind, spans }) => kind === "GOLD" && spans.length > 0);
  const spans = (gold.length > 0 ? gold : layers).flatMap((layer) => layer.spans);
  const marks = new Map(
    spans.map(({ start, end, label }) => [
      `${start} ${end} ${label.name}`,
      { start, end, label: label.name },
    ]),
  );
  return [...marks.values()];
}

async function openDesk(
  project: { id: string },
  article: { id: string; text: string; language: string },
  marks: readonly MeantMark[],
): Promise<HandDesk> {
  const annotator = await buildMemberUser(project);
  await buildLayer(article, annotator, { status: "IN_PROGRESS" });
  return {
    path: `/articles/${article.id}`,
    cookie: await createTestSession(annotator),
    text: article.text,
    language: article.language,
    marks,
  };
}

/** The sample's marked articles, and those of `../shared/articles` where that folder is, with marks proposed for them. */
export async function makeHandDesks(): Promise<readonly HandDesk[]> {
  const administrator = await createFirstAdministrator({
    name: "Someone",
    email: "someone@copydesk.example",
    password: "a pass for the bench of the hand",
  });
  if (!administrator) throw new Error("There was somebody already.");
  await createSample(administrator);
  const articles = await prisma.article.findMany({
    include: { layers: { include: { spans: { include: { label: true } } } } },
    orderBy: { title: "asc" },
  });
  const desks: HandDesk[] = [];
  for (const article of articles) {
    const marks = toMeantMarks(article.layers);
    if (marks.length > 0) desks.push(await openDesk({ id: article.projectId }, article, marks));
  }
  if (!existsSync(sharedArticles)) return desks;
  const project = await buildProject();
  for (const file of (await readdir(sharedArticles)).filter((name) => name.endsWith(".txt"))) {
    const text = (await readFile(join(sharedArticles, file), "utf8")).replaceAll("\r\n", "\n").trimEnd();
    const article = await buildArticle(project, { text, language: "en" });
    desks.push(await openDesk(project, article, proposeMarks(text)));
  }
  return desks;
}
