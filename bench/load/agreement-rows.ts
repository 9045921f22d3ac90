import { createHash } from "node:crypto";
import { makeArticleText } from "@/bench/data/article-text.ts";
import { between, pick, type Random, seededUuid } from "@/bench/data/random.ts";
import { makeSpans } from "@/bench/data/spans.ts";
import type { Label } from "@/lib/core/annotation/label.ts";
import type { Relation, Span } from "@/lib/core/annotation/span.ts";
import { createRandom } from "@/lib/core/random.ts";
import { db } from "@/lib/server/db/database.ts";

export type AgreementSizes = {
  readonly articles: number;
  readonly annotators: number;
  /** Of all layers of annotators together. */
  readonly spans: number;
  readonly characters: number;
};

type Labels = readonly Pick<Label, "id" | "name">[];
type LayerRow = {
  id: string;
  articleId: string;
  ownerId: string | null;
  spans: Span[];
  relations: Relation[];
};

const articlesAtOnce = 50;

/** A span as another annotator sees it: four times in five the same, else missed, cut elsewhere, or of another label. */
function seeAgain(random: Random, text: string, labels: Labels, span: Span): Span[] {
  const seen = { ...span, id: seededUuid(random) };
  if (random() < 0.8) return [seen];
  switch (between(random, 0, 2)) {
    case 0:
      return [];
    case 1: {
      const end = Math.min(text.length, span.end + between(random, 1, 12));
      return [{ ...seen, end, quote: text.slice(span.start, end) }];
    }
    default:
      return [{ ...seen, labelId: pick(random, labels).id }];
  }
}

/** Every second quote has the next entity for a speaker. */
function linkSpeakers(random: Random, labels: Labels, typeId: string, spans: readonly Span[]): Relation[] {
  const idOf = (name: string) => labels.find((label) => label.name === name)?.id;
  const entities = spans.filter(({ labelId }) => labelId === idOf("entity"));
  return spans.flatMap((span) => {
    const speaker = entities.find(({ start }) => start >= span.start);
    if (span.labelId !== idOf("quote") || !speaker || random() < 0.5) return [];
    return [{ id: seededUuid(random), typeId, fromId: span.id, toId: speaker.id }];
  });
}

/**
 * Fills a project with articles over ten months, in stories of ten, each handed in by all annotators and settled. Answers how many spans the
 * annotators have.
 */
export async function insertCompared(
  project: { id: string },
  annotators: readonly { id: string }[],
  labels: Labels,
  relationTypeId: string,
  sizes: AgreementSizes,
): Promise<number> {
  let spans = 0;
  for (let from = 0; from < sizes.articles; from += articlesAtOnce) {
    const numbers = Array.from(
      { length: Math.min(articlesAtOnce, sizes.articles - from) },
      (_, at) => from + at,
    );
    const made = numbers.map((number) => makeArticle(number, annotators, labels, relationTypeId, sizes));
    for (const { layers } of made)
      for (const { ownerId, spans: own } of layers) spans += ownerId ? own.length : 0;
    await insertSlice(project, made);
  }
  await db.query("VACUUM ANALYZE");
  return spans;
}

function makeArticle(
  number: number,
  annotators: readonly { id: string }[],
  labels: Labels,
  relationTypeId: string,
  sizes: AgreementSizes,
) {
  const random = createRandom(1_000 + number);
  const text = `${makeArticleText(random, sizes.characters)}\n${number}`;
  const id = seededUuid(random);
  // A tenth more than each is to have, for what they miss.
  const count = Math.round((1.07 * sizes.spans) / (sizes.articles * sizes.annotators));
  const seen = makeSpans(random, text, labels, count);
  const layers = [...annotators, null].map((owner): LayerRow => {
    const spans = seen.flatMap((span) => seeAgain(random, text, labels, span));
    // No two spans of a layer share label and place, whatever another annotator saw.
    const own = [
      ...new Map(spans.map((span) => [`${span.labelId} ${span.start} ${span.end}`, span])).values(),
    ];
    const relations = linkSpeakers(random, labels, relationTypeId, own);
    return { id: seededUuid(random), articleId: id, ownerId: owner?.id ?? null, spans: own, relations };
  });
  const day = new Date(Date.UTC(2026, 0, 1 + Math.floor((number * 300) / sizes.articles)));
  const story = `Story ${Math.floor(number / 10)}`;
  const textSha256 = createHash("sha256").update(text).digest("hex");
  return { id, number, story, text, textSha256, length: text.length, day: day.toISOString(), layers };
}

type Made = ReturnType<typeof makeArticle>;

async function insertSlice(project: { id: string }, made: readonly Made[]): Promise<void> {
  const articles = made.map(({ layers: _, ...article }) => article);
  const layers = made.flatMap(({ day, layers: own }) =>
    own.map(({ id, articleId, ownerId }) => ({ id, articleId, ownerId, day })),
  );
  const spans = made.flatMap((article) =>
    article.layers.flatMap(({ id: layerId, spans: own }) => own.map((span) => ({ ...span, layerId }))),
  );
  const relations = made.flatMap((article) =>
    article.layers.flatMap(({ id: layerId, relations: own }) => own.map((link) => ({ ...link, layerId }))),
  );
  await db.query(
    `INSERT INTO "Story" ("id", "projectId", "title")
     SELECT DISTINCT ON (row."story") gen_random_uuid(), $1::uuid, row."story"
     FROM jsonb_to_recordset($2::jsonb) AS row("story" text) ON CONFLICT DO NOTHING`,
    [project.id, JSON.stringify(articles)],
  );
  await db.query(
    `INSERT INTO "Article" ("id", "projectId", "storyId", "title", "document", "text", "textSha256", "length", "wordCount", "createdAt")
     SELECT row."id", $1, story."id", 'Article ' || row."number", '{"type":"doc","content":[]}', row."text", row."textSha256",
       row."length", 500, row."day"
     FROM jsonb_to_recordset($2::jsonb) AS row("id" uuid, "number" int, "story" text, "text" text, "textSha256" text,
       "length" int, "day" timestamptz)
     JOIN "Story" story ON story."projectId" = $1 AND story."title" = row."story"`,
    [project.id, JSON.stringify(articles)],
  );
  await db.query(
    `INSERT INTO "Layer" ("id", "articleId", "kind", "ownerId", "status", "submittedAt")
     SELECT row."id", row."articleId", (CASE WHEN row."ownerId" IS NULL THEN 'GOLD' ELSE 'ANNOTATOR' END)::"LayerKind",
       row."ownerId", 'ACCEPTED', row."day"
     FROM jsonb_to_recordset($1::jsonb) AS row("id" uuid, "articleId" uuid, "ownerId" uuid, "day" timestamptz)`,
    [JSON.stringify(layers)],
  );
  await db.query(
    `INSERT INTO "Span" ("id", "layerId", "labelId", "start", "end", "quote", "attributes")
     SELECT row."id", row."layerId", row."labelId", row."start", row."end", row."quote", row."attributes"
     FROM jsonb_to_recordset($1::jsonb) AS row("id" uuid, "layerId" uuid, "labelId" uuid, "start" int, "end" int, "quote" text,
       "attributes" jsonb)`,
    [JSON.stringify(spans)],
  );
  await db.query(
    `INSERT INTO "Relation" ("id", "layerId", "typeId", "fromId", "toId")
     SELECT row."id", row."layerId", row."typeId", row."fromId", row."toId"
     FROM jsonb_to_recordset($1::jsonb) AS row("id" uuid, "layerId" uuid, "typeId" uuid, "fromId" uuid, "toId" uuid)`,
    [JSON.stringify(relations)],
  );
}
