import { prisma } from "@/lib/server/db/database.ts";
import { buildArticle, buildLayer } from "@/prisma/builders.ts";
import { expectAccessible } from "./accessible.ts";
import { expect, test, visit } from "./fixtures.ts";
import {
  cardOf,
  expectKept,
  expectSaid,
  expectSaved,
  openArticle,
  pressFor,
  savedMarks,
  textOf,
} from "./reading.ts";

const text = [
  "The bridge carries 12,000 cars a day 🚗. “It is safe,” said Ada Ferro on 3 March 2026.",
  "Ada Ferro spoke at noon.",
  "Nobody else did.",
].join("\n");

test("the whole job by keyboard alone: from the desk to the submitted article", async ({
  page,
  scene,
  signIn,
}) => {
  test.slow();
  const article = await buildArticle(scene.project, { title: "A bridge", text });
  await buildLayer(article, scene.ann);
  await signIn(scene.ann);
  await visit(page, "/");
  await page.getByRole("link", { name: "Start: A bridge" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/articles/${article.id}`);
  await expectKept(page);
  await page.keyboard.press("t");
  await expect(textOf(page)).toBeFocused();

  await test.step("mark by sentence, by word, and with the exact characters", async () => {
    await page.keyboard.press("s");
    await pressFor(page, "2", "Claim added: “The bridge carries 12,000 cars a day 🚗”");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("Shift+ArrowRight");
    for (const _word of ["It", "is", "safe"]) await page.keyboard.press("w");
    for (const _character of [",", "”"]) await page.keyboard.press("Shift+ArrowRight");
    await pressFor(page, "1", "Quote added: “It is safe,”");
  });

  await test.step("attributes are set on the card, and Esc leads back", async () => {
    await page.keyboard.press("Enter");
    const card = cardOf(page, "It is safe");
    await expect(card.getByRole("radiogroup", { name: "Kind" }).locator(":focus")).toHaveCount(1);
    await page.keyboard.press("ArrowRight");
    await expect(card.getByRole("radio", { name: "indirect" })).toBeChecked();
    await page.keyboard.press("ArrowLeft");
    await expect(card.getByRole("radio", { name: "direct", exact: true })).toBeChecked();
    await page.keyboard.press("Escape");
    await expect(textOf(page)).toBeFocused();
  });

  await test.step("the speaker is picked in the text", async () => {
    await pressFor(page, "r", "Click or select the speaker in the text, then press Enter.");
    for (const _step of ["said", "Ada"]) await page.keyboard.press("Control+ArrowRight");
    for (const _word of ["Ada", "Ferro"]) await page.keyboard.press("w");
    await pressFor(page, "Enter", "Speaker: “Ada Ferro”");
  });

  await test.step("edges move by character and by word", async () => {
    await pressFor(page, "j", "Entity “Ada Ferro”");
    await pressFor(page, "Alt+Shift+BracketRight", "“Ada”");
    await pressFor(page, "}", "“Ada Ferro”");
    await pressFor(page, "Alt+]", "“Ada Ferr”");
    await pressFor(page, "]", "“Ada Ferro”");
    await pressFor(page, "{", "“said Ada Ferro”");
    await pressFor(page, "Alt+Shift+BracketLeft", "“Ada Ferro”");
  });

  await test.step("the other occurrences are marked too", async () => {
    await page.keyboard.press("o");
    const dialog = page.getByRole("dialog", { name: "1 other place with the same words" });
    await expect(dialog.getByRole("button", { name: "Mark 1" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expectSaid(page, "1 more marked: Entity “Ada Ferro”");
    await expect(textOf(page)).toBeFocused();
  });

  await test.step("a date is marked, removed, and comes back after a reload", async () => {
    await page.keyboard.press("Escape");
    for (const key of ["Control+ArrowDown", "ArrowLeft", "ArrowLeft"]) await page.keyboard.press(key);
    for (const _word of ["2026", "March", "3"]) await page.keyboard.press("Control+Shift+ArrowLeft");
    await pressFor(page, "4", "Date added: “3 March 2026”");
    await pressFor(page, "Delete", "Removed: Date “3 March 2026”");
    await expectSaved(page, 4);
    await page.reload();
    await expectSaved(page, 4);
    await page.keyboard.press("t");
    await pressFor(page, "Control+z", "Undone.");
    await expectSaved(page, 5);
    await pressFor(page, "Control+Shift+z", "Done again.");
    await expectSaved(page, 4);
    await pressFor(page, "Control+z", "Undone.");
    await expectSaved(page, 5);
  });

  await test.step("submitting is refused while something is missing, and leads there", async () => {
    await page.keyboard.press("Control+Enter");
    const dialog = page.getByRole("dialog", { name: "Submit this article" });
    await expect(dialog.getByRole("listitem")).toHaveCount(4);
    await expect(dialog.getByRole("button", { name: "Submit", exact: true })).toBeDisabled();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Show" }).first().focus();
    await page.keyboard.press("Enter");
    await expectSaid(page, "Claim “The bridge carries 12,000 cars a day 🚗”");
    await expect(textOf(page)).toBeFocused();
  });

  await test.step("what is missing is given by key", async () => {
    await choose("c", "Check-worthiness: check-worthy");
    await pressFor(page, "j", "Quote “It is safe,”");
    await pressFor(page, "j", "Entity “Ada Ferro”");
    await choose("p", "Type: person");
    await pressFor(page, "j", "Date “3 March 2026”");
    await pressFor(page, "y", "Taken: date · Tuesday, 3 March 2026, as the words say");
    await pressFor(page, "j", "Entity “Ada Ferro”");
    await pressFor(page, "y", "Taken: person, as the other “Ada Ferro”");
    await expectSaved(page, 5);
  });

  await test.step("it is submitted, and read-only from then on", async () => {
    await page.keyboard.press("Control+Enter");
    const submit = page.getByRole("dialog").getByRole("button", { name: "Submit", exact: true });
    await expect(submit).toBeEnabled();
    await expect(submit).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("main")).toContainText("Submitted. Nobody has opened it yet");
    await page.keyboard.press("t");
    await page.keyboard.press("s");
    await page.keyboard.press("2");
    await expect(
      page.getByRole("alert").filter({ hasText: "This layer cannot be changed now." }),
    ).toBeVisible();
    await expect(page.getByRole("button", { name: "Submit" })).toHaveCount(0);
  });

  expect(await savedMarks(article, scene.ann)).toEqual([
    {
      label: "claim",
      quote: "The bridge carries 12,000 cars a day 🚗",
      attributes: { checkWorthiness: "CFS" },
    },
    { label: "quote", quote: "“It is safe,”", attributes: { kind: "direct" } },
    { label: "entity", quote: "Ada Ferro", attributes: { type: "PERSON" } },
    { label: "date", quote: "3 March 2026", attributes: { type: "DATE", value: "2026-03-03" } },
    { label: "entity", quote: "Ada Ferro", attributes: { type: "PERSON" } },
  ]);
  const layer = await prisma.layer.findFirstOrThrow({ where: { articleId: article.id } });
  expect(layer.status).toBe("SUBMITTED");

  /** Gives the active mark what it needs from the text, by the letter that its card shows. */
  async function choose(key: string, said: string): Promise<void> {
    await page.keyboard.press("Enter");
    await expect(page.getByRole("radiogroup").locator(":focus")).toHaveCount(1);
    await pressFor(page, key, said);
    await expect(textOf(page)).toBeFocused();
  }
});

test("the caret goes by character, word, sentence and paragraph, and Shift selects", async ({
  page,
  scene,
  signIn,
}) => {
  const article = await buildArticle(scene.project, { text });
  await buildLayer(article, scene.ann);
  await signIn(scene.ann);
  await openArticle(page, article);
  await page.keyboard.press("t");
  for (const [keys, words] of [
    [["Shift+ArrowRight"], "T"],
    [["ArrowLeft", "Control+Shift+ArrowRight"], "The"],
    [["Home", "Alt+ArrowDown", "Alt+Shift+ArrowDown"], "“It is safe,” said Ada Ferro on 3 March 2026."],
    [["Control+ArrowDown", "Control+Shift+ArrowDown"], "Nobody else did."],
  ] as const) {
    for (const key of keys) await page.keyboard.press(key);
    const selected = await page.evaluate(() => String(document.getSelection()).trim());
    expect(selected).toBe(words);
  }
});
