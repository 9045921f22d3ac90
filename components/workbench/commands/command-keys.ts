import { isSingleKey, type KeyName } from "@/lib/core/keys/key-name.ts";
import type { CommandKeys, CommandName } from "@/lib/core/keys/screen-keys.ts";
import type { Command } from "./command.ts";

/** What a person has set for themselves. */
export type KeySettings = { readonly singleKeys: boolean; readonly keys: Readonly<Record<string, string>> };

/** The commands of a screen and the keys that they have there for a person. */
export type ScreenKeys = {
  readonly commands: readonly Command[];
  /** Which command each key gives. */
  readonly commandOf: ReadonlyMap<KeyName, Command>;
  /** The keys that give a command; none where others have them, or single keys are switched off. */
  keysOf(name: CommandName): readonly KeyName[];
};

/** The keys that a command would have for this person; "" in their settings takes its key away. */
function wantedKeys(command: Command, { singleKeys, keys }: KeySettings): readonly KeyName[] {
  const own = keys[command.name];
  const all = own === undefined ? command.keys : own === "" ? [] : [own];
  return singleKeys ? all : all.filter((key) => !isSingleKey(key));
}

/** One key for two commands: the first has it unless it lets the other go first. */
function sharing(first: Command, second: Command): Command {
  const { lets, ...rest } = first;
  return {
    ...rest,
    run: (reader, isExtended) => (lets?.(reader) ? second : first).run(reader, isExtended),
  };
}

/**
 * Gives each key to a command. Where two want the same, the one that a person chose it for has it (so a key of one's own wins
 * over a label's of a project), then the first of the table; one that lets others go first shares its key.
 */
export function giveKeys(commands: readonly Command[], settings: KeySettings): ScreenKeys {
  const chosenFirst = commands.toSorted(
    (a, b) => Number(b.name in settings.keys) - Number(a.name in settings.keys),
  );
  const commandOf = new Map<KeyName, Command>();
  const given = new Map<string, KeyName[]>();
  for (const command of chosenFirst) {
    for (const key of wantedKeys(command, settings)) {
      const holder = commandOf.get(key);
      if (holder && !holder.lets) continue;
      commandOf.set(key, holder ? sharing(holder, command) : command);
      given.set(command.name, [...(given.get(command.name) ?? []), key]);
    }
  }
  return { commands, commandOf, keysOf: (name) => given.get(name) ?? [] };
}

/** The first key of each command named, for this person; a command without one is left out. */
export function firstKeys({ keysOf }: ScreenKeys, names: readonly CommandName[]): readonly KeyName[] {
  return names.flatMap((name) => keysOf(name).slice(0, 1));
}

/** The keys of commands as nobody has changed them, those aside that belong to a label or an article. */
export function usualKeys(commands: readonly Command[]): CommandKeys {
  const own = commands.filter(({ name }) => !name.includes(":"));
  return Object.fromEntries(own.map(({ name, keys }) => [name, keys]));
}
