/** Where the caret is and what is selected, in code points. `anchor` stays when a selection grows, `head` moves. */
export type TextSelectionState = { readonly anchor: number; readonly head: number };
