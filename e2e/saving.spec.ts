import type { Page } from "playwright/test";
import { prisma } from "@/lib/server/db/database.ts";
import { hashPassword } from "@/lib/server/people/passwords.ts";
import { buildSpan } from "@/prisma/builders.ts";
import { expect, hydrated } from "./fixtures.ts";
import { cardOf, expectSaid, expectSaved, openArticle, savedMarks, textOf } from "./reading.ts";
import { batches, cutEdits, mark, quotes, reconnect, test } from "./saving-scene.ts";
import { fillSignIn } from "./sign-in-form.ts";

test("marks made without a network are in the database once each when it is back", async ({
  page,
  context,
  scene,
  opened: { article, layer },
}) => {
  await mark(page, "Ada Ferro");
  await expectSaved(page, 1);
  await context.setOffline(true);
  await mark(page, "Sol Marin");
  await mark(page, "Friday", "4");
  await expect(page.getByRole("banner")).toContainText("Offline, 2 waiting");
  expect(await savedMarks(article, scene.ann)).toHaveLength(1);
  await context.setOffline(false);
  await expectSaved(page, 3);
  expect(quotes(await savedMarks(article, scene.ann))).toEqual(["Ada Ferro", "Sol Marin", "Friday"]);
  expect(await prisma.batch.count({ where: { layerId: layer.id } })).toBe(3);
});

test("a mark whose answer was lost on the way is there once", async ({
  page,
  context,
  scene,
  opened: { article, layer },
}) => {
  let lost = 0;
  await context.route(batches, async (route) => {
    await route.fetch();
    lost += 1;
    await route.abort();
  });
  await mark(page, "Ada Ferro");
  await expect(page.getByRole("banner")).toContainText("Offline, 1 waiting");
  expect(lost).toBeGreaterThan(0);
  await context.unroute(batches);
  await reconnect(context);
  await expectSaved(page, 1);
  expect(quotes(await savedMarks(article, scene.ann))).toEqual(["Ada Ferro"]);
  expect(await prisma.batch.count({ where: { layerId: layer.id } })).toBe(1);
});

test("a server in trouble costs no mark", async ({ page, context, scene, opened: { article } }) => {
  await context.route(batches, (route) => route.fulfill({ status: 500, body: "" }));
  await mark(page, "Ada Ferro");
  await expect(page.getByRole("banner")).toContainText("The server cannot save now, 1 waiting");
  await page.keyboard.press("Control+Enter");
  const dialog = page.getByRole("dialog", { name: "Submit this article" });
  await expect(dialog).toContainText("1 change not saved yet");
  await expect(dialog.getByRole("button", { name: "Submit", exact: true })).toBeDisabled();
  await page.keyboard.press("Escape");
  await context.unroute(batches);
  await reconnect(context);
  await expectSaved(page, 1);
  expect(quotes(await savedMarks(article, scene.ann))).toEqual(["Ada Ferro"]);
});

test("a killed tab loses nothing: the next one shows and sends what it left", async ({
  page,
  context,
  scene,
  opened: { article },
}) => {
  await cutEdits(context);
  await mark(page, "Ada Ferro");
  await mark(page, "Sol Marin");
  await expect(page.getByRole("banner")).toContainText("Offline, 2 waiting");
  await page.close({ runBeforeUnload: false });
  const next = await context.newPage();
  await openArticle(next, article);
  await expect(next.getByRole("banner")).toContainText("Offline, 2 waiting");
  await expect(textOf(next).locator("mark")).toHaveText(["Ada Ferro", "Sol Marin"]);
  await context.unroute(batches);
  await reconnect(context);
  await expectSaved(next, 2);
  expect(quotes(await savedMarks(article, scene.ann))).toEqual(["Ada Ferro", "Sol Marin"]);
});

test("leaving the page is held up while something is not saved", async ({ page, context, opened: _ }) => {
  await cutEdits(context);
  await mark(page, "Ada Ferro");
  await expect(page.getByRole("banner")).toContainText("Offline, 1 waiting");
  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe("beforeunload");
  await question.dismiss();
  await context.unroute(batches);
  await reconnect(context);
  await expectSaved(page, 1);
});

test("two tabs of one person stay in step, undo included", async ({ page, context, opened: { article } }) => {
  const other = await context.newPage();
  await openArticle(other, article);
  await mark(page, "Ada Ferro");
  await expectSaved(other, 1);
  await expect(textOf(other).locator("mark")).toHaveText(["Ada Ferro"]);
  await mark(other, "Friday", "4");
  await expectSaved(page, 2);
  await other.keyboard.press("Control+z");
  await other.keyboard.press("Control+z");
  await expect(page.getByRole("banner")).toContainText("Nothing marked yet");
  await expect(textOf(page).locator("mark.mark")).toHaveCount(0);
});

test("two devices that change one mark differently are asked which shall stand", async ({
  page,
  scene,
  newBrowser,
  opened: { article, layer },
}) => {
  await buildSpan(layer, article, scene.label("entity"), "Friday");
  await openArticle(page, article);
  const phone = await newBrowser(scene.ann);
  await openArticle(phone, article);
  await expectSaved(phone, 1);
  await phone.context().setOffline(true);
  await relabelFriday(phone, "4");
  await expect(phone.getByRole("banner")).toContainText("waiting");
  await relabelFriday(page, "2");
  await expectSaved(page, 1);
  await phone.context().setOffline(false);
  await phone.getByRole("banner").getByRole("button", { name: "Conflict on 1" }).click();
  const dialog = phone.getByRole("dialog", { name: "1 change in conflict" });
  await expect(dialog.getByRole("definition")).toHaveText([/^Date “Friday”/, /^Claim “Friday”/]);
  await dialog.getByRole("button", { name: "Keep mine" }).click();
  await expectSaved(phone, 1);
  await expect(cardOf(page, "Friday")).toContainText("Date");
  expect((await savedMarks(article, scene.ann)).map(({ label }) => label)).toEqual(["date"]);

  async function relabelFriday(on: Page, key: string) {
    await cardOf(on, "Friday").getByRole("button").first().click();
    await expect(textOf(on)).toBeFocused();
    await on.keyboard.press(key);
    await expectSaid(on, "Now ");
  }
});

test("a change that comes after the article was submitted elsewhere is refused, and one decides", async ({
  page,
  scene,
  newBrowser,
  opened: { article },
}) => {
  const phone = await newBrowser(scene.ann);
  await openArticle(phone, article);
  await phone.context().setOffline(true);
  await mark(phone, "Friday", "4");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog").getByRole("button", { name: "Submit", exact: true }).click();
  await expect(page.getByRole("main")).toContainText("Submitted.");
  await phone.context().setOffline(false);
  await phone.getByRole("banner").getByRole("button", { name: "1 change refused" }).click();
  const dialog = phone.getByRole("dialog", { name: "A change was refused" });
  await expect(dialog).toContainText("Added: Date “Friday”");
  await dialog.getByRole("button", { name: "Give this change up" }).click();
  await expect(phone.getByRole("banner")).toContainText("Nothing marked yet");
  await expect(phone.getByRole("main")).toContainText("Submitted.");
  expect(await savedMarks(article, scene.ann)).toEqual([]);
});

test("an ended session keeps what is not saved, and goes on after signing in again", async ({
  page,
  context,
  scene,
  opened: { article },
}) => {
  const password = "quiet lantern above the mill";
  const passwordHash = await hashPassword(password);
  await prisma.user.update({ where: { id: scene.ann.id }, data: { passwordHash } });
  await prisma.session.deleteMany({ where: { userId: scene.ann.id } });
  await mark(page, "Ada Ferro");
  await expect(page.getByRole("banner")).toContainText("Signed out, 1 waiting");
  const opening = context.waitForEvent("page");
  await page.getByRole("link", { name: "sign in again" }).click();
  const door = await opening;
  await hydrated(door);
  await fillSignIn(door, scene.ann.email, password);
  await expect(door.getByRole("banner")).toContainText("1 mark saved");
  await page.bringToFront();
  await expectSaved(page, 1);
  expect(quotes(await savedMarks(article, scene.ann))).toEqual(["Ada Ferro"]);
});
