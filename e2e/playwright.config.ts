import { defineConfig, devices } from "playwright/test";
import { launchOptions } from "./browser.ts";

// `npm run e2e` starts the production build on a database of its own and says where (run.ts).
export default defineConfig({
  testDir: ".",
  // What a machine does not have cannot be tried on it: run.ts looks, and says what is left out.
  testIgnore: [
    ...(process.env.HAS_FIREFOX ? [] : ["firefox-*.spec.ts"]),
    ...(process.env.CAN_CERTIFY ? [] : ["https.spec.ts"]),
    ...(process.env.CAN_MOUNT ? [] : ["outage-disk.spec.ts"]),
  ],
  outputDir: "../test-results",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A machine of strangers may stall; what passes only the second time is told apart from what passes.
  retries: process.env.CI ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: process.env.CI ? "dot" : "list",
  use: {
    baseURL: process.env.NEXTAUTH_URL,
    locale: "en-GB",
    timezoneId: "Europe/London",
    trace: "retain-on-failure",
    launchOptions: launchOptions(),
  },
  projects: [{ name: "chromium", use: { ...devices["Desktop Chrome"] } }],
});
