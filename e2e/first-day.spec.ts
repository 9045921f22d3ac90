import { openTestIssuer } from "@/lib/server/sign-in/issuer.fixture.ts";
import { expectAccessible } from "./accessible.ts";
import { expect, hydrated, test as journey } from "./fixtures.ts";
import { startFreshServer } from "./fresh-server.ts";

// One Copydesk that nobody has set up yet, with every provider's variables set, lives through these in their order.
journey.describe.configure({ mode: "serial" });

type FirstDay = {
  issuer: Awaited<ReturnType<typeof openTestIssuer>>;
  copydesk: { url: string; setUp: string };
};

const test = journey.extend<object, FirstDay>({
  issuer: [
    async ({ browserName: _ }, use) => {
      const issuer = await openTestIssuer();
      await use(issuer);
      issuer.close();
    },
    { scope: "worker" },
  ],
  copydesk: [
    async ({ issuer }, use) => {
      const server = await startFreshServer({
        OIDC_ISSUER: issuer.url,
        OIDC_CLIENT_ID: "copydesk",
        OIDC_CLIENT_SECRET: "shared",
        OIDC_NAME: "Newsroom account",
        GITHUB_ID: "id",
        GITHUB_SECRET: "secret",
        GOOGLE_CLIENT_ID: "id",
        GOOGLE_CLIENT_SECRET: "secret",
      });
      await use({ url: server.url, setUp: /https?:\S+\/setup\?token=\S+/.exec(server.greeting)?.[0] ?? "" });
      await server.stop();
    },
    { scope: "worker", timeout: 180_000 },
  ],
});

const email = "ada@example.org";
const sentence = "This password is easy to guess. Choose another: four unrelated words make a good one.";

test.describe("setting up", () => {
  test.use({ expectedConsole: /status of 400/ });

  test("the link of the first start makes the administrator, once, and leads to the desk", async ({
    page,
    copydesk,
    newBrowser,
  }) => {
    await page.goto(copydesk.setUp);
    await hydrated(page);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Set up Copydesk" }).click();
    await expect(page.getByLabel("Your name")).toBeFocused();
    await page.getByLabel("Your name").fill("Ada Quill");
    await page.getByLabel("E-mail").fill(email);
    await page.getByRole("checkbox", { name: "Make the sample project" }).uncheck();
    await page.getByLabel("Password", { exact: true }).fill("administrator1");
    await page.getByRole("button", { name: "Set up Copydesk" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "." })).toHaveText(sentence);
    await page.getByLabel("Password", { exact: true }).fill("quiet lantern above the mill");
    await page.getByRole("button", { name: "Set up Copydesk" }).click();
    await expect(page.getByRole("button", { name: "Account menu, Ada Quill" })).toBeVisible();
    await expect(page).toHaveURL(`${copydesk.url}/`);
    await page.goto(`${copydesk.url}/people`);
    await expect(page.getByRole("row", { name: email })).toContainText("administrator");

    const latecomer = await newBrowser();
    await latecomer.goto(copydesk.setUp);
    await expect(latecomer.getByText("Copydesk is set up already")).toBeVisible();
  });
});

test("whose variables are set is offered, and leads in who is known there by a verified address", async ({
  page,
  copydesk,
  issuer,
}) => {
  issuer.expect({ sub: "ada", email, email_verified: true });
  await page.goto(`${copydesk.url}/people`);
  await expect(page).toHaveURL(`${copydesk.url}/sign-in?callbackUrl=%2Fpeople`);
  await hydrated(page);
  for (const name of ["GitHub", "Google"]) {
    await expect(page.getByRole("button", { name: `Sign in with ${name}` })).toBeVisible();
  }
  await page.getByRole("button", { name: "Sign in with Newsroom account" }).click();
  await expect(page).toHaveURL(`${copydesk.url}/people`);
  await expect(page.getByRole("button", { name: "Account menu, Ada Quill" })).toBeVisible();
});

test("whom nobody has invited stays outside, and reads what to do", async ({ page, copydesk, issuer }) => {
  issuer.expect({ sub: "stranger", email: "stranger@example.org", email_verified: true });
  await page.goto(`${copydesk.url}/sign-in`);
  await hydrated(page);
  await page.getByRole("button", { name: "Sign in with Newsroom account" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "." })).toHaveText(
    "This account is not known here. Ask an administrator for an invitation.",
  );
  await page.goto(`${copydesk.url}/people`);
  await expect(page).toHaveURL(`${copydesk.url}/sign-in?callbackUrl=%2Fpeople`);
});

test("without their variables no provider is offered", async ({ page }) => {
  await page.goto("/sign-in");
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Sign in with/ })).toHaveCount(0);
});
