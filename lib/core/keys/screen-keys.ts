import type { KeyName } from "./key-name.ts";

/** The screens around an article that have keys of their own. */
export const screens = ["reader", "review", "adjudication"] as const;
export type Screen = (typeof screens)[number];

type Keys<Name extends string> = Readonly<Record<Name, readonly KeyName[]>>;

/** Answers its argument: the compiler takes the names of the commands from it. */
function keysOf<Name extends string>(keys: Keys<Name>): Keys<Name> {
  return keys;
}

/** What every screen has. */
const shared = keysOf({
  backToText: ["t"],
  leave: ["Escape"],
  openCard: ["Enter"],
  growWord: ["w"],
  growSentence: ["s"],
  sentenceForward: ["Alt+ArrowDown", "Alt+Shift+ArrowDown"],
  sentenceBack: ["Alt+ArrowUp", "Alt+Shift+ArrowUp"],
  paragraphForward: ["Mod+ArrowDown", "Mod+Shift+ArrowDown"],
  paragraphBack: ["Mod+ArrowUp", "Mod+Shift+ArrowUp"],
  growStart: ["["],
  growEnd: ["]"],
  growStartWord: ["{"],
  growEndWord: ["}"],
  shrinkStart: ["Alt+["],
  shrinkEnd: ["Alt+]"],
  shrinkStartWord: ["Alt+{"],
  shrinkEndWord: ["Alt+}"],
  find: ["/"],
  findNext: ["n"],
  findPrevious: ["Shift+n"],
  clip: ["c"],
  undo: ["Mod+z"],
  redo: ["Mod+Shift+z", "Mod+y"],
  next: ["Alt+PageDown"],
  previous: ["Alt+PageUp"],
  keys: ["?"],
});

/** What reviewing one layer and adjudicating several have. */
const judging = keysOf({
  ...shared,
  growParagraph: ["Shift+p"],
  findLabel: ["Shift+l"],
  link: ["l"],
  nextMark: ["j"],
  reply: ["r"],
  clear: ["u"],
  reason: ["."],
  lastReason: [","],
  cite: ["g"],
  return: [],
  finish: ["Mod+Enter"],
});

/** The commands that take a reading of an adjudication, in the order of the readings. */
export const takingCommands = [
  "take1",
  "take2",
  "take3",
  "take4",
  "take5",
  "take6",
  "take7",
  "take8",
  "take9",
] as const;

const takingKeys = keysOf<(typeof takingCommands)[number]>({
  take1: ["1"],
  take2: ["2"],
  take3: ["3"],
  take4: ["4"],
  take5: ["5"],
  take6: ["6"],
  take7: ["7"],
  take8: ["8"],
  take9: ["9"],
});

/**
 * The keys that commands have by themselves, by screen, labels aside: what a label's key and a key of one's own must leave
 * alone. The commands themselves are in components; a test holds the two together.
 */
export const screenKeys = {
  reader: keysOf({
    ...shared,
    nextMark: ["j"],
    previousMark: ["k"],
    nextMissing: ["m"],
    feedback: ["Shift+f"],
    takeOffered: ["y"],
    findLabel: ["l"],
    pick: ["x"],
    pickNext: ["Shift+j"],
    pickPrevious: ["Shift+k"],
    pickSame: ["Shift+x"],
    unpick: [],
    growParagraph: ["p"],
    remove: ["Delete", "Backspace"],
    link: ["r"],
    others: ["o"],
    submit: ["Mod+Enter"],
    unsubmit: [],
  }),
  review: keysOf({
    ...judging,
    previousMark: ["p", "k"],
    others: ["o"],
    accept: ["a"],
    reject: ["x"],
    correct: ["e"],
    missed: ["m"],
    acceptRest: ["Shift+a"],
  }),
  adjudication: keysOf({
    ...judging,
    ...takingKeys,
    previousMark: ["p"],
    version: ["e"],
    none: ["x"],
    keep: ["k"],
    agreed: ["a"],
  }),
} satisfies Record<Screen, unknown>;

/** A command that an article or its project brings: marking with a label, starting from what somebody says. */
export type BroughtCommand = `${"label" | "exact" | "paint" | "start"}:${string}`;

/** The name of a command, under which a person's own key for it is kept. */
export type CommandName = { [Name in Screen]: keyof (typeof screenKeys)[Name] }[Screen] | BroughtCommand;

/** The keys of commands by their names; what people keep may hold names that are no command by now. */
export type CommandKeys = Keys<string>;

const arrows = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];

/** Keys that no command can be given: they move the caret, move between fields or open the palette. */
export const fixedKeys: ReadonlySet<KeyName> = new Set([
  "Mod+k",
  "Tab",
  "Shift+Tab",
  "Mod+c",
  "Mod+f",
  ...arrows.flatMap((arrow) => [arrow, `Shift+${arrow}`]),
]);

/** The digits take readings of an adjudication where nothing is selected, and label what is. */
export function mayShareKey(a: string, b: string): boolean {
  const isReading = (name: string) => takingCommands.some((one) => one === name);
  const isLabel = (name: string) => name.startsWith("label:");
  return (isReading(a) && isLabel(b)) || (isLabel(a) && isReading(b));
}
