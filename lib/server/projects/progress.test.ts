import { expect, test } from "vitest";
import { progressTableNames } from "@/lib/core/progress/progress-table.ts";
import { toProgressTables } from "@/lib/core/progress/progress-tables.ts";
import { buildLayer } from "@/prisma/builders.ts";
import { prisma } from "../db/database.ts";
import { codeOf } from "../testing/outcome.ts";
import { buildProgressScene, daysAgo, sceneNow } from "../testing/progress-scene.ts";
import { exportProgressTable, getProgress } from "./progress.ts";

test("progress and its files are not there for another project's owner, and unknown files for nobody", async () => {
  const { stranger, ann, project } = await buildProgressScene();
  expect(await codeOf(getProgress(stranger, project.slug, sceneNow))).toBe("NOT_FOUND");
  for (const name of progressTableNames) {
    expect(await codeOf(exportProgressTable(stranger, project.id, `${name}.csv`, sceneNow))).toBe(
      "NOT_FOUND",
    );
    expect(await codeOf(exportProgressTable(ann, project.id, `${name}.csv`, sceneNow))).toBe("done");
  }
  expect(await codeOf(exportProgressTable(ann, project.id, "people.xls", sceneNow))).toBe("NOT_FOUND");
});

test("a project without articles has no progress, and says nothing it does not know", async () => {
  const { owner, project } = await buildProgressScene();
  const progress = await getProgress(owner, project.slug, sceneNow);
  expect(progress).toMatchObject({ layers: { wanted: 0, done: 0 }, waiting: [], days: [], weeks: [] });
  expect(progress.everybody).toMatchObject({ medianSeconds: null, marksPerMinute: null, judged: 0 });
  expect(progress.marking).toMatchObject({ left: 0, estimate: null, doubt: null });
});

test("times, marks and verdicts are counted per person over layers that are done", async () => {
  const { owner, reviewer, ann, ben, project, addWork } = await buildProgressScene();
  const submittedAt = daysAgo(2);
  await addWork(
    ann,
    { status: "SUBMITTED", submittedAt, activeSeconds: 120 },
    { quotes: ["noon", "Friday"] },
  );
  await addWork(
    ann,
    { status: "ACCEPTED", submittedAt: daysAgo(18), activeSeconds: 360, reviewerId: reviewer.id },
    {
      quotes: ["noon", "Friday", "Ada"],
      verdicts: ["ACCEPT", "CORRECT", "REJECT"],
      goldSettledAt: daysAgo(1),
    },
  );
  // Without a known time its marks say nothing of anybody's speed.
  await addWork(ann, { status: "SUBMITTED", submittedAt }, { quotes: ["noon"] });
  await addWork(ann, { status: "RETURNED", submittedAt, activeSeconds: 9000 }, { quotes: ["noon"] });
  await addWork(ben, { status: "IN_PROGRESS", activeSeconds: 50 }, { quotes: ["noon"] });

  const { people, everybody } = await getProgress(owner, project.slug, sceneNow);
  expect(people.find(({ userId }) => userId === ann.id)).toMatchObject({
    open: 1,
    submitted: 3,
    lately: 2,
    acceptedLayers: 1,
    medianSeconds: 240,
    activeSeconds: 480,
    marks: 6,
    marksPerMinute: 0.625,
    judged: 3,
    acceptedShare: 1 / 3,
  });
  expect(people.find(({ userId }) => userId === ben.id)).toMatchObject({ open: 1, medianSeconds: null });
  expect(people.find(({ userId }) => userId === reviewer.id)).toMatchObject({ reviewed: 1, submitted: 0 });
  expect(everybody).toMatchObject({ submitted: 3, open: 2, medianSeconds: 240, judged: 3, reviewed: 1 });
});

test("what waits waits for its annotator, the reviewer who opened it, whoever reviews, or nobody yet", async () => {
  const { owner, reviewer, ann, ben, project, addWork } = await buildProgressScene();
  const late = { article: { dueAt: daysAgo(1) } };
  await addWork(null, {}, { article: { createdAt: daysAgo(40), dueAt: daysAgo(3) } });
  await addWork(ann, { status: "ASSIGNED", createdAt: daysAgo(9) });
  await addWork(ann, { status: "RETURNED", updatedAt: daysAgo(3) }, late);
  await addWork(ben, { status: "SUBMITTED", submittedAt: daysAgo(5) });
  await addWork(ben, { status: "SUBMITTED", submittedAt: daysAgo(4), reviewerId: reviewer.id });
  await addWork(ben, { status: "WITHDRAWN" });
  await addWork(ben, { status: "ASSIGNED" }, { article: { archivedAt: daysAgo(1) } });
  const { waiting } = await getProgress(owner, project.slug, sceneNow);
  const none = { toBegin: 0, inProgress: 0, returned: 0, toReview: 0, overdue: 0 };
  const byWhom = new Map(waiting.map(({ name: _, whom, ...row }) => [whom, row]));
  expect(byWhom.size).toBe(4);
  expect(waiting[0]?.whom).toBe("NOBODY");
  expect(byWhom.get("NOBODY")).toEqual({
    ...none,
    toBegin: 2,
    overdue: 1,
    since: daysAgo(40).toISOString(),
  });
  expect(byWhom.get(ann.id)).toEqual({
    ...none,
    toBegin: 1,
    returned: 1,
    overdue: 1,
    since: daysAgo(9).toISOString(),
  });
  expect(byWhom.get("ANY_REVIEWER")).toEqual({ ...none, toReview: 1, since: daysAgo(5).toISOString() });
  expect(byWhom.get(reviewer.id)).toEqual({ ...none, toReview: 1, since: daysAgo(4).toISOString() });
});

test("annotators are told of their own work alone: no colleague's name, number or day", async () => {
  const { ann, ben, reviewer, project, addWork } = await buildProgressScene();
  const submittedAt = daysAgo(2);
  await addWork(ann, { status: "SUBMITTED", submittedAt, reviewerId: reviewer.id }, { quotes: ["noon"] });
  const { article } = await addWork(
    ben,
    { status: "ACCEPTED", submittedAt: daysAgo(6), activeSeconds: 98_765_432, reviewerId: reviewer.id },
    { quotes: ["noon", "Friday"], verdicts: ["ACCEPT", "REJECT"], goldSettledAt: daysAgo(4) },
  );
  await buildLayer(article, ann, { status: "ASSIGNED" });
  const progress = await getProgress(ann, project.slug, sceneNow);
  expect(progress).toMatchObject({ isOwn: true, everybody: null, settling: null });
  expect(progress.people.map(({ userId, submitted, marks }) => [userId, submitted, marks])).toEqual([
    [ann.id, 1, 1],
  ]);
  expect(progress.layers).toEqual({ wanted: 2, done: 1 });
  expect(progress.days.reduce((sum, { settled }) => sum + settled, 0)).toBe(0);
  expect(progress.days.map(({ start }) => start)).toEqual(["2026-03-18", "2026-03-19", "2026-03-20"]);
  expect(progress.waiting.map(({ name }) => name).sort()).toEqual(["A reviewer", ann.name].sort());
  const seen = await Promise.all(
    progressTableNames.map((name) => exportProgressTable(ann, project.id, `${name}.csv`, sceneNow)),
  );
  const titles = seen.map(({ csv }) => csv.split("\r\n")[0]).join();
  expect(titles).toContain("Accepted");
  expect(titles, "layers are accepted, articles settled").not.toContain("Settled");
  const said = JSON.stringify(progress) + seen.map(({ csv }) => csv).join();
  for (const secret of [ben.name, ben.id, reviewer.name, reviewer.id, "98765432"])
    expect(said).not.toContain(secret);
});

test("layers wanted follow the project's number, layers beyond it count, and settled articles want no more", async () => {
  const { owner, ann, ben, project, addWork } = await buildProgressScene();
  await prisma.project.update({ where: { id: project.id }, data: { annotatorsPerArticle: 2 } });
  await addWork(null, {});
  await addWork(ann, { status: "SUBMITTED", submittedAt: daysAgo(1) });
  await addWork(ann, { status: "ACCEPTED", submittedAt: daysAgo(9) }, { goldSettledAt: daysAgo(8) });
  const { article } = await addWork(ann, {});
  await buildLayer(article, ben);
  await buildLayer(article, owner);
  const progress = await getProgress(owner, project.slug, sceneNow);
  expect(progress.layers).toEqual({ wanted: 2 + 2 + 1 + 3, done: 2 });
  expect(progress.counts).toMatchObject({ settled: 1, submitted: 1, assigned: 1, unassigned: 1 });
  expect(progress.settling).toMatchObject({ left: 3, done: 1, days: 9, doubt: "too-little-done" });
});

test("the pace is of the last 14 days of 24 hours, and days of UTC add up to weeks", async () => {
  const { owner, ann, project, addWork } = await buildProgressScene();
  for (const days of [0.5, 0.6, 1.5, 4, 4.5, 13.9, 14.1, 40]) {
    await addWork(ann, { status: "SUBMITTED", submittedAt: daysAgo(days), createdAt: daysAgo(45) });
  }
  for (let open = 0; open < 12; open++) await addWork(ann, {});
  const progress = await getProgress(owner, project.id, sceneNow);
  expect(progress.marking).toMatchObject({ left: 12, done: 6, days: 14, doubt: null });
  expect(progress.marking.estimate?.likely).toBeCloseTo(28, 9);
  expect(progress.days.at(-1)).toEqual({ start: "2026-03-20", submitted: 1, settled: 0 });
  expect(progress.weeks.at(-1)).toEqual({ start: "2026-03-16", submitted: 5, settled: 0 });
  expect(progress.weeks.reduce((sum, { submitted }) => sum + submitted, 0)).toBe(8);
  expect(toProgressTables(progress, sceneNow).completion.rows[0]?.cells).toEqual([
    "Layers submitted",
    12,
    6,
    14,
    3,
    expect.stringMatching(/^2026-04-0\d$/),
    "2026-04-17",
    expect.stringMatching(/^2026-0[4-7]-\d\d$/),
  ]);
});

test("somebody who left is told of as long as their finished work is there", async () => {
  const { owner, ben, project, addWork } = await buildProgressScene();
  await addWork(ben, { status: "SUBMITTED", submittedAt: daysAgo(1) });
  await prisma.member.delete({ where: { projectId_userId: { projectId: project.id, userId: ben.id } } });
  const { people } = await getProgress(owner, project.id, sceneNow);
  expect(people.find(({ userId }) => userId === ben.id)).toMatchObject({ role: null, submitted: 1 });
  const { csv } = await exportProgressTable(owner, project.id, "people.csv", sceneNow);
  expect(csv).toContain(`${ben.name} (left),0,1,1`);
});

test("a file holds the cells of its table, and a name that would run as a formula is only a name", async () => {
  const { owner, ann, project, addWork } = await buildProgressScene();
  await prisma.user.update({ where: { id: ann.id }, data: { name: '=HYPERLINK("x")' } });
  await addWork(
    ann,
    { status: "ACCEPTED", submittedAt: daysAgo(1), activeSeconds: 100 },
    { quotes: ["noon", "Friday", "Ada"], verdicts: ["ACCEPT", "ACCEPT", "REJECT"] },
  );
  const { csv, name } = await exportProgressTable(owner, project.id, "people.csv", sceneNow);
  expect(name).toBe(`${project.slug}-people.csv`);
  expect(csv.startsWith("\uFEFFName,Open,Submitted,")).toBe(true);
  expect(csv).toContain(`"'=HYPERLINK(""x"")",0,1,1,1,100,100,3,1.8,0\r\n`);
  const verdicts = await exportProgressTable(owner, project.id, "verdicts.csv", sceneNow);
  expect(verdicts.csv).toContain(`"'=HYPERLINK(""x"")",3,2,0,1,0.6667,0,0.3333\r\n`);
});
