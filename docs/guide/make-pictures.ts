import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright";
import { withProduct } from "@/bench/product.ts";
import { launchOptions } from "@/e2e/browser.ts";
import { prisma } from "@/lib/server/db/database.ts";
import { createFirstAdministrator } from "@/lib/server/people/set-up.ts";
import { createSample } from "@/lib/server/sample/create-sample.ts";
import { createTestSession } from "@/lib/server/sign-in/session.fixture.ts";
import { samplePeople } from "@/prisma/sample/sample-work.ts";

// `npm run pictures`: the pictures of the guides and the README, taken of the sample project in the running product.

const folder = fileURLToPath(new URL("pictures/", import.meta.url));
const save = (page: Page, name: string) => page.screenshot({ path: `${folder}${name}.png` });

async function open(browser: Browser, url: string, email: string, path: string): Promise<Page> {
  const user = await prisma.user.findUniqueOrThrow({ where: { email } });
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1280, height: 860 },
    locale: "en-GB",
    timezoneId: "Europe/London",
    reducedMotion: "reduce",
  });
  const [name = "", value = ""] = (await createTestSession(user)).split(/=(.*)/s);
  await context.addCookies([{ name, value, url, httpOnly: true, sameSite: "Lax" }]);
  const page = await context.newPage();
  await page.goto(path, { waitUntil: "networkidle" });
  // A page shows the typefaces once they have been fetched by one before it.
  await page.reload({ waitUntil: "networkidle" });
  return page;
}

async function articleId(title: string): Promise<string> {
  return (await prisma.article.findFirstOrThrow({ where: { title } })).id;
}

async function makeSample(): Promise<void> {
  const password = "a password for the pictures";
  const administrator = await createFirstAdministrator({
    name: "Administrator",
    email: "administrator@copydesk.example",
    password,
  });
  if (administrator) await createSample(administrator);
}

async function takePictures(browser: Browser, url: string): Promise<void> {
  const { ivo, owner, reviewer } = samplePeople;
  const hospitals = await articleId("Five hospitals back to pen and paper");
  const reader = await open(browser, url, ivo.email, `/articles/${hospitals}`);
  await save(reader, "reader");
  // High enough for the whole card.
  await reader.setViewportSize({ width: 1280, height: 1200 });
  const side = reader.getByRole("complementary");
  await side.getByText("“We have gone back to 1985, and 1985 worked,”").first().click();
  await side.getByLabel("Kind").first().waitFor();
  await side.locator("div[data-active]:has([aria-expanded=true])").screenshot({ path: `${folder}card.png` });

  const cable = await articleId("Anchor suspected as three islands go silent");
  const layer = await prisma.layer.findFirstOrThrow({ where: { articleId: cable, kind: "ANNOTATOR" } });
  await save(await open(browser, url, reviewer.email, `/review/${layer.id}`), "review");
  const dam = await articleId("Dam engineer: “We can see the edge from here”");
  const adjudication = await open(browser, url, reviewer.email, `/adjudicate/${dam}`);
  await adjudication.getByRole("button", { name: "Finish", exact: true }).waitFor();
  await adjudication.keyboard.press("n");
  await adjudication.getByText("Another version").first().waitFor();
  await save(adjudication, "adjudication");
  await save(await open(browser, url, owner.email, "/projects/sample/agreement"), "agreement");

  await save(await open(browser, url, ivo.email, "/"), "desk");
  const overview = await open(browser, url, owner.email, "/projects/sample");
  await save(overview, "export");
}

await mkdir(folder, { recursive: true });
await withProduct(async ({ url }) => {
  await makeSample();
  const browser = await chromium.launch(launchOptions());
  await takePictures(browser, url);
  await browser.close();
});
process.exit();
