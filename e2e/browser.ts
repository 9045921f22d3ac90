import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright";

/** Is there a Chromium: the system's, or the one that playwright keeps? */
function hasBrowser(): boolean {
  const paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", chromium.executablePath()];
  return paths.some((path) => existsSync(path));
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
    console.error(`No Chromium for the journeys yet: ${program} ${rest.join(" ")}`);
    spawnSync(program, rest, { stdio: "inherit" });
    if (hasBrowser()) return;
  }
  throw new Error(
    "The journeys need a Chromium, and installing one failed. Install the package chromium by hand.",
  );
}
