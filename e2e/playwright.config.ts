import { existsSync } from "node:fs";
import { defineConfig, devices } from "playwright/test";

// `npm run e2e` starts the production build on a database of its own and says where (run.ts).
const systemChromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) => existsSync(path));
const quietFlags = [
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
// Chromium's own sandbox needs what a container's root does not have.
const rootFlags = process.getuid?.() === 0 ? ["--no-sandbox", "--disable-gpu", "--disable-quic"] : [];

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 60_000,
  reporter: process.env.CI ? "dot" : "list",
  use: {
    baseURL: process.env.NEXTAUTH_URL,
    locale: "en-GB",
    timezoneId: "Europe/London",
    trace: "retain-on-failure",
    launchOptions: {
      args: [...quietFlags, ...rootFlags],
      ...(systemChromium ? { executablePath: systemChromium } : {}),
    },
  },
  projects: [{ name: "chromium", use: { ...devices["Desktop Chrome"] } }],
});
