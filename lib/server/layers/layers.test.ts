import { expect, test } from "vitest";
import { prisma } from "../db/database.ts";
import { adding, batchOf, buildScene, sceneText, spanOf } from "../testing/desk-scene.ts";
import { applyBatch } from "./batches.ts";
import { addActiveSeconds, getLayer, submitLayer } from "./layers.ts";

test("a layer is in sight of its owner, and of reviewers once it is handed in", async () => {
  const { ann, ben, reviewer, owner, admin, stranger, layer } = await buildScene();
  expect((await getLayer(ann, layer.id)).ownerName).toBe(ann.name);
  for (const who of [ben, reviewer, owner, admin, stranger]) {
    await expect(getLayer(who, layer.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  await submitLayer(ann, layer.id);
  for (const who of [ann, reviewer, owner, admin])
    expect((await getLayer(who, layer.id)).status).toBe("SUBMITTED");
  for (const who of [ben, stranger]) {
    await expect(getLayer(who, layer.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
});

test("in a blind project a reviewer who annotates too sees a colleague's layer only after submitting their own", async () => {
  const { ann, reviewer, article, layer, project } = await buildScene();
  const own = await prisma.layer.create({
    data: { articleId: article.id, ownerId: reviewer.id, kind: "ANNOTATOR" },
  });
  await submitLayer(ann, layer.id);
  await expect(getLayer(reviewer, layer.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await submitLayer(reviewer, own.id);
  expect((await getLayer(reviewer, layer.id)).id).toBe(layer.id);

  await prisma.layer.update({ where: { id: own.id }, data: { status: "ASSIGNED" } });
  await prisma.project.update({ where: { id: project.id }, data: { isBlind: false } });
  expect((await getLayer(reviewer, layer.id)).id).toBe(layer.id);
});

test("who is no longer a member no longer sees their own layer", async () => {
  const { ann, layer, project } = await buildScene();
  await prisma.member.delete({ where: { projectId_userId: { projectId: project.id, userId: ann.id } } });
  await expect(getLayer(ann, layer.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a layer whose spans lack a required attribute is not submitted", async () => {
  const { ann, layer, label } = await buildScene();
  const kind = {
    name: "kind",
    title: "Kind",
    type: "choice",
    required: true,
    choices: ["direct", "indirect"],
    pattern: "",
    help: "",
  };
  await prisma.label.update({ where: { id: label("quote").id }, data: { attributes: [kind] } });
  const quote = spanOf(sceneText, label("quote"), "“We open at noon,”");
  await applyBatch(ann, layer.id, batchOf(0, adding(quote)));
  await expect(submitLayer(ann, layer.id)).rejects.toMatchObject({
    code: "INVALID",
    detail: { checkList: [{ severity: "must", spanId: quote.id }] },
  });
  const whole = { ...quote, attributes: { kind: "direct" } };
  await applyBatch(ann, layer.id, batchOf(1, { of: "span", before: quote, after: whole }));
  await submitLayer(ann, layer.id);
  await submitLayer(ann, layer.id);
  expect(await getLayer(ann, layer.id)).toMatchObject({ status: "SUBMITTED", revision: 2 });
});

test("only the owner submits, and an archived article is read-only", async () => {
  const { ann, ben, reviewer, stranger, article, layer } = await buildScene();
  for (const who of [ben, reviewer, stranger]) {
    await expect(submitLayer(who, layer.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  await prisma.article.update({ where: { id: article.id }, data: { archivedAt: new Date() } });
  await expect(submitLayer(ann, layer.id)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("time is kept by the owner and never exceeds what has passed", async () => {
  const { ann, ben, layer } = await buildScene();
  await addActiveSeconds(ann, layer.id, 500);
  expect((await getLayer(ann, layer.id)).activeSeconds).toBeLessThan(500);
  await prisma.layer.update({
    where: { id: layer.id },
    data: { createdAt: new Date(Date.now() - 3_600_000) },
  });
  await addActiveSeconds(ann, layer.id, 60);
  expect((await getLayer(ann, layer.id)).activeSeconds).toBeGreaterThanOrEqual(60);
  await expect(addActiveSeconds(ben, layer.id, 60)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
