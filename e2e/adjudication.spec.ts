import { prisma } from "@/lib/server/db/database.ts";
import { expectAccessible } from "./accessible.ts";
import { candidateCard, expectOpen, goldOf, openAdjudication, test } from "./adjudication-scene.ts";
import { expect, visit } from "./fixtures.ts";
import { cardOf, expectSaid, expectSettled, pressFor } from "./reading.ts";

test("five annotators who disagree are adjudicated by keyboard alone, with one key for each candidate", async ({
  page,
  newBrowser,
  adjudicate,
}) => {
  const { article, annotators } = await adjudicate(5);
  await expect(page.getByRole("main")).toContainText("agreement F1 0.63, by pairs 0.46 to 0.92");
  await pressFor(page, "n", "Date, edges differ: “on Tuesday”");
  await pressFor(page, "1", "Taken from A, C and D. 3 left. Entity, edges differ, not C: “Blue Lines”");
  await pressFor(page, "1", "Taken from A, B and E. 2 left. Quote, edges differ");

  await pressFor(page, "e", "A version of your own");
  await pressFor(page, "Alt+[", "put a fair offer on the table weeks ago”");
  await pressFor(page, "e", "Your version is in gold. 1 left. Claim / quote, label differs, not D");

  await page.keyboard.press(".");
  await expect(page.getByLabel("Reason")).toBeFocused();
  await page.keyboard.type("a figure, and nobody is quoted");
  await pressFor(page, "Enter", "Reason kept");
  await pressFor(page, "1", "Taken from A, B and C. Nothing contested is left; take the 3 agreed marks.");
  await pressFor(page, "a", "3 agreed marks taken. All 7 are settled");
  await expectSettled(page, "7 of 7 settled");
  await expectAccessible(page);

  await test.step("undo reaches back over a reload", async () => {
    await openAdjudication(page, article, "7 of 7 settled");
    await pressFor(page, "Control+z", "Undone.");
    await expectSettled(page, "4 of 7 settled");
    await pressFor(page, "Control+z", "Undone.");
    await expectSettled(page, "3 of 7 settled");
    await openAdjudication(page, article, "3 of 7 settled");
    await pressFor(page, "Control+Shift+z", "Done again.");
    await pressFor(page, "Control+Shift+z", "Done again.");
    await expectSettled(page, "7 of 7 settled");
  });

  await page.keyboard.press("Control+Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("7 decided, 0 of them left out. Gold holds 7 marks");
  await expect(dialog.getByRole("button", { name: "Finish", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toContainText("Gold is settled.");
  // Only keys that do something here are told of.
  await expect(page.getByRole("contentinfo")).toContainText("next, previous");
  await expect(page.getByRole("contentinfo")).not.toContainText("take a reading");
  expect(await goldOf(article)).toEqual([
    "date Tuesday",
    "entity Port Amber",
    "quote “We did not want this, and we will not end the talks,”",
    "entity Mira Sole",
    "entity Blue Lines",
    "quote put a fair offer on the table weeks ago”",
    "claim Ferries take nine in ten islanders to the hospital",
  ]);

  await test.step("each annotator sees what became of their marks, and why", async () => {
    const eve = await newBrowser(annotators[4]);
    await visit(eve, `/articles/${article.id}`);
    await expect(eve.getByRole("main")).toContainText("Reviewed and settled: 4 marks kept, 3 changed.");
    await expect(cardOf(eve, "Mira Sole")).toContainText("Kept in gold");
    await expect(cardOf(eve, "on Tuesday")).toContainText("In gold, changed: without “on” at the start");
    await expect(cardOf(eve, "Ferries take")).toContainText("label was Quote");
    await expect(cardOf(eve, "Ferries take")).toContainText("a figure, and nobody is quoted");
    const di = await newBrowser(annotators[3]);
    await visit(di, `/articles/${article.id}`);
    const added = di.getByRole("region", { name: "Also in gold" });
    await expect(added).toContainText("Ferries take nine in ten islanders to the hospital");
    await expect(added).toContainText("a figure, and nobody is quoted");
    await expectAccessible(di);
  });

  await page.getByRole("button", { name: "Reopen" }).click();
  await expectOpen(page);
  await page.getByRole("tab", { name: "7 Decided" }).click();
  await candidateCard(page, "Tuesday").getByRole("button").first().click();
  await pressFor(page, "u", "Open again: Date");
  await pressFor(page, "x", "Nothing taken. All 7 are settled");
  await expectSettled(page, "7 of 7 settled");
  expect(await goldOf(article)).toHaveLength(6);
});

test("it starts from what most say, told before how much that decides, and every earlier decision stays", async ({
  page,
  adjudicate,
}) => {
  const { article } = await adjudicate(5);
  await pressFor(page, "n", "Date, edges differ");
  await pressFor(page, "2", "Taken from B and E. 3 left.");
  await page.getByRole("button", { name: "Start from…" }).click();
  await expect(page.getByRole("menuitem", { name: "What all agree on" })).toContainText("decides 3");
  await expect(page.getByRole("menuitem", { name: "What Di Annotator (D) says" })).toContainText("decides 6");
  await page.getByRole("menuitem", { name: "What most say" }).click();
  await expectSaid(page, "5 decided. 1 left. Quote, edges differ");
  await expectSettled(page, "6 of 7 settled");
  expect(await goldOf(article)).toContain("date on Tuesday");
  await pressFor(page, "Control+z", "Undone.");
  await expectSettled(page, "1 of 7 settled");
});

test("attributes and links are compared side by side, and come with the reading that is taken", async ({
  page,
  scene,
  signIn,
  annotate,
}) => {
  const { article, layers, span } = await annotate(2);
  const words = "“We did not want this, and we will not end the talks,”";
  const [quote] = await prisma.label.updateManyAndReturn({
    where: { id: scene.label("quote").id },
    data: { attributes: scene.label("quote").attributes ?? [] },
  });
  expect(quote?.name).toBe("quote");
  await prisma.span.update({ where: { id: span(0, words).id }, data: { attributes: { kind: "direct" } } });
  await prisma.span.update({ where: { id: span(1, words).id }, data: { attributes: { kind: "mixed" } } });
  const type = await prisma.relationType.findFirstOrThrow({ where: { projectId: scene.project.id } });
  for (const [at, to] of ["Mira Sole", "Blue Lines"].entries()) {
    await prisma.relation.create({
      data: {
        id: crypto.randomUUID(),
        layerId: layers[at]?.id ?? "",
        typeId: type.id,
        fromId: span(at, words).id,
        toId: span(at, to).id,
      },
    });
  }
  await signIn(scene.reviewer);
  await openAdjudication(page, article, "0 of");
  await pressFor(page, "n", "Date, edges differ");
  await pressFor(page, "1", "Quote, attributes and links differ");
  const table = page.getByRole("table", { name: "Where the readings differ" });
  await expect(table.getByRole("row", { name: /^Kind/ })).toHaveText("Kinddirectmixed");
  await expect(table.getByRole("row", { name: /^Speaker/ })).toHaveText("SpeakerMira SoleBlue Lines");
  await pressFor(page, "2", "Taken from B.");
  await pressFor(page, "a", "agreed marks taken");
  await expect(page.getByRole("banner")).toContainText("Gold saved");
  const link = await prisma.relation.findFirstOrThrow({
    where: { layer: { articleId: article.id, kind: "GOLD" } },
    include: { from: true, to: true },
  });
  expect([link.from.attributes, link.to.quote]).toEqual([{ kind: "mixed" }, "Blue Lines"]);

  await page.getByRole("tab", { name: /Decided$/ }).click();
  await candidateCard(page, words).getByRole("button", { expanded: false }).click();
  await pressFor(page, "e", "A version of your own");
  await page.getByRole("radio", { name: "indirect" }).press("Space");
  await page.getByRole("button", { name: "Remove speaker" }).click();
  await expectSaid(page, "Link removed.");
  await expect(page.getByRole("radio", { name: "indirect" })).toBeChecked();
  await expect(candidateCard(page, words)).toContainText("A version of its own");
  await expect(page.getByRole("banner")).toContainText("Gold saved");
  expect(await prisma.relation.count({ where: { layer: { articleId: article.id, kind: "GOLD" } } })).toBe(0);
});

test("a decision cites the rule that a key asks for, and its card shows it", async ({
  page,
  scene,
  signIn,
  annotate,
}) => {
  const { article, span } = await annotate(5);
  const words = "Ferries take nine in ten islanders to the hospital";
  await signIn(scene.reviewer);
  await visit(page, `/adjudicate/${article.id}?span=${span(0, words).id}`);
  await expectOpen(page);
  await page.keyboard.press("g");
  await expect(page.getByRole("combobox", { name: "Cite a rule" })).toBeFocused();
  await page.keyboard.type("C6");
  await pressFor(page, "Enter", "Rule C6 cited.");
  await pressFor(page, "1", "Taken from A, B and C.");
  await expectSettled(page, "1 of 7 settled");
  await page.getByRole("tab", { name: "1 Decided" }).click();
  await expect(candidateCard(page, words).getByRole("button", { name: "Rule C6" })).toBeVisible();
});

test("a thread of an annotator stands at its candidate, is answered there, and hears what comes at once", async ({
  page,
  scene,
  signIn,
  newBrowser,
  annotate,
}) => {
  const { article, layers, span } = await annotate(2);
  const { id: spanId, start, end, quote } = span(1, "“put a fair offer on the table");
  const place = { spanId, layerId: layers[1]?.id ?? "", start, end, quote };
  await prisma.comment.create({
    data: {
      ...place,
      id: crypto.randomUUID(),
      articleId: article.id,
      authorId: scene.ben.id,
      body: "I stopped before the time.",
    },
  });
  await signIn(scene.reviewer);
  await openAdjudication(page, article, "0 of");
  await expect(candidateCard(page, "put a fair offer")).toContainText("1 remark");
  await candidateCard(page, "put a fair offer").getByRole("button").first().click();
  const thread = page.getByRole("group", { name: "Threads" });
  await expect(thread).toContainText("I stopped before the time.");
  await page.keyboard.press("r");
  await expect(thread.getByLabel("Answer")).toBeFocused();
  await page.keyboard.type("The mark closes after it.");
  await pressFor(page, "Control+Enter", "Sent.");

  const ben = await newBrowser(scene.ben);
  await visit(ben, `/articles/${article.id}`);
  await ben.getByRole("tab", { name: /^Thread/ }).click();
  const own = ben.getByRole("region", { name: /^Thread on/ });
  await expect(own).toContainText("The mark closes after it.");
  await own.getByLabel("Answer").fill("Agreed.");
  await own.getByRole("button", { name: "Send" }).click();
  await expect(thread).toContainText("Agreed.");
});
