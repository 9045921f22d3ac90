import { prisma } from "@/lib/server/database.ts";
import { buildArticle, buildLayer } from "@/prisma/builders.ts";
import { expectAccessible } from "./accessible.ts";
import { test as base, expect } from "./fixtures.ts";
import { dragOver, expectSaved, openArticle, pressFor, savedMarks } from "./reading.ts";

const text =
  "The bridge shut on Friday. It will reopen on Monday, said Ada Ferro, who had waited five months for it.";

/** Ann's own, open article, published on Saturday 30 July 2022 in London; or, where `isDated` is not, nobody knows when. */
const test = base.extend<{ isDated: boolean; opened: { id: string; text: string } }>({
  isDated: [true, { option: true }],
  opened: async ({ page, scene, signIn, isDated }, use) => {
    const article = await buildArticle(scene.project, { text });
    const publishedAt = isDated ? new Date("2022-07-30T08:00:00Z") : null;
    await prisma.article.update({
      where: { id: article.id },
      data: { publishedAt, timeZone: "Europe/London" },
    });
    await buildLayer(article, scene.ann);
    await signIn(scene.ann);
    await openArticle(page, article);
    await use(article);
  },
});

test("a date is reckoned from publication, and one key takes it", async ({ page, scene, opened }) => {
  await dragOver(page, "Friday");
  await pressFor(page, "4", "Date added: “Friday”. Type: date");
  const bar = page.getByRole("toolbar", { name: "Type" });
  await expect(bar).toContainText("Friday, 29 July 2022");
  await expect(bar).toContainText("the last one up to 30 July 2022");
  await expectAccessible(page);
  await pressFor(page, "y", "Taken: date · Friday, 29 July 2022, the last one up to 30 July 2022");
  await dragOver(page, "Monday");
  await page.keyboard.press("4");
  await pressFor(page, "y", "Taken: date · Monday, 1 August 2022");
  await dragOver(page, "five months");
  await page.keyboard.press("4");
  await pressFor(page, "y", "Taken: length of time · 5 months");
  await expectSaved(page, 3);
  expect((await savedMarks(opened, scene.ann)).map(({ quote, attributes }) => [quote, attributes])).toEqual([
    ["Friday", { type: "DATE", value: "2022-07-29" }],
    ["Monday", { type: "DATE", value: "2022-08-01" }],
    ["five months", { type: "DURATION", value: "P5M" }],
  ]);
});

test("a card says a date in words and takes it in words, and refuses what is none with an example", async ({
  page,
  scene,
  opened,
}) => {
  await dragOver(page, "Friday");
  await page.keyboard.press("4");
  await page.keyboard.press("y");
  const side = page.getByRole("complementary");
  const field = side.getByRole("textbox", { name: /^Value/ });
  await expect(field).toHaveValue("Friday, 29 July 2022");
  await expect(side).toContainText("2022-07-29");
  await field.fill("31 June");
  await expect(side.getByRole("alert")).toContainText(
    "“31 June” is no date that can be reckoned. Write it as last Friday",
  );
  await field.fill("2022-02-30");
  await expect(side.getByRole("alert")).toContainText("2022-07-29, P5M");
  await field.fill("three years ago");
  await field.press("Enter");
  await expect(field).toHaveValue("2019");
  await expectSaved(page, 1);
  expect(await savedMarks(opened, scene.ann)).toMatchObject([
    { attributes: { type: "DATE", value: "2019" } },
  ]);
});

test.describe("of an article without a date", () => {
  test.use({ isDated: false });

  test("the card says why nothing can be counted, and still takes what is named in full", async ({
    page,
    scene,
    opened,
  }) => {
    await dragOver(page, "Friday");
    await page.keyboard.press("4");
    await page.keyboard.press("Escape");
    const side = page.getByRole("complementary");
    await side.getByRole("button", { name: /^Date.*Friday/ }).click();
    await expect(side).toContainText("the article has no date");
    await side.getByRole("textbox", { name: /^Value/ }).fill("29 July 2022");
    await page.keyboard.press("Enter");
    await expectSaved(page, 1);
    expect(await savedMarks(opened, scene.ann)).toMatchObject([{ attributes: { value: "2022-07-29" } }]);
  });
});
