import type { Point } from "./text-points.ts";

/** The page's bars; text is not seen below them. In px. */
const bars = { top: 48, bottom: 36 };

/** Px that the page scrolls in a frame for each px that the pointer is past the text in sight; and at most. */
const speedPerPixel = 0.3;
const fastest = 40;

function lowest(): number {
  return window.innerHeight - bars.bottom;
}

/** The point of the text in sight that is nearest to a point. */
export function intoSight({ x, y }: Point): Point {
  return { x, y: Math.min(Math.max(y, bars.top), lowest()) };
}

/** Px of the next frame's step; 0 while the pointer is where text is in sight. */
function stepFor({ y }: Point): number {
  const past = y < bars.top ? y - bars.top : Math.max(0, y - lowest());
  const step = Math.ceil(Math.min(Math.abs(past) * speedPerPixel, fastest));
  return Math.sign(past) * step;
}

/** Scrolls the page while a pointer that drags something is past the text in sight. */
export type AutoScroll = {
  /** The pointer is at a point now; a point in sight stops the scrolling. */
  readonly follow: (point: Point) => void;
  readonly stop: () => void;
};

/** `onScroll` is called after each step: the text has moved below the pointer. */
export function createAutoScroll(onScroll: () => void): AutoScroll {
  let frame = 0;
  function stop(): void {
    cancelAnimationFrame(frame);
  }
  function follow(point: Point): void {
    stop();
    const top = stepFor(point);
    if (top === 0) return;
    frame = requestAnimationFrame(() => {
      window.scrollBy({ top, behavior: "instant" });
      onScroll();
      follow(point);
    });
  }
  return { follow, stop };
}
