import { expect, test } from "vitest";
import { usualKeys } from "@/components/workbench/commands/command-keys.ts";
import { emptyLayerView } from "@/components/workbench/model/article-view.fixture.ts";
import { emptyArticle } from "@/components/workbench/model/empty-article.ts";
import { screenKeys } from "@/lib/core/keys/screen-keys.ts";
import { Review } from "./review.ts";
import { listReviewCommands } from "./review-commands.ts";

test("the keys of a review are those that labels and people cannot take", () => {
  const review = new Review({
    article: emptyArticle,
    layer: emptyLayerView("a", "ANNOTATOR"),
    gold: emptyLayerView("gold", "GOLD"),
    earlierVerdicts: [],
    awaited: [],
    comments: [],
    queue: { position: 0, total: 0, previousId: null, nextId: null },
  });
  expect(usualKeys(listReviewCommands(review))).toEqual(screenKeys.review);
});
