import type { Grounds } from "@/lib/core/annotation/verdict.ts";

/** The parts of an item's card that can take the focus. */
export type CardPart = "reason" | "rule" | "reply";

/** What is going on while marks are judged, beside what the reader keeps. Items go by their keys. */
export type JudgingState<Tab extends string, Dialog extends string> = {
  /** The list of the side column that is open. */
  readonly tab: Tab;
  /** The item that is active, in the text and beside it. */
  readonly activeKey: string | null;
  /** The item whose fields are open, for what the reviewer has it otherwise. */
  readonly editedKey: string | null;
  /** The item whose thread is open for writing. */
  readonly replyingKey: string | null;
  /** A field of an item's card that shall take the focus as soon as it is there. */
  readonly focus: { readonly key: string; readonly part: CardPart } | null;
  /** Why items that are not judged yet are going to be judged as they will. */
  readonly grounds: ReadonlyMap<string, Grounds>;
  /** The item judged last. */
  readonly lastKey: string | null;
  /** What is asked before it goes on. */
  readonly dialog: Dialog | null;
};

/** How judging begins, at one of its lists. */
export function initialJudging<Tab extends string, Dialog extends string>(
  tab: Tab,
): JudgingState<Tab, Dialog> {
  return {
    tab,
    activeKey: null,
    editedKey: null,
    replyingKey: null,
    focus: null,
    grounds: new Map(),
    lastKey: null,
    dialog: null,
  };
}
