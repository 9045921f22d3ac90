import { Plugin, PluginKey } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { PressListener } from "./text-drag.ts";
import type { TextPoints } from "./text-points.ts";

/** What the pointer does over the text. */
export type PointerListener = PressListener & {
  /** The pointer is over a marked character, at an offset in code points, or over none. */
  readonly onHover: (character: number | null) => void;
};

/**
 * Tells what the pointer hovers over, and what it clicks where the browser selects by itself (see text-drag.ts). A click with
 * Ctrl or Cmd on a link opens it beside the article.
 */
export function pointerPlugin(pointsOf: (view: EditorView) => TextPoints, listener: PointerListener): Plugin {
  return new Plugin({
    key: new PluginKey("pointer"),
    props: {
      handleClick(view, _pos, event) {
        const link = event.target instanceof Element ? event.target.closest("a") : null;
        if (link && (event.ctrlKey || event.metaKey)) {
          window.open(link.href, "_blank", "noopener,noreferrer");
          return true;
        }
        listener.onClick(pointsOf(view).characterAt({ x: event.clientX, y: event.clientY }), event, null);
        return false;
      },
      handleDOMEvents: {
        mouseover(view, event) {
          const isMarked = event.target instanceof Element && event.target.closest("mark") !== null;
          const point = { x: event.clientX, y: event.clientY };
          listener.onHover(isMarked ? pointsOf(view).characterAt(point) : null);
          return false;
        },
        mouseleave() {
          listener.onHover(null);
          return false;
        },
      },
    },
  });
}
