import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { longArticle, sampleStories } from "@/prisma/sample/sample-stories.ts";
import type { SampleArticle, SampleLayer, SamplePerson } from "@/prisma/sample/sample-work.ts";
import type { Actor } from "../access.ts";
import { AppError } from "../app-error.ts";
import { updateArticle } from "../articles/articles.ts";
import { assignArticles } from "../articles/assignments.ts";
import { importArticles } from "../articles/import.ts";
import { getReaderView } from "../articles/reader-view.ts";
import { prisma } from "../db/database.ts";
import { markGuidelinesSeen } from "../guidelines/news.ts";
import { createProject, deleteProject, updateProject } from "../projects/projects.ts";
import { addSampleGuidelines } from "./sample-guidelines.ts";
import { mark, openLayer } from "./sample-layer.ts";
import { joinSamplePeople, type SampleSignIn } from "./sample-people.ts";
import { review } from "./sample-review.ts";

const slug = "sample";
const articlesFolder = join(process.cwd(), "prisma", "sample", "articles");

type People = Readonly<Record<SamplePerson, Actor>>;

/**
 * Makes the sample project through the same functions that people's own work goes through: imports its articles, and has
 * its annotators mark and its reviewer review half of them. Answers the sign-ins of its people, which are kept nowhere.
 * @throws AppError CONFLICT when there is a project `sample` already, unless it is to be replaced.
 */
export async function createSample(
  administrator: Actor,
  { replace = false }: { replace?: boolean } = {},
): Promise<readonly SampleSignIn[]> {
  const earlier = await prisma.project.findUnique({ where: { slug }, select: { id: true } });
  if (earlier && !replace) {
    throw new AppError(
      "CONFLICT",
      "There is a project with the address “sample” already; use --reset to remake it.",
    );
  }
  if (earlier) await deleteProject(administrator, earlier.id);
  const project = await createProject(administrator, {
    name: "Sample desk",
    slug,
    description: "Three invented stories, each told by several outlets, to try Copydesk with.",
  });
  await updateProject(administrator, project.id, { annotatorsPerArticle: 2 });
  const { people, signIns } = await joinSamplePeople(project.id);
  const articleIds = new Map<string, string>();
  for (const story of sampleStories) {
    for (const article of story.articles) {
      const bytes = await readFile(join(articlesFolder, article.file));
      articleIds.set(article.file, await addArticle(people, project.id, story.title, article, bytes));
    }
  }
  const { file, story, provenance, text } = longArticle;
  await addArticle(people, project.id, story, { file, provenance, layers: [] }, Buffer.from(text()));
  await addSampleGuidelines(people.owner, project.id, articleIds);
  // To whoever has just made it nothing in it is news.
  await markGuidelinesSeen(administrator, project.id, new Date().toISOString());
  return signIns;
}

async function addArticle(
  people: People,
  projectId: string,
  story: string,
  { file, provenance, layers }: SampleArticle,
  bytes: Uint8Array,
): Promise<string> {
  let articleId = "";
  for await (const outcome of importArticles(people.owner, projectId, { name: file, bytes, story })) {
    if (!outcome.articleId) throw new RangeError(`${file}: ${outcome.reason ?? outcome.result}`);
    articleId = outcome.articleId;
    if (provenance) await updateArticle(people.owner, articleId, provenance);
    for (const layer of layers) await addLayer(people, projectId, articleId, layer);
  }
  return articleId;
}

async function addLayer(
  people: People,
  projectId: string,
  articleId: string,
  sample: SampleLayer,
): Promise<void> {
  const annotator = people[sample.annotator];
  await assignArticles(people.owner, projectId, { articleIds: [articleId], userIds: [annotator.id] });
  const { article, layer } = await getReaderView(annotator, articleId);
  if (!layer) throw new RangeError(`${sample.annotator} has no layer of ${article.title}`);
  const open = openLayer(annotator, article, layer);
  for (const sampleMark of sample.marks) await mark(open, sampleMark);
  await review(open, sample, people);
}
