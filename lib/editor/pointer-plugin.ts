import { Plugin, PluginKey } from "@tiptap/pm/state";
import type { Positions } from "./positions.ts";

/** What the pointer does over the text. */
export type PointerListener = {
  /** A click that selects nothing, at an offset in code points. */
  readonly onClick: (offset: number, event: MouseEvent) => void;
  /** A press with Shift on a marked place, at an offset in code points. True where it was taken, and selects nothing. */
  readonly onShiftPress: (offset: number) => boolean;
  /** The pointer is over a marked place, at an offset in code points, or over none. */
  readonly onHover: (offset: number | null) => void;
};

/** Tells where the pointer clicks and hovers. A click with Ctrl or Cmd on a link opens it beside the article. */
export function pointerPlugin(
  positions: Positions,
  { onClick, onShiftPress, onHover }: PointerListener,
): Plugin {
  return new Plugin({
    key: new PluginKey("pointer"),
    props: {
      handleClick(_view, pos, event) {
        const link = event.target instanceof Element ? event.target.closest("a") : null;
        if (link && (event.ctrlKey || event.metaKey)) {
          window.open(link.href, "_blank", "noopener,noreferrer");
          return true;
        }
        onClick(positions.toOffset(pos), event);
        return false;
      },
      handleDOMEvents: {
        mousedown(view, event) {
          const isMarked = event.target instanceof Element && event.target.closest("mark") !== null;
          if (!event.shiftKey || event.button !== 0 || !isMarked) return false;
          const found = view.posAtCoords({ left: event.clientX, top: event.clientY });
          const isTaken = found !== null && onShiftPress(positions.toOffset(found.pos));
          if (isTaken) event.preventDefault();
          return isTaken;
        },
        mouseover(view, event) {
          const isMarked = event.target instanceof Element && event.target.closest("mark") !== null;
          const found = isMarked ? view.posAtCoords({ left: event.clientX, top: event.clientY }) : null;
          onHover(found && positions.toOffset(found.pos));
          return false;
        },
        mouseleave() {
          onHover(null);
          return false;
        },
      },
    },
  });
}
