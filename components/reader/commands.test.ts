import { expect, test } from "vitest";
import { defaultLabels } from "@/lib/core/annotation/default-labels.ts";
import type { ArticleView } from "@/lib/schemas/reader.ts";
import { keysOf, toKeyMap } from "./command-keys.ts";
import { listCommands } from "./commands.ts";

const article: ArticleView = {
  id: "",
  title: "",
  outlet: "",
  byline: "",
  url: "",
  publishedAt: null,
  timeZone: "",
  language: "en",
  storyTitle: "",
  priority: 0,
  dueAt: null,
  wordCount: 0,
  length: 0,
  document: { type: "doc", content: [] },
  project: { id: "", slug: "", name: "", guidelines: { type: "doc", content: [] } },
  labels: defaultLabels.map((label) => ({ ...label, id: label.name, isArchived: false })),
  relationTypes: [],
  rules: [],
  news: { until: null, changes: [] },
  mayClip: true,
};
const commands = listCommands(article);
const plain = { singleKeys: true, keys: {} };

test("no two commands share a default key", () => {
  const keys = commands.flatMap((command) => keysOf(command, plain));
  expect(keys.length).toBe(new Set(keys).size);
});

test("every command has its own name", () => {
  expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
});

test("a label's own key marks with it", () => {
  expect(toKeyMap(commands, plain).get("1")?.name).toBe("label:quote");
  expect(toKeyMap(commands, plain).get("Alt+1")?.name).toBe("exact:quote");
});

test("a key that a person chose takes the place of the default and wins over another's", () => {
  const map = toKeyMap(commands, { singleKeys: true, keys: { nextMark: "k" } });
  expect(map.get("k")?.name).toBe("nextMark");
  expect(map.has("j")).toBe(false);
});

test("single keys can be switched off and the others stay", () => {
  const map = toKeyMap(commands, { singleKeys: false, keys: {} });
  expect(map.has("j")).toBe(false);
  expect(map.has("1")).toBe(false);
  expect(map.get("Mod+z")?.name).toBe("undo");
});

test("an empty key of one's own takes the key away", () => {
  expect(toKeyMap(commands, { singleKeys: true, keys: { remove: "" } }).has("Delete")).toBe(false);
});
