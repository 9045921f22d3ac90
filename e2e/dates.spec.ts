import { prisma } from "@/lib/server/database.ts";
import { expectAccessible } from "./accessible.ts";
import { expect } from "./fixtures.ts";
import { type Opened, testWithOpened } from "./opened-scene.ts";
import { dragOver, expectSaved, pressFor, savedMarks } from "./reading.ts";
import type { Scene } from "./scene.ts";

const text =
  "The bridge shut on Friday. It will reopen on Monday, said Ada Ferro, who had waited five months for it.";

function dateArticle(publishedAt: Date | null) {
  return async (_: Scene, { id }: Opened) => {
    await prisma.article.update({ where: { id }, data: { publishedAt, timeZone: "Europe/London" } });
  };
}

/** Of an article that was published on Saturday 30 July 2022 in London. */
const test = testWithOpened(text, { prepare: dateArticle(new Date("2022-07-30T08:00:00Z")) });
const undated = testWithOpened(text, { prepare: dateArticle(null) });

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

undated(
  "without a date of the article the card says why nothing can be counted, and still takes what is named in full",
  async ({ page, scene, opened }) => {
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
  },
);
