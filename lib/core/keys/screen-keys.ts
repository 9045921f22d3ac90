import type { KeyName } from "./key-name.ts";

/** The screens around an article that have keys of their own. */
export const screens = ["reader", "review", "adjudication"] as const;
export type Screen = (typeof screens)[number];

/** The keys of commands by their names. */
export type CommandKeys = Readonly<Record<string, readonly KeyName[]>>;

/** What every screen has. */
const shared: CommandKeys = {
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
};

/** What reviewing one layer and adjudicating several have. */
const judging: CommandKeys = {
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
};

const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

/**
 * The keys that commands have by themselves, by screen, labels aside: what a label's key and a key of one's own must leave
 * alone. The commands themselves are in components; a test holds the two together.
 */
export const screenKeys: Readonly<Record<Screen, CommandKeys>> = {
  reader: {
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
  },
  review: {
    ...judging,
    previousMark: ["p", "k"],
    others: ["o"],
    accept: ["a"],
    reject: ["x"],
    correct: ["e"],
    missed: ["m"],
    acceptRest: ["Shift+a"],
  },
  adjudication: {
    ...judging,
    ...Object.fromEntries(digits.map((digit) => [`take${digit}`, [digit]])),
    previousMark: ["p"],
    version: ["e"],
    none: ["x"],
    keep: ["k"],
    agreed: ["a"],
  },
};

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
  const isReading = (name: string) => /^take\d$/.test(name);
  const isLabel = (name: string) => name.startsWith("label:");
  return (isReading(a) && isLabel(b)) || (isLabel(a) && isReading(b));
}
