import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import puppeteer, { type Browser } from "puppeteer-core";

const systemPaths = [
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
];

/** The Firefox that is there. One of Ubuntu's that only leads to a snap is none: it does not start without a desktop. */
function findFirefox(): string | undefined {
  return systemPaths.find(
    (path) => existsSync(path) && spawnSync(path, ["--version"], { timeout: 30_000 }).status === 0,
  );
}

/** Installs a Firefox where there is none. Answers whether there is one now, and says so where there is not. */
export function installFirefox(): boolean {
  if (findFirefox()) return true;
  const ways = [
    ["apt-get", "install", "-y", "firefox-esr"],
    ["apt-get", "install", "-y", "firefox"],
  ];
  for (const [program = "", ...rest] of ways) {
    console.error(`No Firefox yet: ${program} ${rest.join(" ")}`);
    spawnSync(program, rest, { stdio: "inherit" });
    if (findFirefox()) return true;
  }
  console.error(
    "There is no Firefox and installing one failed: what is tried in Firefox is left out. Install the package firefox-esr by hand.",
  );
  return false;
}

/** Starts the Firefox that is there, without a window. */
export async function openFirefox(): Promise<Browser> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error("There is no Firefox. Install the package firefox-esr.");
  return puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: true,
    defaultViewport: { width: 1280, height: 720 },
    extraPrefsFirefox: { "intl.accept_languages": "en-GB" },
  });
}
