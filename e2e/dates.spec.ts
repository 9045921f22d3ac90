import { prisma } from "@/lib/server/db/database.ts";
import { expectAccessible } from "./accessible.ts";
import { expect } from "./fixtures.ts";
import { type Opened, testWithOpened } from "./opened-scene.ts";
import { askedBar, dragOver, expectSaved, pressFor, savedMarks } from "./reading.ts";
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
const story = testWithOpened(
  "On Tuesday the lights went out at 8 p.m., and two hours later they were back. That night it froze. The bridge was shut on 28-29 July. An hour ago it opened.",
  { prepare: dateArticle(new Date("2022-07-30T08:00:00Z")) },
);
const undated = testWithOpened(text, { prepare: dateArticle(null) });

test("a date is reckoned from publication, and one key takes it", async ({ page, scene, opened }) => {
  await dragOver(page, "Friday");
  await pressFor(page, "4", "Date added: “Friday”. Type: date");
  const bar = askedBar(page, "Offered");
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

story(
  "what hangs on the story is reckoned from the date told before, a range is as long as its ends say, and an hour ago from the hour of publication",
  async ({ page, scene, opened }) => {
    await dragOver(page, "That night");
    await page.keyboard.press("4");
    await page.keyboard.press("y");
    await expect(
      page.getByRole("alert").filter({ hasText: "Nothing is offered for this mark." }),
    ).toBeVisible();
    await page.keyboard.press("Delete");
    for (const [words, taken] of [
      ["Tuesday", "date · Tuesday, 26 July 2022, the last one up to 30 July 2022"],
      ["8 p.m.", "time of day · Tuesday, 26 July 2022, 20:00, on 26 July 2022"],
      ["two hours later", "time of day · Tuesday, 26 July 2022, 22:00, 2 hours after 26 July 2022"],
      ["That night", "time of day · Tuesday, 26 July 2022, night, the day told of before, 26 July 2022"],
      ["28-29 July", "length of time · 2 days, 28 to 29 July 2022; marked as two, each is a date"],
      ["An hour ago", "time of day · Saturday, 30 July 2022, 08:00, 1 hour before 30 July 2022"],
    ] as const) {
      await dragOver(page, words);
      await pressFor(page, "4", `Date added: “${words}”`);
      await pressFor(page, "y", `Taken: ${taken}`);
    }
    await expectSaved(page, 6);
    expect((await savedMarks(opened, scene.ann)).map(({ attributes }) => attributes)).toEqual([
      { type: "DATE", value: "2022-07-26" },
      { type: "TIME", value: "2022-07-26T20:00" },
      { type: "TIME", value: "2022-07-26T22" },
      { type: "TIME", value: "2022-07-26TNI" },
      { type: "DURATION", value: "P2D" },
      { type: "TIME", value: "2022-07-30T08" },
    ]);
  },
);

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
