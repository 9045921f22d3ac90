import type { KeyName } from "./key-name.ts";
import { type CommandKeys, fixedKeys, mayShareKey, type Screen, screenKeys, screens } from "./screen-keys.ts";

/** The keys that a person chose, by the names of commands; "" takes a key away. They hold on every screen. */
export type OwnKeys = Readonly<Record<string, KeyName>>;

/** A command that has a key already, and where. */
export type KeyHolder = { readonly name: string; readonly screen: Screen };

/** What comes of choosing a key for a command; `keys` are one's own keys then. */
export type KeyChoice =
  | { readonly kind: "free"; readonly keys: OwnKeys }
  /** Others have it, and can take the key that the command had. */
  | { readonly kind: "swap"; readonly holders: readonly KeyHolder[]; readonly keys: OwnKeys }
  /** Others have it and cannot take that key, or (no holders) it does something that is not a command. */
  | { readonly kind: "taken"; readonly holders: readonly KeyHolder[] };

/** The keys of a command that a label of a project has: its hotkey, and with Alt for the exact characters. */
export function labelKeys(
  labels: readonly { readonly name: string; readonly hotkey: string }[],
): CommandKeys {
  return Object.fromEntries(
    labels.flatMap(({ name, hotkey }) => {
      const key = hotkey.toLowerCase();
      return [
        [`label:${name}`, key === "" ? [] : [key]],
        [`exact:${name}`, key === "" ? [] : [`Alt+${key}`]],
      ];
    }),
  );
}

/** The keys of every command of a screen for a person, whose own keys take the place of the usual ones. */
export function keysOnScreen(screen: Screen, own: OwnKeys, labels: CommandKeys = {}): CommandKeys {
  const chosen = Object.entries(own).filter(([name]) => isOnScreen(name, screen));
  return {
    ...screenKeys[screen],
    ...labels,
    ...Object.fromEntries(chosen.map(([name, key]) => [name, key === "" ? [] : [key]])),
  };
}

function isOnScreen(name: string, screen: Screen): boolean {
  return name.includes(":") || Object.hasOwn(screenKeys[screen], name);
}

/** Which other commands have a key on the screens where a command is; a command on several screens stands once. */
export function holdersOf(
  name: string,
  key: KeyName,
  own: OwnKeys,
  labels: CommandKeys = {},
): readonly KeyHolder[] {
  const found = screens
    .filter((screen) => isOnScreen(name, screen))
    .flatMap((screen) =>
      Object.entries(keysOnScreen(screen, own, labels))
        .filter(([other, keys]) => other !== name && keys.includes(key) && !mayShareKey(name, other))
        .map(([other]) => ({ name: other, screen })),
    );
  return [...new Map(found.toReversed().map((holder) => [holder.name, holder])).values()].toReversed();
}

/** What comes of giving a command a key: nothing else has it, or who has it gets the command's own in exchange. */
export function chooseKey(name: string, key: KeyName, own: OwnKeys, labels: CommandKeys = {}): KeyChoice {
  if (fixedKeys.has(key)) return { kind: "taken", holders: [] };
  const keys = { ...own, [name]: key };
  const holders = holdersOf(name, key, own, labels);
  if (holders.length === 0) return { kind: "free", keys };
  const given = firstKeyOf(name, own, labels);
  const swapped = { ...keys, ...Object.fromEntries(holders.map((holder) => [holder.name, given])) };
  const isSettled = [name, ...holders.map((holder) => holder.name)].every(
    (one) => holdersOf(one, swapped[one] ?? "", swapped, labels).length === 0,
  );
  return given !== "" && isSettled ? { kind: "swap", holders, keys: swapped } : { kind: "taken", holders };
}

function firstKeyOf(name: string, own: OwnKeys, labels: CommandKeys): KeyName {
  const screen = screens.find((one) => isOnScreen(name, one)) ?? "reader";
  return keysOnScreen(screen, own, labels)[name]?.[0] ?? "";
}

/** Gives a command its usual keys back; those that were given one of them for it get theirs back, too. */
export function dropOwnKey(name: string, own: OwnKeys, labels: CommandKeys = {}): OwnKeys {
  const { [name]: _own, ...others } = own;
  const holder = screens
    .filter((screen) => isOnScreen(name, screen))
    .flatMap((screen) => keysOnScreen(screen, others, labels)[name] ?? [])
    .flatMap((key) => holdersOf(name, key, others, labels))
    .find((one) => Object.hasOwn(others, one.name));
  return holder ? dropOwnKey(name, dropOwnKey(holder.name, others, labels), labels) : others;
}

/** One's own keys as far as no two commands of a screen have the same: of two the later goes back to its usual key. */
export function withoutClashes(own: OwnKeys): Record<string, KeyName> {
  const clashing = clashesOf(own);
  const last = Object.keys(own).findLast((name) => clashing.has(name));
  if (last === undefined) return { ...own };
  const { [last]: _clashing, ...others } = own;
  return withoutClashes(others);
}

function clashesOf(own: OwnKeys): ReadonlySet<string> {
  const clashing = new Set(Object.keys(own).filter((name) => fixedKeys.has(own[name] ?? "")));
  for (const screen of screens) {
    const holders = new Map<KeyName, string>();
    for (const [name, keys] of Object.entries(keysOnScreen(screen, own))) {
      for (const key of keys) {
        const other = holders.get(key);
        if (other !== undefined && !mayShareKey(name, other)) clashing.add(name).add(other);
        else holders.set(key, name);
      }
    }
  }
  return clashing;
}

/** What people press right after marking: to step, to select the next words, to search, to pick, to take what is offered, to go on to a gap. */
const pressedAfterMarking = [
  "nextMark",
  "previousMark",
  "growWord",
  "growSentence",
  "findNext",
  "findLabel",
  "nextMissing",
  "pick",
  "takeOffered",
];

/**
 * The keys that the choices of an attribute leave alone while they are asked for: labels' keys, those that are pressed right after
 * marking, and all that a person has given to something on any screen. They are the same wherever a choice is asked for.
 */
export function keysBeforeChoices(own: OwnKeys, labels: CommandKeys): ReadonlySet<KeyName> {
  const onScreen = keysOnScreen("reader", own, labels);
  const names = [...pressedAfterMarking, ...Object.keys(labels)];
  return new Set([...names.flatMap((name) => onScreen[name] ?? []), ...Object.values(own)]);
}

/** Those keys and all others that do something in the reader: what changes a choice that is given already leaves them all alone. */
export function keysOfReader(own: OwnKeys, labels: CommandKeys): ReadonlySet<KeyName> {
  const onScreen = Object.values(keysOnScreen("reader", own, labels)).flat();
  return new Set([...keysBeforeChoices(own, labels), ...onScreen]);
}

/** Which command of ours a label's key would be taken from; null where no screen uses it. */
export function screenHolderOf(hotkey: string): KeyHolder | null {
  return hotkey === "" ? null : (holdersOf("label:", hotkey.toLowerCase(), {})[0] ?? null);
}
