import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";

const installing = ["apt-get", "install", "-y", "webkit2gtk-driver", "xvfb"] as const;
const driverPath = "/usr/bin/WebKitWebDriver";
const xvfbPath = "/usr/bin/Xvfb";

/** The window that WebKitGTK is driven in: it lies in a folder named by machine and version. */
function findMiniBrowser(): string | undefined {
  for (const library of ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu"]) {
    const folders = existsSync(library) ? readdirSync(library) : [];
    const paths = folders
      .filter((name) => name.startsWith("webkit2gtk"))
      .map((name) => join(library, name, "MiniBrowser"));
    const found = paths.findLast((path) => existsSync(path));
    if (found) return found;
  }
  return undefined;
}

const hasWebKit = () => existsSync(driverPath) && existsSync(xvfbPath) && findMiniBrowser() !== undefined;

/** Installs WebKitGTK where there is none. Answers whether there is one now, and says so where there is not. */
export function installWebKit(): boolean {
  if (hasWebKit()) return true;
  const [program, ...rest] = installing;
  console.error(`No WebKit yet: ${installing.join(" ")}`);
  spawnSync(program, rest, { stdio: "inherit" });
  if (hasWebKit()) return true;
  console.error(
    "There is no WebKit and installing one failed: what is tried in WebKit is left out. Install the packages webkit2gtk-driver and xvfb by hand.",
  );
  return false;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (!address || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}

/** Starts a screen that nobody sees, and answers its name. */
async function startScreen(): Promise<{ screen: ChildProcess; display: string }> {
  const screen = spawn(xvfbPath, ["-displayfd", "1", "-screen", "0", "1280x720x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const display = await new Promise<string>((told, failed) => {
    screen.stdout.once("data", (data) => told(`:${String(data).trim()}`));
    screen.once("exit", () => failed(new Error("Xvfb did not start.")));
  });
  return { screen, display };
}

const answerSchema = z.object({ value: z.unknown() });
const sessionSchema = z.object({
  sessionId: z.string(),
  capabilities: z.object({ browserVersion: z.string() }),
});

async function send(url: string, body: object): Promise<unknown> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const { value } = answerSchema.parse(await answer.json());
  if (!answer.ok) throw new Error(`WebKit's driver says: ${JSON.stringify(value)}`);
  return value;
}

/** The driver listens a moment after it has started. */
async function waitForDriver(url: string): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    const isReady = await fetch(`${url}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await wait(100);
  }
  throw new Error("WebKit's driver does not answer.");
}

/** Runs the body of a function in an empty page of WebKit, and answers its name and what the function returned. */
export async function evaluateInWebKit(script: string): Promise<{ name: string; value: unknown }> {
  const { screen, display } = await startScreen();
  const port = await freePort();
  const driver = spawn(driverPath, [`--port=${port}`], {
    stdio: "ignore",
    env: { ...process.env, DISPLAY: display, GDK_BACKEND: "x11" },
  });
  const url = `http://127.0.0.1:${port}`;
  try {
    await waitForDriver(url);
    const browserOptions = { binary: findMiniBrowser(), args: ["--automation"] };
    const session = sessionSchema.parse(
      await send(`${url}/session`, {
        capabilities: { alwaysMatch: { "webkitgtk:browserOptions": browserOptions } },
      }),
    );
    const sessionUrl = `${url}/session/${session.sessionId}`;
    try {
      await send(`${sessionUrl}/timeouts`, { script: 120_000 });
      const value = await send(`${sessionUrl}/execute/sync`, { script, args: [] });
      return { name: `WebKit ${session.capabilities.browserVersion}`, value };
    } finally {
      await fetch(sessionUrl, { method: "DELETE" });
    }
  } finally {
    driver.kill();
    screen.kill();
  }
}
