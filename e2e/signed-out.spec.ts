import type { BrowserContext, Page } from "playwright/test";
import { prisma } from "@/lib/server/db/database.ts";
import { hashPassword } from "@/lib/server/people/passwords.ts";
import { publicUrl } from "@/lib/server/people/public-url.ts";
import { createTestSession } from "@/lib/server/sign-in/session.fixture.ts";
import { buildSpan } from "@/prisma/builders.ts";
import { expect, hydrated, visit } from "./fixtures.ts";
import { expectSaid, expectSaved, openArticle, pressFor, savedMarks, textOf } from "./reading.ts";
import { batches, cutEdits, mark, quotes, reconnect, test } from "./saving-scene.ts";
import { fillSignIn } from "./sign-in-form.ts";

const password = "quiet lantern above the mill";
const three = ["Ada Ferro", "Sol Marin", "Friday"];

/** How browsers keep nothing: private windows, blocked storage, a disk that is full. */
const keepsNothing = {
  "has no storage": () => Object.defineProperty(window, "indexedDB", { value: undefined }),
  "refuses its storage": () =>
    Object.defineProperty(window, "indexedDB", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    }),
  "has no room left": () => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  },
};

async function givePassword(user: { id: string }): Promise<void> {
  await prisma.user.update({ where: { id: user.id }, data: { passwordHash: await hashPassword(password) } });
}

async function markThree(page: Page): Promise<void> {
  await mark(page, "Ada Ferro");
  await mark(page, "Sol Marin");
  await mark(page, "Friday", "4");
}

/** Signs in beside the page, as its state offers. */
async function signInBeside(page: Page, context: BrowserContext, email: string): Promise<void> {
  const opening = context.waitForEvent("page");
  await page.getByRole("link", { name: "sign in again" }).click();
  const door = await opening;
  await hydrated(door);
  await fillSignIn(door, email, password);
  await expect(door.getByRole("button", { name: /^Account menu/ })).toBeVisible();
  await door.close();
  await page.bringToFront();
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
}

/** Another person signs in in this browser, in another tab. */
async function comeAs(context: BrowserContext, user: { id: string }): Promise<void> {
  const [name = "", value = ""] = (await createTestSession(user)).split(/=(.*)/s);
  await context.addCookies([{ name, value, url: publicUrl(), httpOnly: true, sameSite: "Lax" }]);
}

for (const [how, breakStorage] of Object.entries(keepsNothing)) {
  test(`signed out while offline in a browser that ${how}, marks stay on the page and are sent after signing in`, async ({
    page,
    context,
    scene,
    opened: { article, path },
  }) => {
    await givePassword(scene.ann);
    await context.addInitScript(breakStorage);
    await openArticle(page, article);
    await context.setOffline(true);
    await markThree(page);
    await expect(page.getByRole("banner")).toContainText("Offline, 3 waiting; keep this tab open");
    await prisma.session.deleteMany({ where: { userId: scene.ann.id } });
    await context.setOffline(false);
    await expect(page.getByRole("banner")).toContainText("Signed out, 3 waiting");
    // What a browser sends when it is back, and when one comes back to it, finds nobody signed in.
    for (const type of ["online", "focus"]) {
      const asked = page.waitForResponse((answer) => answer.status() === 401);
      await page.evaluate((name) => window.dispatchEvent(new Event(name)), type);
      await asked;
    }
    await expect(page).toHaveURL(path);
    await expect(textOf(page).locator("mark.mark")).toHaveText(three);
    await signInBeside(page, context, scene.ann.email);
    await expectSaved(page, 3);
    await expect(page).toHaveURL(path);
    expect(quotes(await savedMarks(article, scene.ann))).toEqual(three);
  });
}

test("in a browser that keeps nothing, what waits goes along to another page and is sent from there", async ({
  page,
  context,
  scene,
  opened: { article },
}) => {
  await context.addInitScript(keepsNothing["refuses its storage"]);
  await openArticle(page, article);
  await cutEdits(context);
  await mark(page, "Ada Ferro");
  await expect(page.getByRole("banner")).toContainText("Offline, 1 waiting; keep this tab open");
  await page.getByRole("link", { name: scene.project.name }).first().click();
  const notice = page.getByRole("status").filter({ hasText: "1 change not saved yet." });
  await expect(notice).toBeVisible();
  const asked = page.waitForEvent("dialog");
  const leaving = page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe("beforeunload");
  await question.dismiss();
  await leaving;
  await context.unroute(batches);
  await reconnect(context);
  await expect(notice).toHaveCount(0);
  expect(quotes(await savedMarks(article, scene.ann))).toEqual(["Ada Ferro"]);
});

test("somebody else who signs in in the browser is told, and sends nothing of what waits", async ({
  page,
  context,
  scene,
  opened: { article, layer, path },
}) => {
  await givePassword(scene.ann);
  await context.setOffline(true);
  await mark(page, "Ada Ferro");
  await comeAs(context, scene.ben);
  await context.setOffline(false);
  await expect(page.getByRole("banner")).toContainText("Somebody else is signed in, 1 waiting");
  await mark(page, "Sol Marin");
  await expect(page.getByRole("banner")).toContainText("Somebody else is signed in, 2 waiting");
  await expect(page).toHaveURL(path);
  expect(await prisma.batch.count({ where: { layerId: layer.id } })).toBe(0);
  await signInBeside(page, context, scene.ann.email);
  await expectSaved(page, 2);
  expect(quotes(await savedMarks(article, scene.ann))).toEqual(["Ada Ferro", "Sol Marin"]);
});

test("what one reviewer did to gold is not sent as another's who signs in after them", async ({
  page,
  context,
  scene,
  signIn,
  opened: { article, layer },
}) => {
  await givePassword(scene.reviewer);
  await buildSpan(layer, article, scene.label("entity"), "Ada Ferro");
  await prisma.layer.update({ where: { id: layer.id }, data: { status: "SUBMITTED" } });
  await signIn(scene.reviewer);
  await visit(page, `/review/${layer.id}`);
  await expect(page.getByRole("banner")).toContainText("Gold saved");
  // The page opens the review by itself and is read anew for it; opened again, it asks for nothing more.
  await expect(page.getByRole("banner").getByRole("button", { name: "Finish" })).toBeVisible();
  await visit(page, `/review/${layer.id}`);
  await expect(page.getByRole("banner").getByRole("button", { name: "Finish" })).toBeVisible();
  await pressFor(page, "n", "Entity “Ada Ferro”");
  await context.setOffline(true);
  await page.keyboard.press("a");
  await expect(page.getByRole("banner")).toContainText("Offline, 1 waiting");
  await comeAs(context, scene.owner);
  await context.setOffline(false);
  await expect(page.getByRole("banner")).toContainText("Somebody else is signed in, 1 waiting");
  expect(await prisma.verdict.count({ where: { layerId: layer.id } })).toBe(0);
  await signInBeside(page, context, scene.reviewer.email);
  await expect(page.getByRole("banner")).toContainText("Gold saved");
  const verdicts = await prisma.verdict.findMany({ where: { layerId: layer.id } });
  expect(verdicts).toMatchObject([{ decision: "ACCEPT", reviewerId: scene.reviewer.id }]);
});

test("a page that an ended session has open stays, and says so", async ({
  page,
  context,
  scene,
  opened: { path },
}) => {
  await mark(page, "Ada Ferro");
  await expectSaved(page, 1);
  await prisma.session.deleteMany({ where: { userId: scene.ann.id } });
  const asked = page.waitForResponse(
    (answer) => answer.url().endsWith("/api/v1/me") && answer.status() === 401,
  );
  await reconnect(context);
  await asked;
  await expect(page.getByRole("banner")).toContainText("Signed out: sign in again");
  await expect(page).toHaveURL(path);
  await mark(page, "Sol Marin");
  await expectSaid(page, "added: “Sol Marin”");
  await expect(page.getByRole("banner")).toContainText("Signed out, 1 waiting");
});
