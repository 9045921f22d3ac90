import { connect } from "node:net";
import { publicUrl } from "@/lib/server/people/public-url.ts";
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

const careful = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
};

test("every answer carries them, whatever it is: files, redirects, errors and what is not there", async ({
  page,
  request,
}) => {
  const response = await page.goto("/sign-in");
  const [script = ""] = /\/_next\/static\/[^"]+\.js/.exec((await response?.text()) ?? "") ?? [];
  const asked: readonly [string, string, number][] = [
    ["GET", script, 200],
    ["GET", "/icon.svg", 200],
    ["GET", "/favicon.ico", 308],
    ["GET", "/_next/static/nothing.js", 404],
    ["GET", "/_next/image?url=%2Fx&w=1&q=1", 400],
    ["GET", "/nothing", 404],
    ["GET", "/projects", 307],
    ["GET", "/sign-in/", 308],
    ["GET", "/%ff", 400],
    ["GET", "/projects/%00", 400],
    ["GET", "/audit?search=%00", 400],
    ["GET", "/api/v1/projects?search=a%00b", 400],
    ["GET", "/api/health", 200],
    ["GET", "/api/nothing", 404],
    ["GET", "/api/v1/nothing", 401],
    ["POST", "/api/v1/links/reset", 400],
    ["GET", "/api/auth/nothing", 404],
    ["PUT", "/api/auth/csrf", 405],
    ["POST", "/sign-in", 405],
    ["DELETE", "/", 405],
    ["TRACK", "/", 405],
    ["PROPFIND", "/api/v1/me", 405],
  ];
  for (const [method, path, status] of asked) {
    const answer = await request.fetch(path, { method, maxRedirects: 0 });
    const headers = answer.headers();
    expect([method, path, answer.status()]).toEqual([method, path, status]);
    expect(headers, path).toMatchObject(careful);
    expect(headers["content-security-policy"], path).toContain("frame-ancestors 'none'");
    expect(headers, path).not.toHaveProperty("strict-transport-security");
  }
});

test("scripts and style sheets come as Brotli, with the same careful headers", async ({ page, request }) => {
  const files: { url: string; encoding: string | null }[] = [];
  page.on("response", async (response) => {
    const type = response.request().resourceType();
    if (type !== "script" && type !== "stylesheet") return;
    files.push({ url: response.url(), encoding: await response.headerValue("content-encoding") });
  });
  await page.goto("/sign-in", { waitUntil: "networkidle" });
  const [script] = files.filter(({ url }) => url.endsWith(".js"));
  expect(files.filter(({ url }) => url.endsWith(".css")).length).toBeGreaterThan(0);
  // What is a few letters long may be shorter as it is.
  expect(files.filter(({ encoding }) => encoding !== "br").length).toBeLessThanOrEqual(1);

  const packed = await request.get(script?.url ?? "", { headers: { "accept-encoding": "br" } });
  const plain = await request.get(script?.url ?? "", { headers: { "accept-encoding": "identity" } });
  expect(await packed.text()).toBe(await plain.text());
  for (const answer of [packed, plain]) {
    expect(answer.headers()).toMatchObject({ ...careful, vary: "Accept-Encoding" });
    expect(answer.headers()["content-type"]).toBe(plain.headers()["content-type"]);
    expect(answer.headers()["cache-control"]).toBe(plain.headers()["cache-control"]);
    expect(answer.headers()["content-security-policy"]).toContain("frame-ancestors 'none'");
  }
});

/** What comes back for bytes that no browser and no client of HTTP would send. */
async function sendRaw(text: string): Promise<string> {
  const socket = connect(Number(new URL(publicUrl()).port), "localhost");
  socket.write(text);
  let answer = "";
  for await (const chunk of socket.setEncoding("utf8")) answer += chunk;
  return answer;
}

const upgrade = "Upgrade: websocket\r\nConnection: Upgrade, close\r\n";

test("a tunnel, a trace, another protocol and what is no request are answered with the same headers", async () => {
  const asked: readonly [string, number][] = [
    ["TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 405],
    ["CONNECT example.org:443 HTTP/1.1\r\nHost: x\r\n\r\n", 405],
    ["NONSENSE\r\n\r\n", 405],
    ["GET * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 400],
    // Nobody here speaks another protocol: what asks for one is answered as if it had not.
    [`GET /api/health HTTP/1.1\r\nHost: x\r\n${upgrade}\r\n`, 200],
    [`GET /api/nothing HTTP/1.1\r\nHost: x\r\n${upgrade}\r\n`, 404],
    ["TRACK / HTTP/1.1\r\nHost: x\r\n\r\n", 405],
    ["GET / HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n", 400],
  ];
  for (const [text, status] of asked) {
    const answer = await sendRaw(text);
    expect(answer, text).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer, text).toMatch(/x-content-type-options: nosniff/i);
    expect(answer, text).toMatch(/content-security-policy: default-src 'none'/i);
    expect(answer, text).not.toMatch(/Host: x/);
  }
});

test("odd addresses of the sign-in are refused and never answer 500", async ({ request }) => {
  const paths = [
    "callback",
    "callback/nobody",
    "callback/credentials",
    "callback/__proto__",
    "signin/nobody",
    "signin/a/b/c",
    "session",
    "constructor",
    "csrf/more",
    "signin/%00",
    "/csrf",
  ];
  for (const path of paths) {
    for (const method of ["GET", "POST", "DELETE"]) {
      const answer = await request.fetch(`/api/auth/${path}`, { method, maxRedirects: 0, data: "{" });
      // Two slashes in a row lead to the address with one, and the form's own address without its token back to the form.
      const least = path.startsWith("/") ? 308 : path === "callback/credentials" ? 302 : 400;
      expect(answer.status(), `${method} ${path}`).toBeGreaterThanOrEqual(least);
      expect(answer.status(), `${method} ${path}`).toBeLessThan(500);
    }
  }
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
