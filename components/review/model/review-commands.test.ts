import { expect, test } from "vitest";
import { usualKeys } from "@/components/workbench/commands/command-keys.ts";
import { emptyLayerView } from "@/components/workbench/model/article-view.fixture.ts";
import { emptyArticle } from "@/components/workbench/model/empty-article.ts";
import { screenKeys } from "@/lib/core/keys/screen-keys.ts";
import { listReviewCommands } from "./review-commands.ts";
import { ReviewReader } from "./review-reader.ts";

test("the keys of a review are those that labels and people cannot take", () => {
  const reader = new ReviewReader({
    article: emptyArticle,
    layer: emptyLayerView("a", "ANNOTATOR"),
    gold: emptyLayerView("gold", "GOLD"),
    earlierVerdicts: [],
    awaited: [],
    comments: [],
    queue: { position: 0, total: 0, previousId: null, nextId: null },
  });
  expect(usualKeys(listReviewCommands(reader))).toEqual(screenKeys.review);
});
