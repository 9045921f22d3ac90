import type { BrowserContext, Cookie } from "playwright/test";
import { databaseUrl } from "@/lib/server/database-url.ts";
import { buildArticle, buildLayer, buildMember } from "@/prisma/builders.ts";
import { test as base, expect, visit } from "./fixtures.ts";
import { startProductionServer } from "./production-server.ts";
import { openArticle } from "./reading.ts";
import { mark } from "./saving-scene.ts";
import { fillSignIn } from "./sign-in-form.ts";
import { openTlsProxy } from "./tls-proxy.ts";

const password = "quiet lantern above the mill";
const strict = "strict-transport-security";

/** Copydesk behind a proxy that serves https, on the data of the other journeys. */
const test = base.extend<object, { secureUrl: string }>({
  secureUrl: [
    async ({ browserName: _ }, use) => {
      const proxy = await openTlsProxy();
      const server = await startProductionServer(databaseUrl(), {
        NEXTAUTH_URL: proxy.url,
        TRUST_PROXY: "1",
      });
      proxy.forwardTo(server.url);
      await use(proxy.url);
      proxy.close();
      await server.stop();
    },
    { scope: "worker", timeout: 180_000 },
  ],
});

async function signInCookies(context: BrowserContext): Promise<Cookie[]> {
  return (await context.cookies()).filter(({ name }) => name.includes("next-auth"));
}

test.describe("behind https", () => {
  test.use({ ignoreHTTPSErrors: true, baseURL: async ({ secureUrl }, use) => use(secureUrl) });

  test("every answer says to come by https alone, cookies are this host's, and marks are saved", async ({
    page,
    secureUrl,
    scene,
    newPerson,
  }) => {
    const person = await newPerson({ name: "Sol Marin", password });
    await buildMember(scene.project, person, "ANNOTATOR");
    const article = await buildArticle(scene.project, { text: "Ada Ferro met Sol Marin on Friday." });
    await buildLayer(article, person);

    await visit(page, "/sign-in");
    await fillSignIn(page, person.email, password);
    await expect(page.getByRole("button", { name: `Account menu, ${person.name}` })).toBeVisible();
    const cookies = await signInCookies(page.context());
    expect(cookies.length).toBeGreaterThan(1);
    for (const cookie of cookies) {
      expect(cookie).toMatchObject({ secure: true, httpOnly: true, path: "/", domain: "localhost" });
      expect(cookie.name).toMatch(/^__Host-/);
    }
    for (const path of [
      "/",
      "/icon.svg",
      "/nothing",
      "/api/v1/me",
      "/api/health",
      "/api/v1/nothing",
      "/%ff",
    ]) {
      const answer = await page.request.get(secureUrl + path);
      expect(answer.headers(), path).toMatchObject({ [strict]: "max-age=31536000" });
    }
    await openArticle(page, article);
    await mark(page, "Ada Ferro");
    await expect(page.getByRole("banner")).toContainText("1 mark saved");
  });
});

test("over http nothing speaks of https, and cookies have their plain names", async ({ page, newPerson }) => {
  const person = await newPerson({ password });
  await visit(page, "/sign-in");
  await fillSignIn(page, person.email, password);
  await expect(page.getByRole("button", { name: `Account menu, ${person.name}` })).toBeVisible();
  const cookies = await signInCookies(page.context());
  expect(cookies.length).toBeGreaterThan(1);
  for (const { name, secure } of cookies) {
    expect(name).not.toMatch(/^__/);
    expect(secure).toBe(false);
  }
  for (const path of ["/", "/icon.svg", "/api/v1/me", "/api/health"]) {
    expect((await page.request.get(path)).headers(), path).not.toHaveProperty(strict);
  }
});
