import { Plugin, PluginKey } from "@tiptap/pm/state";

function refuse(_view: unknown, event: Event): boolean {
  event.preventDefault();
  return true;
}

/**
 * Keeps the text as it is ("text never changes") while the browser thinks it editable, which is what gives a reader a real caret:
 * one that moves by character, word and line, that screen readers follow, and that selects on a phone.
 */
export function readOnlyPlugin(): Plugin {
  return new Plugin({
    key: new PluginKey("readOnly"),
    filterTransaction: (transaction) => !transaction.docChanged,
    props: {
      handleTextInput: () => true,
      handlePaste: () => true,
      handleDrop: () => true,
      handleDOMEvents: { beforeinput: refuse, cut: refuse, drop: refuse, dragstart: refuse },
    },
  });
}
