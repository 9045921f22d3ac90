import type { Page } from "playwright/test";
import { prisma } from "@/lib/server/db/database.ts";
import { buildArticle, buildLayer, buildMember, buildSpan } from "@/prisma/builders.ts";
import { expectAccessible, expectNoSidewaysScrolling } from "./accessible.ts";
import { expect, test, visit } from "./fixtures.ts";
import { cardOf, expectKept, expectSaved } from "./reading.ts";

const section = (page: Page, title: string) =>
  page
    .getByRole("main")
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: title }) });

async function submit(page: Page): Promise<void> {
  await page.getByRole("banner").getByRole("button", { name: "Submit" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Submit", exact: true }).click();
  await expect(page.getByRole("main")).toContainText("Submitted. Nobody has opened it yet");
}

test.describe("three at once", () => {
  // The one who comes too late is refused.
  test.use({ expectedConsole: /status of 404/ });

  test("three people take the next article of a blind project at once: two get it, and their work is adjudicated", async ({
    scene,
    newPerson,
    newBrowser,
  }) => {
    const { project, reviewer, ann, ben } = scene;
    const cleo = await newPerson({ name: "Cleo Annotator" });
    await buildMember(project, cleo);
    await prisma.project.update({ where: { id: project.id }, data: { annotatorsPerArticle: 2 } });
    const article = await buildArticle(project, { title: "Bridge reopens" });

    const people = [ann, ben, cleo];
    const desks = await Promise.all(people.map((person) => newBrowser(person)));
    for (const desk of desks) await visit(desk, "/");
    await Promise.all(
      desks.map((desk) => desk.getByRole("button", { name: "Take the next article" }).click()),
    );
    await Promise.all(
      desks.map((desk) =>
        expect(
          desk
            .getByRole("main")
            .getByRole("alert")
            .or(desk.getByRole("textbox", { name: /^Text of/ })),
        ).toBeVisible(),
      ),
    );
    const late = desks.filter((desk) => new URL(desk.url()).pathname === "/");
    const working = desks.filter((desk) => !late.includes(desk));
    expect([late.length, working.length]).toEqual([1, 2]);
    for (const desk of late)
      await expect(desk.getByRole("main").getByRole("alert")).toContainText("Nothing is left for you");

    // Nobody is told who else has it.
    for (const [nth, desk] of desks.entries()) {
      const others = people.filter((_, other) => other !== nth);
      const list = await newBrowser(people[nth]);
      await visit(list, `/projects/${project.slug}/articles`);
      for (const { name } of others) await expect(list.getByRole("main")).not.toContainText(name);
      for (const { name } of others) await expect(desk.getByRole("main")).not.toContainText(name);
    }

    const [first, second] = working;
    if (!first || !second) throw new RangeError("two have the article");
    await expectKept(first);
    await submit(first);
    const review = await newBrowser(reviewer);
    await visit(review, "/");
    await expect(section(review, "For your review")).toContainText("Bridge reopens");
    await expect(section(review, "Ready to adjudicate")).toHaveCount(0);

    await expectKept(second);
    await submit(second);
    await visit(review, "/");
    await expect(section(review, "Ready to adjudicate")).toContainText("2 annotators");
    await expect(section(review, "For your review")).toHaveCount(0);
    const link = review.getByRole("link", { name: "Adjudicate Bridge reopens" });
    await expect(link).toHaveAttribute("href", `/adjudicate/${article.id}`);

    await visit(review, `/projects/${project.slug}`);
    await expect(review.getByRole("img", { name: "0 settled, 1 to review" })).toBeVisible();
    await visit(review, `/projects/${project.slug}/articles`);
    await review.getByText("ready to adjudicate 1").click();
    await expect(review).toHaveURL(/status=readyToAdjudicate/);
    await expect(review.getByRole("row", { name: "Bridge reopens" })).toContainText("ready to adjudicate");
    await expect(link).toHaveAttribute("href", `/adjudicate/${article.id}`);
  });
});

test("an empty queue is filled from the reader, one article after the other", async ({
  page,
  scene,
  signIn,
}) => {
  const { project, ann } = scene;
  const first = await buildArticle(project, { title: "Bridge reopens", priority: 2 });
  const second = await buildArticle(project, { title: "Anchor found" });
  await signIn(ann);
  await visit(page, "/");
  await page.getByRole("button", { name: "Take the next article" }).click();
  await expect(page).toHaveURL(`/articles/${first.id}`);
  await expectKept(page);
  await expect(page.getByRole("main")).toContainText("urgent");
  await submit(page);
  await page.getByRole("button", { name: "Take the next article" }).click();
  await expect(page).toHaveURL(`/articles/${second.id}`);
  await expectKept(page);
  await submit(page);
  await expect(page.getByRole("button", { name: "Take the next article" })).toHaveCount(0);
});

test("who was removed and comes back takes an article up again, and finds the marks that were begun", async ({
  page,
  scene,
  article,
  signIn,
  newBrowser,
}) => {
  const { project, owner, ann, label } = scene;
  const layer = await buildLayer(article, ann, { status: "IN_PROGRESS" });
  await buildSpan(layer, article, label("entity"), "The mayor");
  await signIn(owner);
  await visit(page, `/projects/${project.slug}/people`);
  const remove = page.getByRole("button", { name: `Remove ${ann.name}` });
  await remove.click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await expect(remove).toHaveCount(0);

  await buildMember(project, ann);
  const back = await newBrowser(ann);
  await visit(back, `/articles/${article.id}`);
  await expect(back.getByRole("main")).toContainText(
    "This article went back to the pool: you left the project, or it was taken back from you.",
  );
  await back.getByRole("button", { name: "Take it up again" }).click();
  await expectSaved(back, 1);
  await expect(cardOf(back, "The mayor")).toBeVisible();
  await expect(back.getByRole("banner").getByRole("button", { name: "Submit" })).toBeVisible();
  await visit(back, "/");
  await expect(section(back, "In progress")).toContainText("1 mark");
});

test("an owner says how work is handed out, and fills the queues after a look at who gets what", async ({
  page,
  scene,
  signIn,
}) => {
  const { project, owner, reviewer, ann, ben } = scene;
  for (const title of ["Bridge reopens", "Anchor found", "Zebra at large"])
    await buildArticle(project, { title });
  await buildArticle(project, { title: "海峡のフェリー", language: "ja" });
  await prisma.member.updateMany({
    where: { projectId: project.id, userId: { not: ann.id } },
    data: { languages: ["en"] },
  });
  await signIn(owner);
  await visit(page, `/projects/${project.slug}/people`);
  await page.getByRole("combobox", { name: `Languages of ${ann.name}` }).fill("en");
  await page.keyboard.press("Enter");
  await expect
    .poll(async () => (await prisma.member.findFirst({ where: { userId: ann.id } }))?.languages)
    .toEqual(["en"]);

  await visit(page, `/projects/${project.slug}/settings`);
  await page.getByLabel("Annotators per article").fill("2");
  await page.getByLabel("Queue length").fill("2");
  await page.getByRole("combobox", { name: "Stories" }).click();
  await page.getByRole("option", { name: "Spread" }).click();
  await page.getByRole("button", { name: "Save settings" }).click();
  await expect(page.getByText("Settings saved.")).toBeVisible();
  expect(await prisma.project.findUniqueOrThrow({ where: { id: project.id } })).toMatchObject({
    annotatorsPerArticle: 2,
    queueLength: 2,
    storyPlacement: "SPREAD",
    isBlind: true,
  });

  await visit(page, `/projects/${project.slug}/articles`);
  await page.getByRole("button", { name: "Fill queues" }).click();
  const dialog = page.getByRole("dialog", { name: "Fill queues" });
  await expect(dialog.getByRole("row", { name: reviewer.name })).toBeVisible();
  await dialog.getByRole("combobox", { name: "Whose queues" }).click();
  await page.getByRole("option", { name: ann.name }).click();
  await page.getByRole("option", { name: ben.name }).click();
  await page.keyboard.press("Tab");
  await expect(dialog.getByRole("row", { name: reviewer.name })).toHaveCount(0);
  await expect(dialog).toContainText("nobody chosen annotates Japanese");
  await expect(dialog).toContainText("海峡のフェリー");
  await expect(dialog).toContainText("are full, 2 open articles each");
  expect(await prisma.layer.count({ where: { article: { projectId: project.id } } })).toBe(0);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Give 4 places" }).click();
  await expect(page.getByText("4 places given.")).toBeVisible();
  expect(await prisma.layer.count({ where: { ownerId: ann.id } })).toBe(2);
  expect(await prisma.layer.count({ where: { ownerId: ben.id } })).toBe(2);
});

for (const look of [
  { name: "light", colorScheme: "light", viewport: { width: 1280, height: 900 } },
  { name: "dark", colorScheme: "dark", viewport: { width: 1280, height: 900 } },
  { name: "narrow", colorScheme: "light", viewport: { width: 360, height: 740 } },
] as const) {
  test.describe(look.name, () => {
    test.use(look);

    test("priorities and due dates are set for many at once, and what is late says so on every screen", async ({
      page,
      scene,
      signIn,
    }) => {
      const { project, owner, reviewer, ann, ben } = scene;
      const late = await buildArticle(project, { title: "Bridge reopens" });
      const other = await buildArticle(project, { title: "Anchor found" });
      for (const person of [ann, ben])
        await buildLayer(late, person, { status: "SUBMITTED", submittedAt: new Date() });
      await buildLayer(other, ann);
      await buildLayer(await buildArticle(project, { title: "Zebra at large" }), ann, { status: "RETURNED" });
      await signIn(owner);
      await visit(page, `/projects/${project.slug}/articles`);
      for (const title of ["Bridge reopens", "Anchor found"])
        await page.getByRole("checkbox", { name: `Select ${title}` }).check();
      await page.getByRole("button", { name: "Priority and due date" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("combobox", { name: "Priority" }).click();
      await page.getByRole("option", { name: "Urgent" }).click();
      await dialog.getByRole("combobox", { name: "Due" }).click();
      await page.getByRole("option", { name: "On a day" }).click();
      await dialog.getByLabel("Day").fill("2026-01-05");
      await dialog.getByRole("button", { name: "Set" }).click();
      await expect(page.getByText("2 articles changed.")).toBeVisible();
      const overdue = /urgent.*overdue, was due 5 January/;
      await expect(page.getByRole("row", { name: "Anchor found" })).toContainText(overdue);
      await expectAccessible(page);
      await expectNoSidewaysScrolling(page);

      await signIn(ann);
      await visit(page, "/");
      await expect(section(page, "Next")).toContainText(overdue);
      await expect(section(page, "Returned to you")).toContainText("Zebra at large");
      await expectAccessible(page);
      await expectNoSidewaysScrolling(page);
      await visit(page, `/articles/${other.id}`);
      await expectKept(page);
      await expect(page.getByRole("main")).toContainText(overdue);

      // Nobody else's article is open when the next person signs in.
      await visit(page, "/");
      await signIn(reviewer);
      await visit(page, "/");
      await expect(section(page, "Ready to adjudicate")).toContainText(overdue);
      await expectAccessible(page);
      await expectNoSidewaysScrolling(page);
    });
  });
}
