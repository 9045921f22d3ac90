import type { Command } from "./command.ts";
import { isSingleKey, type KeyName } from "./keys.ts";

/** What a person has set for themselves. */
export type KeySettings = { readonly singleKeys: boolean; readonly keys: Readonly<Record<string, string>> };

/** The keys of a command for this person; "" in their settings takes its key away. */
export function keysOf(command: Command, { singleKeys, keys }: KeySettings): readonly KeyName[] {
  const own = keys[command.name];
  const all = own === undefined ? command.keys : own === "" ? [] : [own];
  return singleKeys ? all : all.filter((key) => !isSingleKey(key));
}

/** The first key of each command named, for this person; a command without one is left out. */
export function firstKeys(
  commands: readonly Command[],
  settings: KeySettings,
  names: readonly string[],
): readonly KeyName[] {
  return names.flatMap((name) => {
    const command = commands.find((other) => other.name === name);
    return command ? keysOf(command, settings).slice(0, 1) : [];
  });
}

/** Which command each key gives. Where two want the same key, one that a person chose wins, then the first of the table. */
export function toKeyMap(commands: readonly Command[], settings: KeySettings): ReadonlyMap<KeyName, Command> {
  const chosenLast = commands.toSorted(
    (a, b) => Number(a.name in settings.keys) - Number(b.name in settings.keys),
  );
  const map = new Map<KeyName, Command>();
  for (const command of chosenLast) {
    for (const key of keysOf(command, settings)) {
      if (!map.has(key) || command.name in settings.keys) map.set(key, command);
    }
  }
  return map;
}
