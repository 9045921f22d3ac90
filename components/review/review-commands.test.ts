import { expect, test } from "vitest";
import { emptyLayerView } from "@/components/reader/article-view.fixture.ts";
import { usualKeys } from "@/components/reader/command-keys.ts";
import { emptyArticle } from "@/components/reader/empty-article.ts";
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
