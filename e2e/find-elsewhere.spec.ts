import { buildArticle } from "@/prisma/builders.ts";
import { test as adjudication } from "./adjudication-scene.ts";
import { expect, test, visit } from "./fixtures.ts";
import { barOf, shownAsFound } from "./found.ts";
import { selectedWords } from "./hand.ts";
import { expectSaid, pressFor, textOf } from "./reading.ts";
import { buildSubmitted } from "./review-scene.ts";

test("a search of articles leads to the place that it found", async ({ page, scene, signIn }) => {
  const article = await buildArticle(scene.project, {
    title: "Long day",
    text: "Antony Blinken left.\nIn the evening Antony Blinken flew home.\nThe zinnias were untouched.",
  });
  await signIn(scene.ann);
  await visit(page, `/projects/${scene.project.slug}/articles?search=ZINNIAS`);
  await page.getByRole("link", { name: "Long day" }).click();
  await expect(page).toHaveURL(`/articles/${article.id}?find=ZINNIAS`);
  await expect.poll(() => shownAsFound(page)).toEqual({ all: 1, current: ["zinnias"] });
  await expect(textOf(page).getByText("The zinnias were untouched.")).toBeInViewport();
  await expect(barOf(page)).toContainText("1 of 1");

  await page.keyboard.press("Control+k");
  await page.keyboard.type("evening antony");
  await page.getByRole("button", { name: /^Long day/ }).click();
  await expect.poll(() => shownAsFound(page)).toEqual({ all: 1, current: ["evening Antony"] });
});

test("a review finds and goes on, and N is the next mark again once the search has ended", async ({
  page,
  scene,
  signIn,
}) => {
  const { layer } = await buildSubmitted(scene);
  await signIn(scene.reviewer);
  await visit(page, `/review/${layer.id}`);
  await expect(page.getByRole("banner")).toContainText("0 of 5");
  await page.keyboard.press("/");
  await page.keyboard.type("on");
  await page.keyboard.press("Enter");
  await expectSaid(page, "1 of 2: “on”");
  await pressFor(page, "n", "2 of 2: “on”");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(barOf(page)).toHaveCount(0);
  await pressFor(page, "n", /“/);
  await expect(textOf(page).locator("mark.active")).not.toHaveCount(0);
});

adjudication("an adjudication finds and jumps, too", async ({ page, adjudicate }) => {
  await adjudicate(3);
  await page.keyboard.press("/");
  await page.keyboard.type("island council");
  await page.keyboard.press("Enter");
  await expectSaid(page, "1 of 1: “island council”");
  await expect.poll(() => selectedWords(page)).toBe("island council");
});
