import { otherScripts } from "@/lib/core/keys/layouts.fixture.ts";
import { prisma } from "@/lib/server/db/database.ts";
import { test as adjudication } from "./adjudication-scene.ts";
import { expect, visit } from "./fixtures.ts";
import { pressAt, pressKey, tellOfKey } from "./layouts.ts";
import { testWithOpened } from "./opened-scene.ts";
import { expectSaid, expectSettled, openArticle, pressFor, savedMarks } from "./reading.ts";
import { buildSubmitted } from "./review-scene.ts";

const text = "Ada Ferro met Sol Marin on Friday.\nThe bridge is closed until May.";

/** Ann's own, open article, with the caret before its first word. */
const test = testWithOpened(text, { isInText: true });

for (const [name, layout] of Object.entries(otherScripts)) {
  test(`a ${name} keyboard selects, labels, steps, moves edges and undoes`, async ({
    page,
    scene,
    opened,
  }) => {
    await pressAt(page, layout, "KeyW");
    await pressAt(page, layout, "Digit3");
    await expectSaid(page, "Entity added: “Ada”");
    await pressAt(page, layout, "KeyZ", { ctrl: true });
    await expectSaid(page, "Undone.");
    await pressAt(page, layout, "KeyZ", { ctrl: true, shift: true });
    await expectSaid(page, "Done again.");
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Escape");
    await pressAt(page, layout, "KeyJ");
    await expectSaid(page, "Entity “Ada”");
    // A Hebrew keyboard types ] where others have [.
    await pressAt(page, layout, layout.get("BracketLeft")?.[0] === "]" ? "BracketLeft" : "BracketRight");
    await expectSaid(page, "“Ada ”");
    await expect
      .poll(() => savedMarks(opened, scene.ann))
      .toMatchObject([{ label: "entity", quote: "Ada " }]);
  });

  test(`a ${name} keyboard finds in the text and opens the palette`, async ({ page, opened: _ }) => {
    await pressAt(page, layout, "Slash");
    await expect(page.getByRole("textbox", { name: "Find in the text" })).toBeFocused();
    await page.keyboard.press("Escape");
    await pressAt(page, layout, "KeyK", { ctrl: true });
    await expect(page.getByRole("textbox", { name: "Go to" })).toBeFocused();
  });
}

test("Shift with a letter of an Arabic keyboard is that letter, and the sign that it types moves no edge", async ({
  page,
  scene,
  opened,
}) => {
  await pressAt(page, otherScripts.Arabic, "KeyW");
  await pressAt(page, otherScripts.Arabic, "KeyW");
  await pressAt(page, otherScripts.Arabic, "Digit3");
  await expectSaid(page, "Entity added: “Ada Ferro”");
  // It types a bracket.
  await pressAt(page, otherScripts.Arabic, "KeyF", { shift: true });
  await expect(page.getByText("Nobody has reviewed or discussed a mark of this article yet.")).toBeVisible();
  await pressAt(page, otherScripts.Arabic, "BracketRight");
  await expectSaid(page, "“Ada Ferro ”");
  await expect
    .poll(() => savedMarks(opened, scene.ann))
    .toMatchObject([{ label: "entity", quote: "Ada Ferro " }]);
});

test("a French keyboard labels with the digits' keys, with Shift and without", async ({
  page,
  opened: _,
}) => {
  await page.keyboard.press("w");
  await pressKey(page, { key: "&", code: "Digit1" });
  await expectSaid(page, "Quote added: “Ada”");
  await pressKey(page, { key: "3", code: "Digit3" }, { shift: true });
  await expectSaid(page, "Now Entity: “Ada”");
  await pressKey(page, { key: "é", code: "Digit2" });
  await expectSaid(page, "Now Claim: “Ada”");
  await pressKey(page, { key: "z", code: "KeyW" }, { ctrl: true });
  await expectSaid(page, "Undone.");
});

test("a letter of a French keyboard is what it types, wherever it lies", async ({ page, opened: _ }) => {
  await pressKey(page, { key: "z", code: "KeyW" });
  await page.keyboard.press("3");
  await expect(page.getByText("Select some words first, or step to a mark.")).toBeVisible();
  await pressKey(page, { key: "w", code: "KeyZ" });
  await pressKey(page, { key: '"', code: "Digit3" });
  await expectSaid(page, "Entity added: “Ada”");
});

test("caps lock changes nothing on Turkish, Russian and French keyboards", async ({
  page,
  scene,
  opened,
}) => {
  await pressKey(page, { key: "W", code: "KeyW" });
  await pressKey(page, { key: "1", code: "Digit1" });
  await expectSaid(page, "Quote added: “Ada”. Kind: direct");
  await pressKey(page, { key: "İ", code: "Quote" });
  await expectSaid(page, "Kind: indirect");
  await pressKey(page, { key: "Я", code: "KeyZ" }, { ctrl: true });
  await expectSaid(page, "Undone.");
  await pressKey(page, { key: "É", code: "Digit2" });
  await expectSaid(page, "Now Claim: “Ada”");
  await expect.poll(() => savedMarks(opened, scene.ann)).toMatchObject([{ label: "claim", quote: "Ada" }]);
});

test("what AltGr types, dead keys and input methods do nothing of ours", async ({ page, scene, opened }) => {
  await page.keyboard.press("w");
  const altGraph = { ctrlKey: true, altKey: true, modifierAltGraph: true };
  await tellOfKey(page, { key: "€", code: "KeyE", ...altGraph });
  await tellOfKey(page, { key: "³", code: "Digit3", ...altGraph });
  await tellOfKey(page, { key: "ω", code: "KeyZ", ...altGraph });
  await tellOfKey(page, { key: "Dead", code: "Digit3" });
  await tellOfKey(page, { key: "3", code: "Digit3", isComposing: true });
  await tellOfKey(page, { key: "Process", code: "Digit3" });
  await pressFor(page, "4", "Date added: “Ada”");
  // A bracket that is typed with AltGr is a bracket.
  await tellOfKey(page, { key: "]", code: "Digit9", ...altGraph });
  await expectSaid(page, "“Ada ”");
  await expect.poll(() => savedMarks(opened, scene.ann)).toMatchObject([{ label: "date", quote: "Ada " }]);
});

test("a Russian keyboard reviews: accept, next, and take back", async ({ page, scene, signIn }) => {
  const { layer } = await buildSubmitted(scene);
  await signIn(scene.reviewer);
  await visit(page, `/review/${layer.id}`);
  await expect(page.getByRole("banner")).toContainText("0 of 5");
  await pressAt(page, otherScripts.Russian, "KeyN");
  await pressAt(page, otherScripts.Russian, "KeyA");
  await expectSettled(page, "1 of 5");
  await pressAt(page, otherScripts.Russian, "KeyZ", { ctrl: true });
  await expectSettled(page, "0 of 5");
});

adjudication("an Arabic keyboard adjudicates", async ({ page, adjudicate }) => {
  await adjudicate(3);
  await pressAt(page, otherScripts.Arabic, "KeyN");
  await pressKey(page, { key: "١", code: "Digit1" });
  await expectSaid(page, /^Taken from A/);
});

test("a key that is taken is swapped or refused, and the cap beside a label is the one that counts", async ({
  page,
  opened: _,
}) => {
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keys" });
  const row = (title: string) => dialog.getByRole("listitem").filter({ hasText: title }).first();
  const change = async (title: string, key: string) => {
    await dialog.getByRole("button", { name: `Change the key of ${title}`, exact: true }).click();
    await dialog.getByRole("button", { name: `Press the key for ${title}` }).press(key);
  };

  await change("Next mark", "w");
  await expect(row("Next mark")).toContainText("W is the key of “Select the word, then the next”.");
  await page.keyboard.press("Escape");
  await expect(row("Next mark")).not.toContainText("W is the key of");
  await expect(row("Next mark")).toContainText("J");

  await change("Next mark", "w");
  await dialog.getByRole("button", { name: "Swap: that gets J" }).press("Enter");
  await expect(row("Next mark")).toContainText("W");
  await expect(row("Select the word")).toContainText("J");

  await change("Mark as Entity", "a");
  await expect(row("Mark as Entity")).toContainText(
    "A is the key of “Accept” in reviews and “Agreed” in adjudications.",
  );
  await dialog.getByRole("button", { name: "Leave it", exact: true }).click();
  await change("Undo", "ArrowDown");
  await expect(row("Undo")).toContainText("↓ has a fixed meaning; choose another key.");
  await dialog.getByRole("button", { name: "Leave it", exact: true }).click();
  await change("Mark as Entity", "h");
  await expect(row("Mark as Entity")).toContainText("H");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);

  await page.keyboard.press("j");
  const bar = page.getByRole("toolbar", { name: "Mark the selection as" });
  await expect(bar.getByRole("button", { name: "Entity" })).toContainText("H");
  await pressKey(page, { key: "р", code: "KeyH" });
  await expectSaid(page, "Entity added: “Ada”");
});

test("a key of one's own wins over a project's label, and the list of keys says so", async ({
  page,
  scene,
  opened,
}) => {
  await prisma.user.update({
    where: { id: scene.ann.id },
    data: { preferences: { keys: { growWord: "q" } } },
  });
  await prisma.label.update({ where: { id: scene.label("entity").id }, data: { hotkey: "q" } });
  await openArticle(page, opened);
  await page.keyboard.press("t");
  await page.keyboard.press("q");
  const bar = page.getByRole("toolbar", { name: "Mark the selection as" });
  await expect(bar.getByRole("button", { name: "Entity" })).toHaveText("Entity");
  await page.keyboard.press("?");
  const row = page.getByRole("listitem").filter({ hasText: "Mark as Entity" }).first();
  await expect(row).toContainText("no key; Q is “Select the word, then the next”");
});

test.describe("where something is refused", () => {
  test.use({ expectedConsole: /status of 400/ });

  test("a label does not get a key that a screen or another label has", async ({ page, scene, signIn }) => {
    await signIn(scene.owner);
    await visit(page, `/projects/${scene.project.slug}/labels`);
    await page.getByRole("button", { name: "New label" }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel("Name in the export").fill("place");
    await form.getByLabel("Key", { exact: true }).fill("J");
    await form.getByRole("button", { name: "Create label" }).click();
    await expect(form).toContainText("J is the key of “Next mark” in the reader; choose another");
    await form.getByLabel("Key", { exact: true }).fill("3");
    await form.getByRole("button", { name: "Create label" }).click();
    await expect(form).toContainText("The label entity has the key 3; choose a different one.");
    await form.getByLabel("Key", { exact: true }).fill("q");
    await form.getByRole("button", { name: "Create label" }).click();
    await expect(form).toHaveCount(0);
    await expect(page.getByRole("main")).toContainText("Place");
  });
});
