import { expect, test } from "./fixtures.ts";

test("a page runs only scripts that carry its nonce", async ({ page, scene, signIn }) => {
  await signIn(scene.owner);
  const nonces = new Set<string>();
  for (const path of ["/", `/projects/${scene.project.slug}/articles`]) {
    const response = await page.goto(path);
    const policy = (await response?.headerValue("content-security-policy")) ?? "";
    const nonce = /script-src [^;]*'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    nonces.add(nonce);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(/script-src[^;]*/.exec(policy)?.[0]).not.toMatch(/unsafe-inline|unsafe-eval/);
    const scripts = [...((await response?.text()) ?? "").matchAll(/<script\b[^>]*>/g)];
    expect(scripts.length).toBeGreaterThan(0);
    for (const [tag] of scripts) expect(tag).toContain(`nonce="${nonce}"`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  expect(nonces.size).toBe(2);
});

test("pages and answers carry the headers that keep browsers careful", async ({
  request,
  scene,
  signIn,
  page,
}) => {
  await signIn(scene.owner);
  for (const path of ["/sign-in", "/api/v1/me", "/api/auth/csrf", "/api/v1/openapi.json"]) {
    const headers = (await request.get(path)).headers();
    expect(headers, path).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
    });
    expect(headers["content-security-policy"], path).toContain("frame-ancestors 'none'");
    expect(headers, path).not.toHaveProperty("x-powered-by");
  }
  expect((await page.request.get("/api/v1/me")).headers()["cache-control"]).toContain("no-store");
});

test("a change that another site sends is refused", async ({ page, scene, signIn }) => {
  await signIn(scene.owner);
  const change = { name: "Somebody else" };
  const foreign = { headers: { origin: "https://elsewhere.example" }, data: change };
  expect((await page.request.patch("/api/v1/me", foreign)).status()).toBe(403);
  const asForm = await page.request.patch("/api/v1/me", { form: change });
  expect(asForm.status()).toBe(400);
  expect((await (await page.request.get("/api/v1/me")).json()).name).toBe(scene.owner.name);
});
