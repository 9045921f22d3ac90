import { toDay } from "@/lib/core/articles/published-at.ts";
import { prisma } from "@/lib/server/db/database.ts";
import { buildArticle, buildLayer } from "@/prisma/builders.ts";
import { expect, test, visit } from "./fixtures.ts";
import { askedBar, dragOver, expectSaved, openArticle, pressFor, savedMarks } from "./reading.ts";

// Half an hour into Saturday in London, where summer time holds: still Friday in Greenwich and in America.
const publishedAt = new Date("2022-07-29T23:30:00Z");
const text = "The bridge shut yesterday. It had rained on Friday. A ferry sank half an hour ago.";
const createdAt = new Date("2026-03-03T06:30:00Z");

const viewers = [
  { timezoneId: "America/Los_Angeles", joined: "2 March 2026", clock: "22:30" },
  { timezoneId: "Asia/Tokyo", joined: "3 March 2026", clock: "15:30" },
];

for (const { timezoneId, joined, clock } of viewers) {
  test.describe(`seen from ${timezoneId}`, () => {
    test.use({ timezoneId });

    test("publication, its dates and the export go by the article’s clocks, deeds by the viewer’s", async ({
      page,
      scene,
      signIn,
    }) => {
      const { project, owner, ann } = scene;
      const dated = { title: "A bridge", text, publishedAt, timeZone: "Europe/London" };
      const article = await buildArticle(project, dated);
      await buildLayer(article, ann);
      await prisma.member.updateMany({
        where: { projectId: project.id, userId: ann.id },
        data: { createdAt },
      });

      await signIn(ann);
      await openArticle(page, article);
      await expect(page.getByRole("main")).toContainText("Saturday, 30 July 2022, 00:30 BST");
      for (const [words, offered] of [
        ["yesterday", "Friday, 29 July 2022, the day before 30 July 2022"],
        ["Friday", "Friday, 29 July 2022, the last one up to 30 July 2022"],
        ["half an hour ago", "Saturday, 30 July 2022, 00:00"],
      ] as const) {
        await dragOver(page, words);
        await pressFor(page, "4", `Date added: “${words}”`);
        await expect(askedBar(page, "Offered")).toContainText(offered);
        await pressFor(page, "y", `Taken: `);
      }
      await expectSaved(page, 3);
      const values = ["2022-07-29", "2022-07-29", "2022-07-30T00:00"];
      const marks = await savedMarks(article, ann);
      expect(marks.map(({ attributes }) => attributes)).toMatchObject(values.map((value) => ({ value })));

      await signIn(owner);
      await visit(page, `/projects/${project.slug}/articles`);
      await expect(page.getByRole("row").filter({ hasText: "A bridge" })).toContainText("30 July 2022");
      const lines = await page.request.get(`/api/v1/projects/${project.slug}/export.jsonl?layers=all`);
      expect(await lines.json()).toMatchObject({
        publishedAt: "2022-07-30T00:30:00.000+01:00",
        spans: values.map((value) => ({ attributes: { value } })),
      });

      await visit(page, `/projects/${project.slug}/people`);
      const when = page.getByRole("row").filter({ hasText: ann.name }).getByRole("time");
      await expect(when).toHaveText(joined);
      await expect(when).toHaveAttribute("title", new RegExp(`^${joined}, ${clock} `));
    });

    test("a day that an owner writes is the day where the article is from", async ({
      page,
      scene,
      signIn,
    }) => {
      const article = await buildArticle(scene.project, {
        title: "A bridge",
        text,
        timeZone: "Europe/London",
      });
      await signIn(scene.owner);
      await visit(page, `/projects/${scene.project.slug}/articles`);
      await page.getByRole("button", { name: "Edit details of A bridge" }).click();
      const form = page.getByRole("dialog");
      await form.getByLabel("Published", { exact: true }).fill("2022-07-30");
      await form.getByRole("button", { name: "Save details" }).click();
      await expect(page.getByRole("row").filter({ hasText: "A bridge" })).toContainText("30 July 2022");
      const kept = await prisma.article.findUniqueOrThrow({ where: { id: article.id } });
      expect(toDay(kept.publishedAt?.toISOString() ?? "", "Europe/London")).toBe("2022-07-30");
      expect(kept.publishedAt?.toISOString()).toBe("2022-07-29T23:00:00.000Z");
    });
  });
}
