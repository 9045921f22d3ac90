import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium, type LaunchOptions } from "playwright";

const systemPaths = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];
const quietFlags = [
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** How to start the Chromium that is there. */
export function launchOptions(): LaunchOptions {
  const executablePath = systemPaths.find((path) => existsSync(path));
  // Chromium's own sandbox needs what a container's root does not have.
  const rootFlags = process.getuid?.() === 0 ? ["--no-sandbox", "--disable-gpu", "--disable-quic"] : [];
  return { args: [...quietFlags, ...rootFlags], ...(executablePath ? { executablePath } : {}) };
}

/** Is there a Chromium: the system's, or the one that playwright keeps? */
function hasBrowser(): boolean {
  return [...systemPaths, chromium.executablePath()].some((path) => existsSync(path));
}

/**
 * Installs a Chromium where there is none.
 * @throws Error with a sentence when none of the ways works.
 */
export function installBrowser(): void {
  if (hasBrowser()) return;
  const ways = [
    ["npx", "playwright", "install", "--with-deps", "chromium"],
    ["npx", "playwright", "install", "chromium"],
    ["apt-get", "install", "-y", "chromium"],
  ];
  for (const [program = "", ...rest] of ways) {
    console.error(`No Chromium yet: ${program} ${rest.join(" ")}`);
    spawnSync(program, rest, { stdio: "inherit" });
    if (hasBrowser()) return;
  }
  throw new Error(
    "Journeys and benchmarks need a Chromium, and installing one failed. Install the package chromium by hand.",
  );
}
