import { expect, test } from "vitest";
import { emptyLayerView } from "@/components/reader/article-view.fixture.ts";
import { usualKeys } from "@/components/reader/command-keys.ts";
import { emptyArticle } from "@/components/reader/empty-article.ts";
import { screenKeys } from "@/lib/core/keys/screen-keys.ts";
import { listAdjudicationCommands } from "./adjudication-commands.ts";
import { AdjudicationReader } from "./adjudication-reader.ts";
import { digitsForReadings } from "./deciding.ts";

test("the keys of an adjudication are those that labels and people cannot take", () => {
  const reader = new AdjudicationReader({
    article: emptyArticle,
    layers: Array.from({ length: digitsForReadings }, (_, at) => emptyLayerView(`layer ${at}`, "ANNOTATOR")),
    gold: emptyLayerView("gold", "GOLD"),
    earlierVerdicts: [],
    comments: [],
    waitingFor: [],
    lateLayerIds: [],
    queue: { position: 0, total: 0, previousId: null, nextId: null },
  });
  expect(usualKeys(listAdjudicationCommands(reader))).toEqual(screenKeys.adjudication);
});
