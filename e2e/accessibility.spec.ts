import type { Page } from "playwright/test";
import { prisma } from "@/lib/server/db/database.ts";
import { expectAccessible, expectNoSidewaysScrolling } from "./accessible.ts";
import { expect, test, visit } from "./fixtures.ts";
import { listPages, toPath } from "./pages.ts";
import { buildThings } from "./things.ts";

const doors = ["/invitation", "/reset", "/setup", "/sign-in"];
const looks = [
  { name: "light", colorScheme: "light", viewport: { width: 1280, height: 900 } },
  { name: "dark", colorScheme: "dark", viewport: { width: 1280, height: 900 } },
  { name: "narrow", colorScheme: "light", viewport: { width: 360, height: 740 } },
] as const;

for (const { name, ...look } of looks) {
  test.describe(name, () => {
    test.use(look);

    test("every page keeps to WCAG 2.2 AA and fits the screen", async ({ page, scene, article, signIn }) => {
      test.slow();
      const { layers: layerId = "" } = await buildThings(scene, article);
      const things = { slug: scene.project.slug, id: article.id, layerId };
      const pages = await listPages();
      for (const door of doors) await check(page, door);
      await prisma.user.update({ where: { id: scene.owner.id }, data: { isAdmin: true } });
      await signIn(scene.owner);
      for (const path of pages.filter((path) => !doors.includes(path)))
        await check(page, toPath(path, things));
    });
  });
}

async function check(page: Page, path: string): Promise<void> {
  await test.step(path, async () => {
    await visit(page, path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScrolling(page);
  });
}
