import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { buildMember, buildProject, buildUser } from "@/prisma/builders.ts";
import { db } from "./database.ts";
import type { Tables } from "./tables.ts";

test("values come as their types say", async () => {
  const user = await buildUser();
  const project = await buildProject();
  await buildMember(project, user);
  const row = await db
    .selectFrom("Project")
    .innerJoin("Member", "Member.projectId", "Project.id")
    .select([
      "guidelines",
      "storyPlacement",
      "queueLength",
      "isBlind",
      "Project.createdAt",
      "languages",
      "role",
    ])
    .select((eb) => eb.fn.countAll<string>().over().as("total"))
    .where("Project.id", "=", project.id)
    .executeTakeFirstOrThrow();
  expect(row).toEqual({
    guidelines: { type: "doc", content: [] },
    storyPlacement: "ANY",
    queueLength: 5,
    isBlind: true,
    createdAt: expect.any(Date),
    languages: [],
    role: "ANNOTATOR",
    total: "1",
  });
});

test("JSON is written as text and read as a value, arrays too", async () => {
  const project = await buildProject();
  const id = randomUUID();
  const attributes = [{ name: "a" }];
  const row = await db
    .insertInto("Label")
    .values({
      id,
      projectId: project.id,
      name: "j",
      colour: "#000000",
      attributes: JSON.stringify(attributes),
    })
    .returning("attributes")
    .executeTakeFirstOrThrow();
  expect(row).toEqual({ attributes });
});

const counted = {
  ArticleCount:
    "projectId isArchived assigned inProgress submitted inReview returned accepted goldOpen goldSettled status count",
  StoryCount: "storyId isArchived count",
  LayerCount: "projectId isArchived kind ownerId reviewerId status count seconds",
  DayCount: "projectId isArchived kind ownerId what day count",
  SpanCount: "projectId isArchived kind ownerId status isTimed labelId count",
} satisfies Partial<Record<keyof Tables, string>>;

test.each(Object.entries(counted))("%s has the columns that its type names", async (table, columns) => {
  const { rows } = await db.query<{ column: string }>(
    `SELECT column_name AS "column" FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
    [table],
  );
  expect(new Set(rows.map(({ column }) => column))).toEqual(new Set(columns.split(" ")));
});
