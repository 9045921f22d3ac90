import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { prisma } from "@/lib/server/db/database.ts";
import { buildLayer } from "@/prisma/builders.ts";
import { expect, test, visit } from "./fixtures.ts";
import { dragOver, expectSaid, expectSaved, openArticle, placeOf, savedMarks, textOf } from "./reading.ts";

// Articles of others, where somebody has put some beside the project: they are used here and kept out of it.
const folder = join(import.meta.dirname, "../../shared/articles");
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".txt")) : [];

for (const [index, file] of files.entries()) {
  test(`a real article is imported, marked by mouse and by keyboard, and submitted: number ${index + 1}`, async ({
    page,
    scene,
    newBrowser,
    signIn,
  }) => {
    const source = readFileSync(join(folder, file));
    // What is marked asks for nothing more.
    await prisma.label.updateMany({ where: { projectId: scene.project.id }, data: { attributes: [] } });
    await signIn(scene.owner);
    await visit(page, `/projects/${scene.project.slug}/articles`);
    await page.getByRole("button", { name: "Bring articles in" }).click();
    const content = { name: file, mimeType: "text/plain", buffer: source };
    await page.getByLabel("Files to bring in").setInputFiles(content);
    await expect(page.getByText("1 imported")).toBeVisible();

    const article = await prisma.article.findFirstOrThrow({ where: { projectId: scene.project.id } });
    expect(article.text).toBe(
      source
        .toString("utf8")
        .replace(/^\uFEFF/, "")
        .replaceAll("\r\n", "\n"),
    );
    await buildLayer(article, scene.ann);
    const annotator = await newBrowser(scene.ann);
    await openArticle(annotator, article);

    const [first = "", second = ""] = article.text.match(/\p{L}{4,}/gu) ?? [];
    await dragOver(annotator, first);
    await annotator.keyboard.press("3");
    await expectSaid(annotator, "Entity added: ");
    const place = await placeOf(annotator, second);
    await annotator.mouse.dblclick(place.x, place.y);
    await annotator.keyboard.press("4");
    await expectSaved(annotator, 2);

    await annotator.keyboard.press("Escape");
    await annotator.keyboard.press("t");
    await expect(textOf(annotator)).toBeFocused();
    await annotator.keyboard.press("Control+ArrowDown");
    await annotator.keyboard.press("s");
    await annotator.keyboard.press("2");
    await expectSaid(annotator, "Claim added: ");
    await expectSaved(annotator, 3);
    for (const { quote } of await savedMarks(article, scene.ann)) expect(article.text).toContain(quote);

    await annotator.keyboard.press("Control+Enter");
    await annotator.getByRole("dialog").getByRole("button", { name: "Submit", exact: true }).click();
    await expect(annotator.getByRole("main")).toContainText("Submitted.");
  });
}
