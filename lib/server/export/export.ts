import { createHash } from "node:crypto";
import type { Role } from "@/lib/core/access.ts";
import { checkDatasetRow } from "@/lib/core/dataset/check-dataset-row.ts";
import { writeRow } from "@/lib/core/formats/write-row.ts";
import type { ExportQuery } from "@/lib/schemas/export.ts";
import { type Actor, requireProject } from "../access.ts";
import { AppError } from "../app-error.ts";
import { connectionOver } from "../db/connection.ts";
import { db } from "../db/database.ts";
import { inTransaction } from "../db/transaction.ts";
import { recordEvent } from "../events/record-event.ts";
import { openOwnLayer } from "../layers/layer-access.ts";
import { recordLayersRead } from "../layers/layer-readings.ts";
import { openConnection } from "../open-connection.ts";
import { type ExportScope, readGroups, readRows } from "./export-rows.ts";
import { startExport } from "./running-exports.ts";

function sha256Hex(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** The ids for names given, each of which must be there; `what` is the word for one of them. */
function toIds(
  names: readonly string[],
  rows: readonly { id: string; name: string }[],
  what: "label" | "story",
): string[] {
  return names.map((name) => {
    const row = rows.find((other) => other.name === name || other.id === name);
    if (!row) throw new AppError("INVALID", `The project has no ${what} “${name}”; check its spelling.`);
    return row.id;
  });
}

/**
 * In a blind project colleagues' layers are kept from a reviewer whose own is still open, in an export as on the screens; so
 * is gold where the reviewer has the same article open.
 */
async function requireUnblinded(
  user: Actor,
  project: { id: string; name: string; role: Role },
  layers: ExportQuery["layers"],
): Promise<void> {
  if (project.role === "OWNER") return;
  const settled = `EXISTS (SELECT FROM "Layer" gold
    WHERE gold."articleId" = article."id" AND gold."kind" = 'GOLD' AND gold."status" = 'ACCEPTED')`;
  const open = await db.query<{ count: number; isTaken: boolean }>(
    `SELECT count(*)::int AS "count", coalesce(bool_or(${layers === "gold" ? settled : "true"}), false) AS "isTaken" FROM "Article" article JOIN "Project" project ON project."id" = article."projectId"
     WHERE project."id" = $1 AND article."archivedAt" IS NULL AND project."isBlind" AND ${openOwnLayer(`article."id"`, "$2")}`,
    [project.id, user.id],
  );
  const { count, isTaken } = open.rows[0] ?? { count: 0, isTaken: false };
  if (!isTaken) return;
  // Of how many gold is settled is not told.
  throw new AppError(
    "FORBIDDEN",
    `${project.name} is annotated blind and you have ${count} of its articles open yourself; submit first, or ask an owner for the export.`,
  );
}

/**
 * What an export will take, once it is known that `user` may have it and that every label and story named is there.
 * @throws AppError NOT_FOUND or FORBIDDEN for who may not export the project, or (layers that are not submitted) does not own it;
 * INVALID for a name that it does not have.
 */
export async function planExport(user: Actor, projectId: string, query: ExportQuery): Promise<ExportScope> {
  const project = await requireProject(user, projectId, query.layers === "all" ? "manage" : "export");
  await requireUnblinded(user, project, query.layers);
  const labels = await db.query<{ id: string; name: string }>(
    `SELECT "id", "name" FROM "Label" WHERE "projectId" = $1`,
    [project.id],
  );
  const stories = await db.query<{ id: string; name: string }>(
    `SELECT "id", "title" AS "name" FROM "Story" WHERE "projectId" = $1`,
    [project.id],
  );
  return {
    projectId: project.id,
    projectSlug: project.slug,
    layers: query.layers,
    labelIds: toIds(query.label, labels.rows, "label"),
    storyIds: toIds(query.story, stories.rows, "story"),
  };
}

/**
 * The lines of a planned export, each with its `\n`, from one snapshot of the database and in constant memory. The same
 * state gives the same bytes. Archived articles stay behind. Every row is checked before it leaves ("every export checks itself").
 * When `signal` aborts, a statement under way is given up too; whoever reads the lines ends the generator besides.
 * @throws AppError TOO_MANY when too many exports run; INVALID at the first row that does not keep its word, naming the row and the span.
 */
export async function* exportLines(
  user: Actor,
  scope: ExportScope,
  signal?: AbortSignal,
): AsyncGenerator<string> {
  const end = startExport(user.id);
  let count = 0;
  let isWhole = false;
  try {
    // A connection of its own: a slow reader must not keep one of the pool's from everybody else.
    const client = await openConnection("export");
    const close = () => client.end().catch(() => {});
    signal?.addEventListener("abort", close);
    try {
      signal?.throwIfAborted();
      const connection = connectionOver(() => client);
      await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
      for await (const layerIds of readGroups(connection, scope)) {
        const rows = await readRows(connection, scope, layerIds);
        // Past the snapshot, and before anything is told.
        await recordLayersRead(db, user.id, layerIds);
        for (const row of rows) {
          const [problem] = checkDatasetRow(row, sha256Hex);
          if (problem) throw new AppError("INVALID", `The export stopped. ${problem}`);
          count += 1;
          yield writeRow("jsonl", row);
        }
      }
      isWhole = true;
    } finally {
      signal?.removeEventListener("abort", close);
      await close();
    }
  } finally {
    end();
    await inTransaction("write", (tx) =>
      recordEvent(tx, user, {
        action: "project.export",
        subject: `${scope.layers}: ${count} ${count === 1 ? "row" : "rows"}${isWhole ? "" : ", not finished"}`,
        projectId: scope.projectId,
        detail: { layers: scope.layers, rows: count, isWhole },
      }),
    );
  }
}

/** As `planExport` and `exportLines` together, for the command line. */
export async function* exportRows(
  user: Actor,
  projectId: string,
  query: ExportQuery,
): AsyncGenerator<string> {
  yield* exportLines(user, await planExport(user, projectId, query));
}
