import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { createLabelSchema, updateLabelSchema } from "@/lib/schemas/label.ts";
import { buildLayer } from "@/prisma/builders.ts";
import { prisma } from "../db/database.ts";
import { applyBatch, listBatches } from "../layers/batches.ts";
import { getLayer } from "../layers/layers.ts";
import { adding, batchOf, buildScene, sceneText, spanOf } from "../testing/desk-scene.ts";
import { mergeLabels } from "./label-merge.ts";
import { createLabel, deleteLabel, listLabels, orderLabels, updateLabel } from "./labels.ts";
import { createRelationType, deleteRelationType, listRelationTypes } from "./relation-types.ts";

const place = createLabelSchema.parse({ name: "place", colour: "#336699", hotkey: "5" });

test("owners make, edit, order and delete labels; others only read them", async () => {
  const { ann, reviewer, owner, stranger, project, label } = await buildScene();
  const made = await createLabel(owner, project.slug, place);
  expect(made).toMatchObject({ name: "place", line: "solid", isArchived: false, spanCount: 0 });
  expect((await updateLabel(owner, made.id, { name: "location", maxLength: 80 })).name).toBe("location");
  const order = [made.id, label("date").id];
  expect((await orderLabels(owner, project.id, order)).map(({ name }) => name)).toEqual([
    "location",
    "date",
    "quote",
    "claim",
    "entity",
  ]);
  for (const who of [ann, reviewer]) {
    expect(await listLabels(who, project.id)).toHaveLength(5);
    await expect(createLabel(who, project.id, place)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(updateLabel(who, made.id, { hotkey: "" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(deleteLabel(who, made.id)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(mergeLabels(who, made.id, label("date").id)).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  await expect(listLabels(stranger, project.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(updateLabel(stranger, made.id, { hotkey: "" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(deleteLabel(stranger, made.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await deleteLabel(owner, made.id);
  expect(await listLabels(owner, project.id)).toHaveLength(4);
});

test("an attribute keeps its default, which has to be a value of it", async () => {
  const { ann, owner, project } = await buildScene();
  const kind = {
    ...{ name: "kind", title: "Kind", type: "choice", required: true, choices: ["city", "river"] },
    ...{ pattern: "", help: "", default: "river" },
  } as const;
  const input = createLabelSchema.parse({ ...place, attributes: [kind] });
  const made = await createLabel(owner, project.id, input);
  const read = (await listLabels(ann, project.id)).find(({ id }) => id === made.id);
  expect(read?.attributes).toEqual([kind]);
  const bad = createLabelSchema.safeParse({ ...place, attributes: [{ ...kind, default: "hill" }] });
  expect(bad.error?.issues).toMatchObject([
    { path: ["attributes", 0, "default"], message: "Kind has to be one of city, river." },
  ]);
});

test("two labels share neither a name nor a key, and a key is free again once its label is archived", async () => {
  const { owner, project, label } = await buildScene();
  await expect(createLabel(owner, project.id, { ...place, name: "quote" })).rejects.toMatchObject({
    code: "INVALID",
  });
  await expect(createLabel(owner, project.id, { ...place, hotkey: "1" })).rejects.toMatchObject({
    code: "INVALID",
  });
  await updateLabel(owner, label("quote").id, { isArchived: true });
  await createLabel(owner, project.id, { ...place, hotkey: "1" });
  await expect(updateLabel(owner, label("quote").id, { isArchived: false })).rejects.toMatchObject({
    code: "INVALID",
  });
  await updateLabel(owner, label("quote").id, { guideline: "Words that somebody said." });
  await updateLabel(owner, label("quote").id, { isArchived: false, hotkey: "6" });
});

test("a key is the same as a capital, and the label that has it is named", async () => {
  const { owner, project, label } = await buildScene();
  await createLabel(owner, project.id, { ...place, hotkey: "q" });
  await expect(updateLabel(owner, label("quote").id, { hotkey: "Q" })).rejects.toMatchObject({
    code: "INVALID",
    message: "The label place has the key q; choose a different one.",
  });
});

test.each([
  ["J", "J is the key of “Next mark” in the reader; choose another"],
  ["m", "M is the key of “Next missing” in the reader; choose another"],
  ["/", "/ is the key of “Find” in the reader; choose another"],
])("%s is no label's key, since a screen uses it itself", (hotkey, sentence) => {
  for (const schema of [createLabelSchema, updateLabelSchema]) {
    expect(schema.safeParse({ ...place, hotkey }).error?.issues[0]?.message).toBe(sentence);
  }
});

test.each(["о", "Ж", "۱", "ת", "ー", "\u064e", "'"])(
  "%s is no label's key, since a keyboard types it where a screen's key lies",
  (hotkey) => {
    for (const schema of [createLabelSchema, updateLabelSchema]) {
      expect(schema.safeParse({ ...place, hotkey }).error?.issues[0]?.message).toContain(
        "lies where other keyboards have keys of the screens",
      );
    }
  },
);

test("a label in use is renamed without touching its spans and is not deleted", async () => {
  const { ann, owner, layer, label } = await buildScene();
  const noon = spanOf(sceneText, label("date"), "noon");
  await applyBatch(ann, layer.id, batchOf(0, adding(noon)));
  expect(await updateLabel(owner, label("date").id, { name: "time" })).toMatchObject({
    name: "time",
    spanCount: 1,
  });
  expect((await getLayer(ann, layer.id)).spans).toEqual([noon]);
  await expect(deleteLabel(owner, label("date").id)).rejects.toMatchObject({ code: "INVALID" });
});

test("merging keeps every span of every layer, once in each place, and tells open readers by the revision", async () => {
  const { ann, ben, owner, project, article, layer, label } = await buildScene();
  const type = await prisma.relationType.findFirstOrThrow({ where: { projectId: project.id } });
  const claim = spanOf(sceneText, label("claim"), "“We open at noon,”", { note: "from the claim" });
  const quote = spanOf(sceneText, label("quote"), "“We open at noon,”");
  const other = spanOf(sceneText, label("quote"), "The bridge opens at noon");
  const ada = spanOf(sceneText, label("entity"), "Ada Ferro");
  const speaker = { id: randomUUID(), typeId: type.id, fromId: quote.id, toId: ada.id };
  const marks = batchOf(0, ...[claim, quote, other, ada].map(adding), {
    of: "relation",
    before: null,
    after: speaker,
  });
  await applyBatch(ann, layer.id, marks);
  const second = await buildLayer(article, ben);
  await applyBatch(ben, second.id, batchOf(0, adding(spanOf(sceneText, label("quote"), "Friday"))));
  await prisma.layer.update({ where: { id: second.id }, data: { status: "SUBMITTED" } });

  const labels = await mergeLabels(owner, label("quote").id, label("claim").id);
  expect(labels.map(({ name, spanCount }) => [name, spanCount])).toEqual([
    ["claim", 3],
    ["entity", 1],
    ["date", 0],
  ]);
  const view = await getLayer(ann, layer.id);
  expect(view.revision).toBe(2);
  expect(view.spans).toEqual([claim, ada, { ...other, labelId: label("claim").id }]);
  expect(view.relations).toEqual([{ ...speaker, fromId: claim.id }]);
  expect((await getLayer(owner, second.id)).spans).toMatchObject([
    { quote: "Friday", labelId: label("claim").id },
  ]);
  expect(await listRelationTypes(owner, project.id)).toMatchObject([
    { name: "speaker", fromLabelId: label("claim").id },
  ]);
  const { batches } = await listBatches(ann, layer.id, { before: null, limit: 1 });
  expect(batches).toMatchObject([{ revision: 2, actorId: null }]);
  const stale = batchOf(1, adding(spanOf(sceneText, label("date"), "noon")));
  await expect(applyBatch(ann, layer.id, stale)).rejects.toMatchObject({ code: "CONFLICT" });
});

test("a label merges neither into itself nor into one of another project", async () => {
  const { owner, admin, label } = await buildScene();
  const other = await buildScene();
  await expect(mergeLabels(owner, label("date").id, label("date").id)).rejects.toMatchObject({
    code: "INVALID",
  });
  await expect(mergeLabels(owner, label("date").id, other.label("date").id)).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(mergeLabels(admin, label("date").id, other.label("date").id)).rejects.toMatchObject({
    code: "INVALID",
  });
});

test("relation types lead between labels of one project and are deleted while no span uses them", async () => {
  const { ann, owner, stranger, project, label } = await buildScene();
  const input = { name: "anchor", fromLabelId: label("date").id, toLabelId: label("date").id };
  const made = await createRelationType(owner, project.id, input);
  await expect(createRelationType(owner, project.id, input)).rejects.toMatchObject({ code: "INVALID" });
  const foreign = (await buildScene()).label("date").id;
  await expect(
    createRelationType(owner, project.id, { ...input, name: "other", toLabelId: foreign }),
  ).rejects.toMatchObject({ code: "INVALID" });
  await expect(createRelationType(ann, project.id, input)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(deleteRelationType(stranger, made.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await deleteRelationType(owner, made.id);
  expect(await listRelationTypes(ann, project.id)).toMatchObject([{ name: "speaker", relationCount: 0 }]);
});

test("annotators are told how often they themselves used a label and a relation, reviewers how often everybody did", async () => {
  const { ann, ben, reviewer, article, layer, label, project } = await buildScene();
  const type = await prisma.relationType.findFirstOrThrow({ where: { projectId: project.id } });
  const quote = spanOf(sceneText, label("quote"), "“We open at noon,”");
  const ada = spanOf(sceneText, label("entity"), "Ada Ferro");
  const speaker = { id: randomUUID(), typeId: type.id, fromId: quote.id, toId: ada.id };
  await applyBatch(
    ann,
    layer.id,
    batchOf(0, adding(quote), adding(ada), { of: "relation", before: null, after: speaker }),
  );
  const bens = await buildLayer(article, ben);
  await applyBatch(ben, bens.id, batchOf(0, adding({ ...ada, id: randomUUID() })));

  const told = async (who: typeof ann) => [
    ...(await listLabels(who, project.id)).map(({ name, spanCount }) => `${name} ${spanCount}`),
    ...(await listRelationTypes(who, project.id)).map(
      ({ name, relationCount }) => `${name} ${relationCount}`,
    ),
  ];
  expect(await told(ann)).toEqual(["quote 1", "claim 0", "entity 1", "date 0", "speaker 1"]);
  expect(await told(ben)).toEqual(["quote 0", "claim 0", "entity 1", "date 0", "speaker 0"]);
  expect(await told(reviewer)).toEqual(["quote 1", "claim 0", "entity 2", "date 0", "speaker 1"]);
});
