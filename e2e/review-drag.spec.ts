import { test as adjudicationTest, candidateCard } from "./adjudication-scene.ts";
import { expect, test, visit } from "./fixtures.ts";
import { boxOf, drag, edgesOf, middleOf, selectedWords } from "./hand.ts";
import { expectSaid, expectSettled, placeOf, pressFor, textOf } from "./reading.ts";
import { buildSubmitted } from "./review-scene.ts";

test("a reviewer corrects a mark to words inside it, dragged from its first letter, from the margin and upwards", async ({
  page,
  scene,
  signIn,
}) => {
  const { layer } = await buildSubmitted(scene);
  await signIn(scene.reviewer);
  await visit(page, `/review/${layer.id}`);
  await expectSettled(page, "0 of 5 settled");
  const claim = await placeOf(page, "bridge was");
  await page.mouse.click(claim.x, claim.y);
  await expect(textOf(page).locator("mark.active")).toHaveText("The bridge was built in 1902");

  const inner = await edgesOf(page, "The bridge was built");
  await drag(page, inner.start, inner.end);
  expect(await selectedWords(page)).toBe("The bridge was built");
  await drag(page, inner.end, inner.start);
  expect(await selectedWords(page)).toBe("The bridge was built");
  const line = await boxOf(page, "The bridge");
  await drag(page, { x: line.left - 40, y: middleOf(line) }, inner.end);
  expect(await selectedWords(page)).toBe("The bridge was built");
  await expect(textOf(page).locator("mark.active")).toHaveText("The bridge was built in 1902");

  await pressFor(page, "e", "“The bridge was built”");
  await expect(textOf(page).locator("mark.active")).toHaveText("The bridge was built");
});

adjudicationTest(
  "whoever adjudicates gives a version of words inside the outlined ones, by a drag from their first letter",
  async ({ page, adjudicate }) => {
    await adjudicate(2);
    await candidateCard(page, "a fair offer").getByRole("button").first().click();
    const offer = await edgesOf(page, "“put a fair offer on");
    await drag(page, offer.start, offer.end);
    expect(await selectedWords(page)).toBe("“put a fair offer on");
    const inner = await edgesOf(page, "put a fair offer");
    const last = await edgesOf(page, "was surprised");
    await drag(page, inner.start, { x: last.end.x + 60, y: last.end.y });
    expect(await selectedWords(page)).toBe("put a fair offer on the table weeks ago” and was surprised.");
    await drag(page, inner.end, inner.start);
    expect(await selectedWords(page)).toBe("put a fair offer");
    await page.keyboard.press("e");
    await expectSaid(page, "“put a fair offer”");
  },
);
