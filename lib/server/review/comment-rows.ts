import type { CommentView } from "@/lib/schemas/reader.ts";
import type { Connection } from "../db/connection.ts";

type CommentRow = Omit<CommentView, "at" | "resolvedAt"> & { at: Date; resolvedAt: Date | null };

const commentColumns = `comment."id", comment."layerId", comment."spanId", comment."start", comment."end", comment."quote",
  comment."authorId", coalesce(author."name", '') AS "authorName", comment."body", comment."ruleId", comment."at", comment."resolvedAt"`;

/** The remarks that fit `where` (SQL over `comment`), oldest first; whether they may be seen was decided before. */
async function read(client: Connection, where: string, values: readonly unknown[]): Promise<CommentView[]> {
  const found = await client.query<CommentRow>(
    `SELECT ${commentColumns} FROM "Comment" comment LEFT JOIN "User" author ON author."id" = comment."authorId"
     WHERE ${where} ORDER BY comment."at", comment."id"`,
    [...values],
  );
  return found.rows.map((row) => ({
    ...row,
    at: row.at.toISOString(),
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
  }));
}

/** The threads of some layers, oldest remark first. */
export async function readThreads(client: Connection, layerIds: readonly string[]): Promise<CommentView[]> {
  return read(client, `comment."layerId" = ANY ($1::uuid[])`, [layerIds]);
}

/** One remark, or null when there is none of that id. */
export async function findComment(client: Connection, commentId: string): Promise<CommentView | null> {
  const [comment] = await read(client, `comment."id" = $1`, [commentId]);
  return comment ?? null;
}
