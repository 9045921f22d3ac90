import { articleQuerySchema } from "@/lib/schemas/article.ts";
import { listArticles } from "@/lib/server/articles/article-list.ts";
import { getReaderView } from "@/lib/server/articles/reader-view.ts";
import { listStories } from "@/lib/server/articles/stories.ts";
import { applyBatch } from "@/lib/server/layers/batches.ts";
import { getLayer } from "@/lib/server/layers/layers.ts";
import { getMe } from "@/lib/server/people/me.ts";
import { getDesk } from "@/lib/server/projects/desk.ts";
import { getProgress } from "@/lib/server/projects/progress.ts";
import { getProjectOverview } from "@/lib/server/projects/project-overview.ts";
import { findActor } from "@/lib/server/sign-in/find-actor.ts";
import { toActor } from "@/lib/server/testing/actors.ts";
import { forgetBatches, makeBatches } from "./batches.ts";
import type { Newsroom } from "./newsroom.ts";
import type { ReplayJob } from "./replay.ts";
import type { Ask, Client } from "./requests.ts";
import { recordStatements, type Statement } from "./statement.ts";
import type { Worker } from "./stint.ts";

/** Something people do: over HTTP by a worker for each desk, and the SQL that it takes. */
export type Subject = {
  readonly name: string;
  /** How many at most, where that is not the usual number. */
  readonly requests?: number;
  readonly workers: readonly Worker[];
  readonly sql: ReplayJob["workers"];
  readonly password?: ReplayJob["password"];
  /** Run before each of the two, where they write. */
  reset?(): Promise<void>;
};

/** What a request with this cookie sends to PostgreSQL: who is asking, and then `work`. */
function record(cookie: string, work: () => Promise<unknown>): Promise<Statement[]> {
  return recordStatements(async () => {
    await findActor(new Headers({ cookie }));
    await work();
  });
}

/** The same reading by everybody at once. */
async function reading(
  client: Client,
  { desks }: Newsroom,
  name: string,
  ask: Ask & { cookie: string },
  work: () => Promise<unknown>,
): Promise<Subject> {
  const statements = await record(ask.cookie, work);
  const worker: Worker = async () => {
    await client.ask({ ...ask, headers: { cookie: ask.cookie } });
  };
  return { name, workers: desks.map(() => worker), sql: desks.map(() => [statements]) };
}

export function listing(client: Client, newsroom: Newsroom, search: string): Promise<Subject> {
  const { project, owner, ownerCookie: cookie } = newsroom;
  const query = articleQuerySchema.parse(search === "" ? {} : { search });
  const path = `/api/v1/projects/${project.id}/articles${search === "" ? "" : `?search=${search}`}`;
  const name = search === "" ? "list articles" : "search articles";
  return reading(client, newsroom, name, { path, cookie }, () =>
    listArticles(toActor(owner), project.id, query),
  );
}

export function opening(client: Client, newsroom: Newsroom): Promise<Subject> {
  const { annotator, annotatorCookie: cookie, usualArticle } = newsroom;
  const path = `/articles/${usualArticle.id}`;
  return reading(client, newsroom, "open an article (page)", { path, cookie }, async () => {
    await getMe(toActor(annotator));
    await getReaderView(toActor(annotator), usualArticle.id);
  });
}

/** The first page of the project, as its owner sees it. */
export function overview(client: Client, newsroom: Newsroom): Promise<Subject> {
  const { project, owner, ownerCookie: cookie } = newsroom;
  const path = `/projects/${project.slug}`;
  return reading(client, newsroom, "project overview (page)", { path, cookie }, async () => {
    await getMe(toActor(owner));
    await Promise.all([
      getProjectOverview(toActor(owner), project.slug),
      listStories(toActor(owner), project.slug),
    ]);
  });
}

/** The progress of the project, as its owner sees it. */
export function progress(client: Client, newsroom: Newsroom): Promise<Subject> {
  const { project, owner, ownerCookie: cookie } = newsroom;
  const path = `/projects/${project.slug}/progress`;
  return reading(client, newsroom, "project progress (page)", { path, cookie }, async () => {
    await getMe(toActor(owner));
    await getProgress(toActor(owner), project.id, new Date());
  });
}

/** The desk of the owner, to whom all articles of the project are assigned. */
export function desk(client: Client, newsroom: Newsroom): Promise<Subject> {
  const { owner, ownerCookie: cookie } = newsroom;
  return reading(client, newsroom, "my desk (page)", { path: "/", cookie }, async () => {
    await getMe(toActor(owner));
    await getDesk(toActor(owner));
  });
}

export async function readingLayer(client: Client, newsroom: Newsroom): Promise<Subject> {
  const [desk] = newsroom.desks;
  if (!desk) throw new RangeError("There is no desk.");
  const { cookie, layerId, user } = desk;
  const ask = { path: `/api/v1/layers/${layerId}`, cookie };
  return reading(client, newsroom, "read a large layer", ask, () => getLayer(toActor(user), layerId));
}

/** Each desk marks word after word in its own large layer; the bare loop applies the very same batches. */
export async function saving(client: Client, newsroom: Newsroom, requests: number): Promise<Subject> {
  const { desks } = newsroom;
  const workers: Worker[] = [];
  const sql: Statement[][][] = [];
  for (const desk of desks) {
    const { cookie, layerId, user } = desk;
    const batches = makeBatches(newsroom, desk, Math.ceil(requests / desks.length));
    const path = `/api/v1/layers/${layerId}/batches`;
    const headers = { cookie, "content-type": "application/json" };
    workers.push(async (number) => {
      await client.ask({ method: "POST", path, headers, body: JSON.stringify(batches[number]) });
    });
    const pieces: Statement[][] = [];
    for (const batch of batches) {
      pieces.push(await record(cookie, () => applyBatch(toActor(user), layerId, batch)));
    }
    sql.push(pieces);
  }
  return { name: "save a batch", workers, sql, reset: () => forgetBatches(desks) };
}
