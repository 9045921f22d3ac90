import { expect, test } from "vitest";
import { usualKeys } from "@/components/workbench/commands/command-keys.ts";
import { emptyLayerView } from "@/components/workbench/model/article-view.fixture.ts";
import { emptyArticle } from "@/components/workbench/model/empty-article.ts";
import { screenKeys, takingCommands } from "@/lib/core/keys/screen-keys.ts";
import { Adjudication } from "./adjudication.ts";
import { listAdjudicationCommands } from "./adjudication-commands.ts";

test("the keys of an adjudication are those that labels and people cannot take", () => {
  const adjudication = new Adjudication({
    article: emptyArticle,
    layers: takingCommands.map((_, at) => emptyLayerView(`layer ${at}`, "ANNOTATOR")),
    gold: emptyLayerView("gold", "GOLD"),
    earlierVerdicts: [],
    comments: [],
    waitingFor: [],
    lateLayerIds: [],
    queue: { position: 0, total: 0, previousId: null, nextId: null },
  });
  expect(usualKeys(listAdjudicationCommands(adjudication))).toEqual(screenKeys.adjudication);
});
