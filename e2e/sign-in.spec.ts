import { publicUrl } from "@/lib/server/people/public-url.ts";
import { expect, hydrated, test, visit } from "./fixtures.ts";
import { fillSignIn } from "./sign-in-form.ts";

const password = "quiet lantern above the mill";

test.describe("refusals", () => {
  test.use({ expectedConsole: /status of (401|429)/ });

  test("a wrong password gets one sentence, and too many say when to try again", async ({
    page,
    newPerson,
  }) => {
    const { email } = await newPerson({ password });
    const problem = page.getByRole("alert").filter({ hasText: "." });
    await visit(page, "/sign-in");
    for (const word of ["first", "second", "third", "fourth", "fifth"]) {
      const answer = page.waitForResponse("**/api/auth/callback/credentials");
      await fillSignIn(page, email, `${word} guess, wrong`);
      expect((await answer).status()).toBe(401);
      await expect(problem).toHaveText(
        "This e-mail and password do not go together. Check both and try again.",
      );
    }
    await fillSignIn(page, email, password);
    await expect(problem).toHaveText(
      /^Too many wrong passwords for this account\. Try again in \d+ minutes\.$/,
    );
    await expect(page).toHaveURL("/sign-in");
  });
});

test("signing in leads to the page that was asked for", async ({ page, newPerson }) => {
  const { email } = await newPerson({ password });
  await page.goto("/account?from=e-mail");
  await expect(page).toHaveURL("/sign-in?callbackUrl=%2Faccount%3Ffrom%3De-mail");
  await hydrated(page);
  await fillSignIn(page, email, password);
  await expect(page).toHaveURL("/account?from=e-mail");
  await expect(page.getByRole("heading", { level: 1, name: "My account" })).toBeVisible();
});

for (const elsewhere of ["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example"]) {
  test(`signing in never leads to ${elsewhere}`, async ({ page, newPerson }) => {
    const { email } = await newPerson({ password });
    await visit(page, `/sign-in?callbackUrl=${encodeURIComponent(elsewhere)}`);
    await fillSignIn(page, email, password);
    await expect(page).toHaveURL(`${publicUrl()}/`);
  });
}

test("a sentence in the address does not become a sentence of the page", async ({ page }) => {
  await page.goto("/sign-in?error=Call+this+number+at+once");
  await expect(page.getByRole("alert").filter({ hasText: "." })).toHaveText(
    "Signing in did not work. Try again in a moment.",
  );
  await expect(page.getByText("Call this number")).toHaveCount(0);
});
