import { TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { TextRange } from "@/lib/core/text/range.ts";
import { createAutoScroll, intoSight } from "./auto-scroll.ts";
import type { ReadText } from "./caret.ts";
import { placeOf } from "./place.ts";
import type { Point } from "./point.ts";
import type { Positions } from "./positions.ts";
import { type Press, pressUnits, selectionOf } from "./press.ts";
import type { TextPoints } from "./text-points.ts";
import type { TextSelectionState } from "./text-selection.ts";

/** What a press of the pointer comes to. */
export type PressListener = {
  /** The pointer went down to select something. */
  readonly onPress: () => void;
  /** It was let go, and what it has selected is known; `event` says with which keys. Not called after a press that was broken off. */
  readonly onRelease: (event: PointerEvent) => void;
  /** The press was broken off, and what was selected before is selected again. */
  readonly onBreakOff: () => void;
  /** A click that selects nothing, on the character at an offset in code points, or on none; `before`, where it is known, was selected until then. */
  readonly onClick: (character: number | null, event: MouseEvent, before: TextRange | null) => void;
  /** A press with Shift on a character. True where it was taken, and selects nothing. */
  readonly onShiftPress: (character: number) => boolean;
};

type Surroundings = {
  /** What takes presses: the text, and the blank of the page around it. */
  readonly surface: HTMLElement;
  readonly view: EditorView;
  readonly text: ReadText;
  readonly positions: Positions;
  readonly points: TextPoints;
  /** Where the browser selects by itself, takes over what it has selected. */
  readonly syncSelection: () => void;
  readonly listener: PressListener;
};

/** A click may slip by so much, in px. */
const slip = 2;

/** On what lies over the text, where a click does something, it may slip further. */
const coverSlip = 6;

/** The attribute of what lies over the text: a click on it is its own, a drag that begins on it is meant for the words below. */
export const overText = "data-over-text";

function toPoint({ clientX, clientY }: MouseEvent): Point {
  return { x: clientX, y: clientY };
}

/**
 * Ends a selection that reaches into the text from elsewhere on the page: Firefox shows its words as selected, and nothing can
 * come of that.
 */
function dropForeignSelection(text: HTMLElement): void {
  const shown = document.getSelection();
  if (!shown || shown.isCollapsed || shown.rangeCount === 0) return;
  const range = shown.getRangeAt(0);
  if (range.intersectsNode(text) && !text.contains(range.commonAncestorContainer)) shown.removeAllRanges();
}

/**
 * Selects by mouse, in the text and from the blank beside it. Browsers differ in what a drag selects that begins or ends beside the
 * text, on words selected already or where something lies over the text; here it is the same in all. Fingers and pens, the other
 * buttons and a press with Ctrl or Cmd are the browser's. Returns how to stop.
 */
export function followPresses(surroundings: Surroundings): () => void {
  const { surface, view, text, positions, points, syncSelection, listener } = surroundings;
  const listeners = new AbortController();
  const { signal } = listeners;
  let pointer = { id: 0, isMouse: true };
  let press: Press | null = null;
  let covered: { readonly pointerId: number; readonly at: Point } | null = null;
  let isNativePress = false;
  const unitOf = pressUnits(view, positions, points, text);
  const scrolling = createAutoScroll(() => press && drag(press));

  function readSelection(): TextSelectionState {
    const { anchor, head } = view.state.selection;
    return { anchor: positions.toOffset(anchor), head: positions.toOffset(head) };
  }

  function select({ anchor, head }: TextSelectionState): void {
    const { doc, selection, tr } = view.state;
    const [from, to] = [positions.toPos(anchor), positions.toPos(head)];
    if (from === selection.anchor && to === selection.head) return;
    view.dispatch(tr.setSelection(TextSelection.create(doc, from, to)));
  }

  /** The text itself, or what holds it: not a heading, a button or other words beside it. */
  function isHere(target: EventTarget | null): boolean {
    return target instanceof Node && (view.dom.contains(target) || target.contains(view.dom));
  }

  function isCovering(target: EventTarget | null): boolean {
    if (!(target instanceof Element) || target instanceof HTMLInputElement) return false;
    return target.closest(`[${overText}]`) !== null;
  }

  function drag(held: Press): void {
    const point = intoSight(held.point);
    const place = points.placeAt(point);
    if (place) select(selectionOf(held, place, point));
  }

  function handleMouseDown(event: MouseEvent): void {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    if (!pointer.isMouse) return;
    if (covered) event.preventDefault();
    if (covered || !isHere(event.target)) return;
    const at = toPoint(event);
    const place = points.placeAt(at);
    if (!place) return;
    event.preventDefault();
    const isExtending = event.shiftKey && event.detail < 2;
    const character = isExtending ? points.characterAt(at) : null;
    if (character !== null && listener.onShiftPress(character)) return;
    isNativePress = false;
    syncSelection();
    view.focus();
    const before = readSelection();
    press = {
      pointerId: pointer.id,
      at,
      isOnText: event.target instanceof Node && view.dom.contains(event.target),
      from: isExtending ? placeOf(before.anchor) : place,
      unit: unitOf(event.detail, place, at),
      before,
      isDragging: isExtending,
      point: at,
    };
    listener.onPress();
    if (isExtending || press.unit) drag(press);
    else select({ anchor: place.nearest, head: place.nearest });
  }

  /** A drag that began over the text goes on in it, from the words below. */
  function pressBelow({ pointerId, at }: NonNullable<typeof covered>): void {
    covered = null;
    const place = points.placeAt(at);
    if (!place) return;
    isNativePress = false;
    syncSelection();
    view.focus();
    const before = readSelection();
    press = {
      pointerId,
      at,
      isOnText: true,
      from: place,
      unit: null,
      before,
      isDragging: true,
      point: at,
    };
    surface.setPointerCapture(pointerId);
    listener.onPress();
  }

  function handleMove(event: PointerEvent): void {
    if (covered && event.pointerId === covered.pointerId) {
      const { at } = covered;
      if ((event.buttons & 1) === 0) covered = null;
      else if (Math.hypot(event.clientX - at.x, event.clientY - at.y) > coverSlip) pressBelow(covered);
    }
    if (!press || event.pointerId !== press.pointerId) return;
    // It was let go where nobody told of it.
    if ((event.buttons & 1) === 0) {
      release(press, event);
      return;
    }
    press.point = toPoint(event);
    const { at, point } = press;
    if (!press.isDragging && Math.hypot(point.x - at.x, point.y - at.y) > slip) {
      press.isDragging = true;
      // So that it is heard of outside the window as well.
      surface.setPointerCapture(press.pointerId);
    }
    if (!press.isDragging) return;
    drag(press);
    scrolling.follow(press.point);
  }

  function release(held: Press, event: PointerEvent): void {
    scrolling.stop();
    if (held.isDragging) drag(held);
    press = null;
    if (!held.isDragging && !held.unit && held.isOnText) {
      const { anchor, head } = held.before;
      const before = { start: Math.min(anchor, head), end: Math.max(anchor, head) };
      listener.onClick(points.characterAt(held.at), event, before);
    }
    listener.onRelease(event);
  }

  function breakOff(held: Press): void {
    scrolling.stop();
    press = null;
    select(held.before);
    listener.onBreakOff();
  }

  surface.addEventListener(
    "pointerdown",
    (event) => {
      pointer = { id: event.pointerId, isMouse: event.pointerType === "mouse" };
      const isOwn = pointer.isMouse && !event.ctrlKey && !event.metaKey;
      // A button of a bar keeps the browser from telling of the mouse.
      const isCovered = isOwn && event.button === 0 && isCovering(event.target);
      covered = isCovered ? { pointerId: event.pointerId, at: toPoint(event) } : null;
      isNativePress =
        !isOwn && event.button === 0 && event.target instanceof Node && view.dom.contains(event.target);
      if (isNativePress) listener.onPress();
    },
    { signal, capture: true },
  );
  surface.addEventListener("mousedown", handleMouseDown, { signal, capture: true });
  window.addEventListener("pointermove", handleMove, { signal });
  const handleUp = (event: PointerEvent) => {
    covered = null;
    if (press && event.pointerId === press.pointerId) {
      if (event.type === "pointercancel") breakOff(press);
      else {
        press.point = toPoint(event);
        release(press, event);
      }
    } else if (isNativePress) {
      isNativePress = false;
      // The browser tells of the last change to its selection only after this.
      setTimeout(() => {
        if (signal.aborted) return;
        syncSelection();
        listener.onRelease(event);
      }, 0);
    } else setTimeout(() => dropForeignSelection(view.dom), 0);
  };
  window.addEventListener("pointerup", handleUp, { signal });
  window.addEventListener("pointercancel", handleUp, { signal });
  window.addEventListener(
    "keydown",
    (event) => {
      if (!press || event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      breakOff(press);
    },
    { signal, capture: true },
  );
  return () => {
    scrolling.stop();
    listeners.abort();
  };
}
