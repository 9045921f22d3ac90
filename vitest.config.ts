import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "pure",
          // Laws are tried on many values; a busy machine may take its time.
          testTimeout: 60_000,
          include: [
            "lib/*.test.ts",
            "lib/{client,core,editor,schemas}/**/*.test.ts",
            "components/**/*.test.ts",
            "docs/**/*.test.ts",
          ],
        },
      },
      {
        resolve: { alias },
        test: {
          name: "server",
          include: ["lib/{server,api,cli}/**/*.test.ts"],
          globalSetup: ["lib/server/testing/global-setup.ts"],
          setupFiles: ["lib/server/testing/fresh-database.ts"],
          // PostgreSQL may have to replay a killed run's log before the first test.
          hookTimeout: 60_000,
          testTimeout: 30_000,
        },
      },
    ],
  },
});
