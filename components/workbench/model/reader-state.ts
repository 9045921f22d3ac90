import type { TextRange } from "@/lib/core/text/range.ts";
import type { TextSelectionState } from "@/lib/editor/text-selection.ts";
import type { ExampleView } from "@/lib/schemas/rule.ts";

/** Which of one's marks stand beside the text after a review. */
export const feedbackFilters = ["all", "changed", "discussed"] as const;
export type FeedbackFilter = (typeof feedbackFilters)[number];

/** What reviewers made of one's marks, by the marks' ids, and which of them are shown. */
export type Feedback = {
  readonly filter: FeedbackFilter;
  readonly changed: ReadonlySet<string>;
  readonly discussed: ReadonlySet<string>;
};

/** A search in the text. */
export type Finding = {
  readonly query: string;
  readonly hits: readonly TextRange[];
  /** The place that is looked at; -1 for none. */
  readonly current: number;
  /** Where caret and selection were, to go back to. */
  readonly from: TextSelectionState;
  /** The field is open for typing. */
  readonly isTyping: boolean;
};

/** Which guideline the guide shows: that of a label, by its id, or the project's. */
export type GuideName = string;

/** The panels of the side column. */
export const panels = ["marks", "guide", "thread", "about"] as const;
export type Panel = (typeof panels)[number];

/** What the reader asks before it goes on. */
export type Dialog = "keys" | "submit" | "conflicts" | "occurrences" | "found" | "refusal" | "clip";

/** What the next key at some marks may give: an attribute of all of them, or with null only what is offered. */
export type Asked = {
  readonly spanIds: readonly string[];
  readonly name: string | null;
  /** It is given already, by default: only keys that mean nothing else change it. */
  readonly isGiven?: boolean;
};

/** What is going on in the reader beside the layer itself. Offsets are code points. */
export type ReaderState = {
  readonly activeId: string | null;
  readonly hoverId: string | null;
  readonly selection: { readonly anchor: number; readonly head: number };
  /** While the pointer is pressed the selection is not finished, and the bar waits. */
  readonly isPointing: boolean;
  /** The very characters are meant: the pointer selected with Alt, or a key took the possessive of a name. */
  readonly isExact: boolean;
  /** Where the active span would stand if its edge were let go now. */
  readonly dragged: TextRange | null;
  /** What is outlined with the active span, where that is more than the span itself: its edges cannot be taken then. */
  readonly outline: TextRange | null;
  /** Label chosen first: every selection gets it until Esc. */
  readonly paintLabelId: string | null;
  /** The next selection or click makes or picks where this relation leads to. */
  readonly pick: { readonly spanId: string; readonly typeId: string } | null;
  /** What is sought in the text, and the words sought last. */
  readonly finding: Finding | null;
  readonly lastQuery: string;
  /** The marks that are picked, to be changed together. */
  readonly pickedIds: ReadonlySet<string>;
  /** An attribute that the bar asks for at the marks just labelled or stepped to; it can be passed over. */
  readonly asked: Asked | null;
  /** What is given leads on to the next mark with something missing, until Esc. */
  readonly isFilling: boolean;
  /** While labels are searched: the place that gets one, which stays in sight though the focus is elsewhere. */
  readonly searchedFor: TextRange | null;
  readonly panel: Panel;
  /** What reviewers made of one's marks and which of them are shown and stepped through; null: nothing yet, and all. */
  readonly feedback: Feedback | null;
  /** Where there is no room beside the text: the card of the active span has come up over it. */
  readonly isSheetOpen: boolean;
  /** The span whose thread is open for writing. */
  readonly threadSpanId: string | null;
  /** The guideline that was chosen in the guide; null: what it opens on. */
  readonly guide: GuideName | null;
  /** Examples clipped since the page was opened. */
  readonly clipped: readonly ExampleView[];
  /** Has the person read what changed in the rules? */
  readonly isNewsRead: boolean;
  readonly dialog: Dialog | null;
  /** Was the layer submitted since the page was opened? */
  readonly isJustSubmitted: boolean;
  /** May the layer be edited now? */
  readonly isEditable: boolean;
  /** Is there no layer of one's own yet, that a label would start? */
  readonly mayStart: boolean;
  /** What happened, for screen readers; a hint is shown as well. The number lets the same words be said twice. */
  readonly announcement: { readonly text: string; readonly number: number; readonly isHint: boolean };
  /** The span whose card shall take the focus as soon as it is there. */
  readonly cardFocusId: string | null;
};

export const initialState: ReaderState = {
  activeId: null,
  hoverId: null,
  selection: { anchor: 0, head: 0 },
  isPointing: false,
  isExact: false,
  dragged: null,
  outline: null,
  paintLabelId: null,
  pick: null,
  finding: null,
  lastQuery: "",
  pickedIds: new Set(),
  asked: null,
  isFilling: false,
  searchedFor: null,
  panel: "marks",
  feedback: null,
  isSheetOpen: false,
  threadSpanId: null,
  guide: null,
  clipped: [],
  isNewsRead: false,
  dialog: null,
  isJustSubmitted: false,
  isEditable: false,
  mayStart: false,
  announcement: { text: "", number: 0, isHint: false },
  cardFocusId: null,
};
