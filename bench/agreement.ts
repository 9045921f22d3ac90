import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { tallyArticles } from "@/lib/server/agreement/tally-job.ts";
import { connectionOver } from "@/lib/server/db/connection.ts";
import { db, prisma } from "@/lib/server/db/database.ts";
import { notifyLayer } from "@/lib/server/layers/layer-events.ts";
import { readLabels } from "@/lib/server/projects/label-rows.ts";
import { createTestSession } from "@/lib/server/sign-in/session.fixture.ts";
import { buildMemberUser, buildProject } from "@/prisma/builders.ts";
import { show, toTable } from "./figures.ts";
import { type AgreementSizes, insertCompared } from "./load/agreement-rows.ts";
import { type Marker, type MarkTimes, openMarker } from "./load/marker.ts";
import { replay } from "./load/replay.ts";
import { type Client, openClient } from "./load/requests.ts";
import { recordStatements, type Statement } from "./load/statement.ts";
import { describeMachine, processorSeconds, watchMemory } from "./machine.ts";
import { withProduct } from "./product.ts";

type Asking = {
  readonly client: Client;
  readonly pid: number;
  readonly projectId: string;
  readonly path: string;
  readonly cookie: string;
};
type Answered = {
  readonly ms: number;
  /** Of the server with its workers, without PostgreSQL. */
  readonly cpuSeconds: number | null;
  readonly mebibytes: number | null;
};

const idleMarks = 200;
const markWarmUp = 30;
const warmAsks = 10;

async function ask({ client, pid, path, cookie }: Asking, search = ""): Promise<Answered> {
  const memory = watchMemory(pid);
  const before = processorSeconds(pid);
  const from = performance.now();
  await client.ask({ path: path + search, headers: { cookie } });
  const ms = performance.now() - from;
  const after = processorSeconds(pid);
  const cpuSeconds = before === null || after === null ? null : after - before;
  return { ms, cpuSeconds, mebibytes: memory.stop() };
}

/** Takes all tallies away, and what the server keeps of the report: it holds for these revisions alone. */
async function forget({ projectId }: Asking, articles: number): Promise<void> {
  await db.query(`DELETE FROM "ArticleTally"`);
  await change(projectId, articles);
}

/** Lets one layer of so many articles have been edited; answers which. */
async function change(projectId: string, articles: number): Promise<readonly string[]> {
  const changed = await db.query<{ id: string }>(
    `UPDATE "Layer" SET "revision" = "revision" + 1 WHERE "id" IN (
       SELECT DISTINCT ON (layer."articleId") layer."id" FROM "Layer" layer
       JOIN "Article" article ON article."id" = layer."articleId"
       WHERE article."projectId" = $1 AND layer."status" = 'ACCEPTED' ORDER BY layer."articleId", layer."id" LIMIT $2)
     RETURNING "id"`,
    [projectId, articles],
  );
  return changed.rows.map(({ id }) => id);
}

/** Lets a layer have been handed in, and the server count its article and have nothing to do for so long that its workers end. */
async function handInAndRest(projectId: string): Promise<void> {
  for (const id of await change(projectId, 1)) await notifyLayer(db, id, "status");
  await setTimeout(90_000);
}

/** What a computation from nothing reads, for a loop on two connections that does nothing else. */
async function readingStatements(projectId: string): Promise<Statement[][]> {
  const articles = await prisma.article.findMany({
    where: { projectId, layers: { some: { status: "ACCEPTED" } } },
    select: { id: true },
  });
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const connection = connectionOver(() => client);
  const halves: Statement[][] = [[], []];
  for (let from = 0; from < articles.length; from += 50) {
    const articleIds = articles.slice(from, from + 50).map(({ id }) => id);
    const statements = await recordStatements(() => tallyArticles(connection, { projectId, articleIds }));
    const half = halves[(from / 50) % 2] ?? [];
    half.push(...statements.filter(({ text }) => /^\s*(SELECT|WITH)/.test(text)));
  }
  await client.end();
  return halves;
}

async function measureBare(projectId: string): Promise<number> {
  const halves = await readingStatements(projectId);
  const { rate } = await replay({
    url: process.env.DATABASE_URL ?? "",
    workers: halves.map((statements) => [statements]),
    limit: { requests: 2, seconds: 600 },
    password: null,
  });
  return (1000 * rate.count) / rate.perSecond;
}

async function measureMarks(asking: Asking, marker: Marker): Promise<void> {
  await marker.mark(new Promise(() => {}), markWarmUp);
  const idle = await marker.mark(new Promise(() => {}), idleMarks);
  await forget(asking, 1);
  const counting = ask(asking);
  const meanwhile = await marker.mark(counting, Number.POSITIVE_INFINITY);
  const { ms } = await counting;
  const row = (name: string, { count, median, p95 }: MarkTimes) => [
    name,
    show(count),
    show(median),
    show(p95),
  ];
  const rows = [row("nothing else", idle), row(`the first count, ${show(ms)} ms`, meanwhile)];
  console.log(`\n${toTable(["marks saved beside", "marks", "median, ms", "p95, ms"], rows)}`);
}

async function measureAsking(asking: Asking): Promise<void> {
  const cold = await ask(asking);
  const warm: Answered[] = [];
  for (let time = 0; time < warmAsks; time++) warm.push(await ask(asking));
  warm.sort((a, b) => a.ms - b.ms);
  const again = warm[Math.floor(warmAsks / 2)] ?? cold;
  const otherMode = await ask(asking, "?mode=partial");
  const oneLabel = await ask(asking, "?label=claim");
  await change(asking.projectId, 1);
  const changed = await ask(asking);
  const walk = await ask({ ...asking, path: `${asking.path}/disagreements` });
  const page = await ask({ ...asking, path: `${asking.path}/disagreements` }, "?page=900");
  await handInAndRest(asking.projectId);
  const ahead = await ask(asking);
  const bare = await measureBare(asking.projectId);
  const row = (name: string, { ms, cpuSeconds, mebibytes }: Answered) => [
    name,
    show(ms),
    show(ms / bare),
    cpuSeconds === null ? "–" : show(cpuSeconds),
    show(mebibytes),
  ];
  const rows = [
    ["bare pg reads the same rows", show(bare), "1", "–", "–"],
    row("agreement, nothing kept", cold),
    row("agreement, all counted ahead", ahead),
    row("agreement, nothing changed", again),
    row("agreement, another mode", otherMode),
    row("agreement, one label", oneLabel),
    row("agreement, one layer changed", changed),
    row("disagreements, first page", walk),
    row("disagreements, a late page", page),
  ];
  console.log(`\n${toTable(["request", "ms", "× bare pg", "processor, s", "server, MiB"], rows)}`);
}

/** Prints how long agreement takes on a large project, and what a mark that is saved meanwhile has to wait. */
export async function benchAgreement(sizes: AgreementSizes): Promise<void> {
  await withProduct(async ({ url, pid }) => {
    const project = await buildProject();
    const owner = await buildMemberUser(project, "OWNER");
    const annotators = [];
    for (let at = 0; at < sizes.annotators; at++) annotators.push(await buildMemberUser(project));
    const labels = await readLabels(db, project.id);
    const type = await prisma.relationType.findFirstOrThrow({ where: { projectId: project.id } });
    const spans = await insertCompared(project, annotators, labels, type.id, sizes);
    const client = openClient(url);
    try {
      console.log(describeMachine("PostgreSQL 18, fsync on"));
      console.log(
        `${sizes.articles} articles of ${sizes.characters} characters, ${sizes.annotators} annotators and gold, ${spans} spans.`,
      );
      const cookie = await createTestSession(owner);
      const path = `/api/v1/projects/${project.id}/agreement`;
      const asking = { client, pid, projectId: project.id, path, cookie };
      // Somebody else's page has warmed the server up, but for the workers.
      await ask({ ...asking, path: `/api/v1/projects/${project.id}` });
      await measureAsking(asking);
      const marking = await buildMemberUser(project);
      await measureMarks(asking, await openMarker(client, project, marking, labels[0]?.id ?? ""));
    } finally {
      client.close();
    }
  });
}
