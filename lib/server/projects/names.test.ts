import pg from "pg";
import { expect, test } from "vitest";
import { createKeySchema, updateMeSchema } from "@/lib/schemas/account.ts";
import { createLabelSchema, createRelationTypeSchema, updateLabelSchema } from "@/lib/schemas/label.ts";
import { createProjectSchema } from "@/lib/schemas/project.ts";
import { storyInputSchema } from "@/lib/schemas/story.ts";
import { createStory, ensureStory, updateStory } from "../articles/stories.ts";
import { databaseUrl } from "../database-url.ts";
import { db, prisma } from "../db/database.ts";
import { listMigrations, runMigration } from "../migrations.ts";
import { buildScene } from "../testing/desk-scene.ts";
import { mergeLabels } from "./label-merge.ts";
import { createLabel, listLabels, updateLabel } from "./labels.ts";
import { createRelationType } from "./relation-types.ts";

const twin = { code: "INVALID", message: expect.stringContaining("other capitals") };
const twins = ["LABEL-é", "label-e\u0301", "ｌａｂｅｌ-é"];

test("labels, relations and stories whose names differ only in capitals or Unicode form are one", async () => {
  const { owner, project, label } = await buildScene();
  const ends = { fromLabelId: label("quote").id, toLabelId: label("entity").id };
  await createLabel(owner, project.id, createLabelSchema.parse({ name: "label-é", colour: "#336699" }));
  await createRelationType(owner, project.id, { name: "label-é", ...ends });
  await createStory(owner, project.id, { title: "label-é" });
  const other = await createStory(owner, project.id, { title: "Ferry" });
  for (const name of twins) {
    const input = createLabelSchema.parse({ name, colour: "#336699" });
    await expect(createLabel(owner, project.id, input)).rejects.toMatchObject(twin);
    await expect(updateLabel(owner, label("date").id, { name })).rejects.toMatchObject(twin);
    await expect(createRelationType(owner, project.id, { name, ...ends })).rejects.toMatchObject(twin);
    await expect(createStory(owner, project.id, { title: name })).rejects.toMatchObject(twin);
    await expect(updateStory(owner, other.id, { title: name })).rejects.toMatchObject(twin);
  }
  expect((await updateStory(owner, other.id, { title: "FERRY" })).title).toBe("FERRY");
});

test("an import finds its story whatever the capitals, and leaves its title as it was", async () => {
  const { project } = await buildScene();
  const id = await ensureStory(db, project.id, "The Café");
  for (const title of ["the café", "The Cafe\u0301", "THE CAFÉ", "The \u202eCafé\u202c"]) {
    expect(await ensureStory(db, project.id, title)).toBe(id);
  }
  expect(await prisma.story.findMany({ where: { projectId: project.id } })).toMatchObject([
    { title: "The Café" },
  ]);
});

test("attributes of one label are one too, and names hold no control or direction characters", () => {
  const attribute = { title: "Kind", type: "text", required: false, choices: [], pattern: "", help: "" };
  const attributes = [
    { ...attribute, name: "kind" },
    { ...attribute, name: "KIND" },
  ];
  expect(updateLabelSchema.safeParse({ attributes }).success).toBe(false);
  expect(updateLabelSchema.safeParse({ attributes: attributes.slice(1) }).success).toBe(true);
  for (const odd of ["a\u202eb", "a\u200eb", "a\u0007b", "a\u200bb"]) {
    expect(createLabelSchema.safeParse({ name: odd, colour: "#336699" }).success).toBe(false);
    expect(
      updateLabelSchema.safeParse({ attributes: [{ ...attribute, name: "kind", title: odd }] }).success,
    ).toBe(false);
    expect(createRelationTypeSchema.shape.name.safeParse(odd).success).toBe(false);
    expect(storyInputSchema.safeParse({ title: odd }).success).toBe(false);
    expect(createProjectSchema.safeParse({ name: odd }).success).toBe(false);
    expect(updateMeSchema.safeParse({ name: odd }).success).toBe(false);
    expect(createKeySchema.safeParse({ name: odd }).success).toBe(false);
  }
});

test("choices and what they are called are names too", () => {
  const parse = (parts: object) => {
    const kind = { name: "kind", title: "Kind", type: "choice", required: false, choices: ["a", "b"] };
    const attributes = [{ ...kind, pattern: "", help: "", ...parts }];
    return updateLabelSchema.safeParse({ attributes }).success;
  };
  expect(parse({ choiceTitles: { a: "First", b: "Second" } })).toBe(true);
  for (const choices of [
    ["Direct", "direct"],
    ["caf\u00e9", "cafe\u0301"],
    ["a\u202e", "b"],
    ["a\u200bc", "b"],
  ]) {
    expect(parse({ choices })).toBe(false);
  }
  for (const choiceTitles of [
    { a: "x\u202ey\u0007" },
    { a: "\u200b" },
    { "a\u202e": "First" },
    { a: "B" },
    { a: "Same", b: "SAME" },
  ]) {
    expect(parse({ choiceTitles })).toBe(false);
  }
});

test("labels whose attributes or choices are one but for capitals stay readable, and their merge is refused in words", async () => {
  const { owner, project, label } = await buildScene();
  const attribute = { title: "Kind", type: "choice", required: false, pattern: "", help: "" } as const;
  const cases = [
    [
      { ...attribute, name: "kind", choices: ["Direct", "b"] },
      { ...attribute, name: "kind", choices: ["direct", "c"] },
      "choice “direct” of “kind”",
    ],
    [
      { ...attribute, name: "kind", choices: ["a", "b"] },
      { ...attribute, name: "KIND", choices: ["a", "b"] },
      "attribute “KIND”",
    ],
    [
      { ...attribute, name: "kind", choices: ["a", "A"] },
      { ...attribute, name: "other", choices: ["a", "b"] },
      "choice “A” of “kind”",
    ],
  ] as const;
  for (const [into, from, what] of cases) {
    // As rows hold it that were written before names were compared so.
    await prisma.label.update({ where: { id: label("quote").id }, data: { attributes: [into] } });
    await prisma.label.update({ where: { id: label("entity").id }, data: { attributes: [from] } });
    const shown = await listLabels(owner, project.id);
    expect(shown.find(({ id }) => id === label("quote").id)?.attributes).toMatchObject([into]);
    await expect(mergeLabels(owner, label("entity").id, label("quote").id)).rejects.toMatchObject({
      code: "INVALID",
      message: expect.stringContaining(what),
    });
    expect(await listLabels(owner, project.id)).toEqual(shown);
  }
});

test("names that were two before they were one keep apart by a number", async () => {
  const url = new URL(databaseUrl());
  url.pathname += "_names";
  const database = url.pathname.slice(1);
  await db.query(`CREATE DATABASE ${database}`);
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    const later = listMigrations().findIndex(({ name }) => name.endsWith("folded_names"));
    for (const migration of listMigrations().slice(0, later)) await runMigration(client, migration);
    await client.query(`
      INSERT INTO "Project" ("id", "slug", "name") SELECT gen_random_uuid(), 'desk', 'Desk';
      INSERT INTO "Label" ("id", "projectId", "name", "colour", "position")
        SELECT gen_random_uuid(), "Project"."id", word, '#336699', nth FROM "Project",
          unnest(ARRAY['quote', 'Quote', 'QUOTE', 'Quote-2', 'claim']) WITH ORDINALITY AS named(word, nth);
      INSERT INTO "Story" ("id", "projectId", "title", "createdAt")
        SELECT gen_random_uuid(), "Project"."id", word, '2026-01-01'::timestamptz + nth * interval '1 day' FROM "Project",
          unnest(ARRAY['Ferry', 'ferry', 'Café', U&'Cafe\\0301']) WITH ORDINALITY AS named(word, nth);`);
    const migration = listMigrations()[later];
    if (migration) await runMigration(client, migration);
    const labels = await client.query(`SELECT "name" FROM "Label" ORDER BY "position"`);
    expect(labels.rows.map(({ name }) => name)).toEqual(["quote", "Quote-3", "QUOTE-4", "Quote-2", "claim"]);
    const stories = await client.query(`SELECT "title" FROM "Story" ORDER BY "createdAt"`);
    expect(stories.rows.map(({ title }) => title)).toEqual(["Ferry", "ferry (2)", "Café", "Cafe\u0301 (2)"]);
  } finally {
    await client.end();
    await db.query(`DROP DATABASE ${database} WITH (FORCE)`);
  }
});
