import type { Page } from "playwright/test";
import { prisma } from "@/lib/server/db/database.ts";
import { createApiToken } from "@/lib/server/people/api-tokens.ts";
import { toActor } from "@/lib/server/testing/actors.ts";
import { expectAccessible } from "./accessible.ts";
import { expect, hydrated, test, visit } from "./fixtures.ts";
import { fillSignIn } from "./sign-in-form.ts";

const password = "quiet lantern above the mill";

/** The path of a link that the page shows once. */
async function readLink(page: Page, label: string): Promise<string> {
  const { pathname, search } = new URL(await page.getByRole("textbox", { name: label }).inputValue());
  return pathname + search;
}

test("an invited person chooses a name and a password and lands on the desk", async ({
  page,
  scene,
  signIn,
  newBrowser,
}) => {
  const email = `tove.${scene.project.slug}@example.org`;
  await signIn(scene.owner);
  await visit(page, `/projects/${scene.project.slug}/people`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Role", { exact: true }).selectOption("Annotator");
  await page.getByRole("button", { name: "Invite" }).click();
  const link = await readLink(page, `Invitation for ${email}`);
  await expect(page.getByRole("listitem").filter({ hasText: email })).toContainText("Annotator");

  const guest = await newBrowser();
  await visit(guest, link);
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText(`Join ${scene.project.name}`);
  await expect(guest.getByLabel("E-mail")).toHaveValue(email);
  await guest.getByLabel("Your name").fill("Tove Lind");
  await guest.getByLabel("Password", { exact: true }).fill(password);
  await guest.getByRole("button", { name: "Join" }).click();
  await expect(guest).toHaveURL("/");
  await expect(guest.getByRole("button", { name: "Account menu, Tove Lind" })).toBeVisible();
  await expect(guest.getByRole("link", { name: scene.project.name })).toBeVisible();

  await page.reload();
  await expect(page.getByLabel("Role of Tove Lind")).toHaveValue("ANNOTATOR");
  const latecomer = await newBrowser();
  await latecomer.goto(link);
  await expect(latecomer.getByText("It was used already")).toBeVisible();
  await prisma.user.delete({ where: { email } });
});

test("an owner makes an annotator a reviewer, and removes somebody", async ({
  page,
  scene,
  signIn,
  newBrowser,
}) => {
  const { project, ann, ben } = scene;
  await signIn(scene.owner);
  await visit(page, `/projects/${project.slug}/people`);
  await page.getByLabel(`Role of ${ann.name}`).selectOption("Reviewer");
  await expect(page.getByLabel(`Role of ${ann.name}`)).toHaveValue("REVIEWER");
  await page.getByRole("button", { name: `Remove ${ben.name}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await expect(page.getByLabel(`Role of ${ben.name}`)).toHaveCount(0);
  await expect(page.getByLabel(`Role of ${ann.name}`)).toHaveValue("REVIEWER");

  const removed = await newBrowser(ben);
  const answer = await removed.request.get(`/api/v1/projects/${project.id}`);
  expect(answer.status()).toBe(404);
});

test.describe("refusals", () => {
  test.use({ expectedConsole: /status of 409/ });

  test("the last owner stays the owner", async ({ page, scene, signIn }) => {
    const { project, owner } = scene;
    await signIn(owner);
    await visit(page, `/projects/${project.slug}/people`);
    await page.getByRole("button", { name: `Remove ${owner.name}` }).click();
    const question = page.getByRole("dialog");
    await question.getByRole("button", { name: "Remove" }).click();
    await expect(question.getByRole("alert")).toContainText("Make somebody else an owner first.");
    expect(await prisma.member.count({ where: { projectId: project.id, role: "OWNER" } })).toBe(1);
  });
});

test.describe("a reset link", () => {
  test.use({ expectedConsole: /status of 400/ });

  test("sets a new password, once, and ends what the old one had opened", async ({
    page,
    newPerson,
    signIn,
    newBrowser,
    request,
  }) => {
    const person = await newPerson({ password });
    const chosen = "a ladder against the north wall";
    const elsewhere = await newBrowser(person);
    const { key } = await createApiToken(toActor(person), { name: "nightly export", expiresInDays: null });
    const withKey = { headers: { authorization: `Bearer ${key}` } };
    expect((await request.get("/api/v1/me", withKey)).status()).toBe(200);
    await signIn(await newPerson({ isAdmin: true }));
    await visit(page, "/people");
    await page.getByRole("button", { name: `Actions for ${person.name}` }).click();
    await page.getByRole("menuitem", { name: "Make a password reset link" }).click();
    const link = await readLink(page, `Password reset for ${person.name}`);

    const browser = await newBrowser();
    await visit(browser, link);
    await expectAccessible(browser);
    await expect(browser.getByLabel("E-mail")).toHaveValue(person.email);
    const choose = async (word: string) => {
      await browser.getByLabel("New password").fill(word);
      await browser.getByRole("button", { name: "Set password and sign in" }).click();
    };
    await choose("too short");
    await expect(browser.getByText("A password has at least 12 characters.")).toBeVisible();
    await choose("password1234");
    await expect(browser.getByRole("alert").filter({ hasText: "easy to guess" })).toBeVisible();
    await choose(chosen);
    await expect(browser.getByRole("button", { name: `Account menu, ${person.name}` })).toBeVisible();
    expect((await request.get("/api/v1/me", withKey)).status()).toBe(401);
    await elsewhere.goto("/");
    await expect(elsewhere).toHaveURL("/sign-in");

    const latecomer = await newBrowser();
    await latecomer.goto(link);
    await expect(latecomer.getByText("It was used already")).toBeVisible();
    await visit(latecomer, "/sign-in");
    await fillSignIn(latecomer, person.email, chosen);
    await expect(latecomer).toHaveURL("/");
    await hydrated(latecomer);
  });
});

test("an invitation stops when whoever made it is disabled", async ({
  page,
  newPerson,
  newBrowser,
  signIn,
}) => {
  const maker = await newPerson({ isAdmin: true });
  const email = `late.${maker.id}@example.org`;
  await signIn(maker);
  await visit(page, "/people");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Invite" }).click();
  const link = await readLink(page, `Invitation for ${email}`);
  const guest = await newBrowser();
  await visit(guest, link);
  await guest.getByLabel("Your name").fill("Late Guest");
  await guest.getByLabel("Password", { exact: true }).fill(password);

  const administrator = await newBrowser(await newPerson({ isAdmin: true }));
  await visit(administrator, "/people");
  await expect(administrator.getByRole("listitem").filter({ hasText: email })).toBeVisible();
  await administrator.getByRole("button", { name: `Actions for ${maker.name}` }).click();
  await administrator.getByRole("menuitem", { name: "Disable" }).click();
  await administrator.getByRole("dialog").getByRole("button", { name: "Disable" }).click();
  await expect(administrator.getByRole("listitem").filter({ hasText: email })).toHaveCount(0);

  await guest.reload();
  await expect(guest.getByText("It was used already, was withdrawn")).toBeVisible();
  expect(await prisma.user.count({ where: { email } })).toBe(0);
});

test("a key does what its owner can do, until it is deleted", async ({ page, scene, signIn, request }) => {
  await signIn(scene.owner);
  await visit(page, "/account");
  await page.getByLabel("New key for").fill("nightly export");
  await page.getByRole("button", { name: "Create key" }).click();
  const key = await page.getByLabel("Key for nightly export").inputValue();
  expect(key).toMatch(/^cd_/);
  const withKey = { headers: { authorization: `Bearer ${key}` } };
  const project = `/api/v1/projects/${scene.project.slug}`;
  expect(await (await request.get(project, withKey)).json()).toMatchObject({ id: scene.project.id });
  expect((await request.patch(project, { ...withKey, data: { description: "By key." } })).status()).toBe(200);

  await page.reload();
  await expect(page.getByText(key)).toHaveCount(0);
  await hydrated(page);
  await page.getByRole("button", { name: "Delete key nightly export" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete key" }).click();
  await expect(page.getByRole("button", { name: "Delete key nightly export" })).toHaveCount(0);
  expect((await request.get(project, withKey)).status()).toBe(401);
  const nonsense = { headers: { authorization: "Bearer \u00e9 not a key" } };
  expect((await request.get(project, nonsense)).status()).toBe(401);
});
