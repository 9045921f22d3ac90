import { expect, test } from "vitest";
import { type CommandName, screenKeys } from "@/lib/core/keys/screen-keys.ts";
import { emptyArticle } from "../model/empty-article.ts";
import { type Command, textCommand } from "./command.ts";
import { giveKeys, usualKeys } from "./command-keys.ts";
import { listCommands } from "./commands.ts";

const commands = listCommands(emptyArticle);
const plain = { singleKeys: true, keys: {} };

test("the keys of the reader are those that labels and people cannot take", () => {
  expect(usualKeys(commands)).toEqual(screenKeys.reader);
});

test("every command has its own name, and gets all keys that it wants", () => {
  expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
  const { keysOf } = giveKeys(commands, plain);
  for (const { name, keys } of commands) expect(keysOf(name)).toEqual(keys);
});

test("a label's own key marks with it", () => {
  const { commandOf } = giveKeys(commands, plain);
  expect(commandOf.get("1")?.name).toBe("label:quote");
  expect(commandOf.get("Alt+1")?.name).toBe("exact:quote");
});

test("a key that a person chose takes the place of the usual one and wins over another's", () => {
  const { commandOf, keysOf } = giveKeys(commands, { singleKeys: true, keys: { nextMark: "3" } });
  expect(commandOf.get("3")?.name).toBe("nextMark");
  expect(commandOf.has("j")).toBe(false);
  expect(keysOf("nextMark")).toEqual(["3"]);
  expect(keysOf("label:entity")).toEqual([]);
});

test("single keys can be switched off and the others stay", () => {
  const { commandOf } = giveKeys(commands, { singleKeys: false, keys: {} });
  expect(commandOf.has("j")).toBe(false);
  expect(commandOf.has("1")).toBe(false);
  expect(commandOf.get("Mod+z")?.name).toBe("undo");
});

test("an empty key of one's own takes the key away", () => {
  expect(giveKeys(commands, { singleKeys: true, keys: { remove: "" } }).commandOf.has("Delete")).toBe(false);
});

test("a command that lets others go first shares its key with them", () => {
  const done: string[] = [];
  const command = (name: CommandName): Command =>
    textCommand(name, "Edit", name, ["1"], () => done.push(name));
  for (const isLetting of [false, true]) {
    const all = [{ ...command("undo"), lets: () => isLetting }, command("redo"), command("clip")];
    const { commandOf, keysOf } = giveKeys(all, plain);
    // No command of these asks the reader for anything.
    commandOf.get("1")?.run(Object.create(null), false);
    expect(all.map(({ name }) => keysOf(name))).toEqual([["1"], ["1"], []]);
  }
  expect(done).toEqual(["undo", "redo"]);
});
