import type { APIRequestContext, Page } from "playwright/test";
import { prisma } from "@/lib/server/db/database.ts";
import { createApiToken } from "@/lib/server/people/api-tokens.ts";
import { toActor } from "@/lib/server/testing/actors.ts";
import { expect, hydrated, test, visit } from "./fixtures.ts";
import { fillSignIn } from "./sign-in-form.ts";

const password = "quiet lantern above the mill";

/** The cookies of a browser, as a thief would have copied them. */
async function copyCookies(page: Page): Promise<string> {
  const cookies = await page.context().cookies();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

async function statusWith(request: APIRequestContext, cookie: string): Promise<number> {
  return (await request.get("/api/v1/me", { headers: { cookie } })).status();
}

async function statusWithKey(request: APIRequestContext, key: string): Promise<number> {
  return (await request.get("/api/v1/me", { headers: { authorization: `Bearer ${key}` } })).status();
}

test("after signing out a copy of the cookie is worth nothing", async ({
  page,
  newPerson,
  signIn,
  request,
}) => {
  const person = await newPerson();
  await signIn(person);
  const stolen = await copyCookies(page);
  expect(await statusWith(request, stolen)).toBe(200);
  await visit(page, "/");
  await page.getByRole("button", { name: `Account menu, ${person.name}` }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL("/sign-in");
  expect(await statusWith(request, stolen)).toBe(401);
});

test("signing out everywhere ends every browser, and the keys when asked to", async ({
  page,
  newPerson,
  newBrowser,
  signIn,
  request,
}) => {
  const person = await newPerson();
  const { key } = await createApiToken(toActor(person), { name: "nightly export", expiresInDays: null });
  await signIn(person);
  const other = await newBrowser(person);
  const cookies = [await copyCookies(page), await copyCookies(other)];
  await visit(page, "/account");
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  const question = page.getByRole("dialog", { name: "Sign out everywhere" });
  await question.getByRole("checkbox", { name: "Delete all keys for scripts too" }).check();
  await question.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page).toHaveURL("/sign-in");
  expect(await prisma.apiToken.count({ where: { userId: person.id } })).toBe(0);
  expect(await statusWithKey(request, key)).toBe(401);
  for (const cookie of cookies) expect(await statusWith(request, cookie)).toBe(401);
  await other.goto("/account");
  await expect(other).toHaveURL("/sign-in?callbackUrl=%2Faccount");
});

test("a changed password ends the other browsers and the keys, and keeps this one", async ({
  page,
  newPerson,
  newBrowser,
  signIn,
  request,
}) => {
  const person = await newPerson({ password });
  const { key } = await createApiToken(toActor(person), { name: "nightly export", expiresInDays: null });
  const changed = "a ladder against the north wall";
  await signIn(person);
  const other = await newBrowser(person);
  await visit(page, "/account");
  await page.getByLabel("Current password").fill(password);
  await page.getByLabel("New password").fill(changed);
  await page.getByRole("checkbox", { name: "Delete my keys for scripts too" }).check();
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(
    page.getByText("Your password is changed. Other browsers are signed out, and your keys are deleted."),
  ).toBeVisible();
  await expect(page.getByText("nightly export")).toHaveCount(0);
  expect(await statusWithKey(request, key)).toBe(401);
  await other.goto("/");
  await expect(other).toHaveURL("/sign-in");
  await page.reload();
  await expect(page.getByRole("heading", { name: "My account" })).toBeVisible();
  await hydrated(other);
  await fillSignIn(other, person.email, changed);
  await expect(other.getByRole("button", { name: `Account menu, ${person.name}` })).toBeVisible();
});

test("a disabled person is out at once", async ({ page, newPerson, newBrowser, signIn, request }) => {
  const person = await newPerson();
  await signIn(person);
  await page.goto("/");
  const cookie = await copyCookies(page);
  const administrator = await newBrowser(await newPerson({ isAdmin: true }));
  await visit(administrator, "/people");
  await administrator.getByRole("button", { name: `Actions for ${person.name}` }).click();
  await administrator.getByRole("menuitem", { name: "Disable" }).click();
  const question = administrator.getByRole("dialog", { name: `Disable ${person.name}` });
  await question.getByRole("button", { name: "Disable" }).click();
  await expect(administrator.getByRole("row", { name: person.email })).toContainText("disabled");
  expect(await statusWith(request, cookie)).toBe(401);
  await page.reload();
  await expect(page).toHaveURL("/sign-in");
});

test("a changed role ends the sessions of whoever has it", async ({ scene, newBrowser, request }) => {
  const annotator = await newBrowser(scene.ann);
  const cookie = await copyCookies(annotator);
  const owner = await newBrowser(scene.owner);
  await visit(owner, `/projects/${scene.project.slug}/people`);
  const saved = owner.waitForResponse((response) => response.request().method() === "PATCH");
  await owner.getByLabel(`Role of ${scene.ann.name}`).selectOption("Reviewer");
  expect((await saved).status()).toBe(204);
  expect(await statusWith(request, cookie)).toBe(401);
  const member = { projectId: scene.project.id, userId: scene.ann.id };
  expect(await prisma.member.count({ where: { ...member, role: "REVIEWER" } })).toBe(1);
});

test("an administrator signs somebody out everywhere, with or without their keys", async ({
  page,
  newPerson,
  newBrowser,
  signIn,
  request,
}) => {
  const person = await newPerson();
  const { key } = await createApiToken(toActor(person), { name: "nightly export", expiresInDays: null });
  const cookie = await copyCookies(await newBrowser(person));
  await signIn(await newPerson({ isAdmin: true }));
  await visit(page, "/people");
  const question = page.getByRole("dialog", { name: `Sign out ${person.name} everywhere` });
  for (const withKeys of [false, true]) {
    await page.getByRole("button", { name: `Actions for ${person.name}` }).click();
    await page.getByRole("menuitem", { name: "Sign out everywhere" }).click();
    if (withKeys) await question.getByRole("checkbox", { name: "Delete all keys for scripts too" }).check();
    const ended = page.waitForResponse((response) => response.request().method() === "DELETE");
    await question.getByRole("button", { name: "Sign out everywhere" }).click();
    expect((await ended).status()).toBe(204);
    expect(await statusWith(request, cookie)).toBe(401);
    expect(await statusWithKey(request, key)).toBe(withKeys ? 401 : 200);
  }
});
