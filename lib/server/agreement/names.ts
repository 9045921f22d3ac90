import { db } from "../db/database.ts";
import { readRelationTypes } from "../projects/label-rows.ts";
import type { Scope } from "./scope.ts";

/** What the ids of a report are called. An id that has gone meanwhile keeps its place under a word for it. */
export type Names = {
  person(id: string): { id: string; name: string };
  story(id: string): string;
  label(id: string): { id: string; name: string; colour: string };
  relationType(id: string): string;
};

const gone = "deleted";

/** The names of everybody and everything that a project's report can hold. Access was decided before. */
export async function readNames({ projectId, labels }: Pick<Scope, "projectId" | "labels">): Promise<Names> {
  const [people, stories, types] = await Promise.all([
    db.query<{ id: string; name: string }>(
      `SELECT person."id", person."name" FROM "User" person
       WHERE person."id" IN (SELECT kept."ownerId" FROM "LayerCount" kept WHERE kept."projectId" = $1)`,
      [projectId],
    ),
    db.query<{ id: string; name: string }>(
      `SELECT "id", "title" AS "name" FROM "Story" WHERE "projectId" = $1`,
      [projectId],
    ),
    readRelationTypes(db, projectId),
  ]);
  const find = (rows: readonly { id: string; name: string }[]) => {
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    return (id: string) => names.get(id) ?? gone;
  };
  const [person, story, relationType] = [find(people.rows), find(stories.rows), find(types)];
  const byId = new Map(labels.map((label) => [label.id, label]));
  return {
    person: (id) => ({ id, name: person(id) }),
    story,
    label: (id) => byId.get(id) ?? { id, name: gone, colour: "#5f5a50" },
    relationType,
  };
}
