import { expect, test, visit } from "./fixtures.ts";

const password = "quiet lantern above the mill";

test.describe("refusals", () => {
  test.use({ expectedConsole: /status of (401|429)/ });

  test("a wrong password gets one sentence, and too many say when to try again", async ({
    page,
    newPerson,
  }) => {
    const { email } = await newPerson({ password });
    const sayNo = page.getByRole("alert").filter({ hasText: "." });
    await visit(page, "/sign-in");
    await page.getByLabel("E-mail").fill(email);
    for (const word of ["first", "second", "third", "fourth", "fifth"]) {
      await page.getByLabel("Password", { exact: true }).fill(`${word} guess, wrong`);
      const answer = page.waitForResponse("**/api/auth/callback/credentials");
      await page.getByRole("button", { name: "Sign in" }).click();
      expect((await answer).status()).toBe(401);
      await expect(sayNo).toHaveText(
        "This e-mail and password do not go together. Check both and try again.",
      );
    }
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(sayNo).toContainText(/try again in \d+ minutes/i);
    await expect(page).toHaveURL("/sign-in");
  });
});
