import pg from "pg";
import { randomUUID } from "node:crypto";
const base = "postgres://postgres@127.0.0.1:5599";
const admin = new pg.Client({ connectionString: base + "/postgres" });
await admin.connect();
await admin.query("DROP DATABASE IF EXISTS speed_work");
await admin.query("CREATE DATABASE speed_work");
process.env.DATABASE_URL = base + "/speed_work";
const { applyMigrations } = await import("@/lib/server/migrations.ts");
await applyMigrations(process.env.DATABASE_URL);
const { pool, disconnect } = await import("@/lib/server/database.ts");
const { buildScene, spanOf, adding, batchOf } = await import("@/lib/server/testing/desk-scene.ts");
const { listArticles } = await import("@/lib/server/article-list.ts");
const { articleQuerySchema } = await import("@/lib/schemas/article.ts");
const { getProjectOverview } = await import("@/lib/server/project-overview.ts");
const { getDesk } = await import("@/lib/server/desk.ts");
const { applyBatch } = await import("@/lib/server/batches.ts");
const { getLayer } = await import("@/lib/server/layers.ts");
const { getReaderView } = await import("@/lib/server/reader-view.ts");
const { exportRows } = await import("@/lib/server/export.ts");
const word = "anchor ";
const scene = await buildScene(word.repeat(150_000));
await pool().query(`
 INSERT INTO "Article" ("id","projectId","title","outlet","document","text","textSha256","length","wordCount")
 SELECT gen_random_uuid(), $1, 'Article number '||n||' of ferry town', 'Outlet '||(n%7), '{"type":"doc","content":[]}', t, encode(sha256(convert_to(t,'UTF8')),'hex'), char_length(t), 600
 FROM (SELECT n, 'Unique '||n||E'\n'||repeat('The '||(n*7919%1000)||' ferries of town '||md5(n::text)||' stopped again today. ', 60) t FROM generate_series(1,10000) n) x`, [scene.project.id]);
await pool().query(`INSERT INTO "Layer" ("id","articleId","kind","ownerId","status","reviewerId")
 SELECT gen_random_uuid(), a.id, 'ANNOTATOR', u.id, (ARRAY['ASSIGNED','IN_PROGRESS','SUBMITTED','RETURNED','ACCEPTED']::"LayerStatus"[])[1+(abs(hashtext(a.id::text||u.id::text))%5)], null
 FROM "Article" a, (VALUES ($2::uuid),($3::uuid)) u(id) WHERE a."projectId"=$1 AND a.id <> $4`, [scene.project.id, scene.ann.id, scene.ben.id, scene.article.id]);
await pool().query(`INSERT INTO "Span" ("id","layerId","labelId","start","end","quote","createdById")
 SELECT gen_random_uuid(), l.id, $2, s*3, s*3+1, substring(a.text from s*3+1 for 1), l."ownerId" FROM "Layer" l JOIN "Article" a ON a.id=l."articleId", generate_series(1,10) s WHERE a."projectId"=$1 AND a.id <> $3 AND l.status <> 'ASSIGNED'`, [scene.project.id, scene.label("date").id, scene.article.id]);
await pool().query("ANALYZE");
async function time(name: string, work: () => Promise<unknown>, n = 7) {
  const ms: number[] = [];
  for (let i = 0; i < n; i++) { const t = performance.now(); await work(); ms.push(performance.now() - t); }
  ms.sort((a, b) => a - b);
  console.log(name.padEnd(44), "median", ms[n >> 1]!.toFixed(1), "max", ms[n - 1]!.toFixed(1), "ms");
}

const { articleFilter, standingSql, toldLayers } = await import("@/lib/server/article-filter.ts");
const q = (o: object) => articleQuerySchema.parse(o);
for (const o of [{ search: "ferries" }, { search: "ferries of town c4ca" }, {}]) {
const f = articleFilter(scene.project.id, scene.owner.id, "OWNER", q(o));
const r = await pool().query("EXPLAIN (ANALYZE, BUFFERS) WITH standing AS (" + standingSql("OWNER") + ") SELECT coalesce(standing.status,'unassigned'), count(*) FROM \"Article\" article LEFT JOIN standing ON standing.\"articleId\" = article.id WHERE " + f.where + " GROUP BY 1", f.values);
console.log(r.rows.map((x: any) => x["QUERY PLAN"]).join("\n"), "\n----");
}
await disconnect();
