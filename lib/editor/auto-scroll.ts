import type { Point } from "./point.ts";

/** The page's bars; text is not seen below them. In px. */
const bars = { top: 48, bottom: 36 };

/** Px that the page scrolls in a second for each px that the pointer is past the text in sight; and at most. */
const speedPerPixel = 30;
const fastest = 3000;

function lowest(): number {
  return window.innerHeight - bars.bottom;
}

/** The point of the text in sight that is nearest to a point. */
export function intoSight({ x, y }: Point): Point {
  return { x, y: Math.min(Math.max(y, bars.top), lowest()) };
}

/** Px in a second; 0 while the pointer is where text is in sight. */
function speedAt({ y }: Point): number {
  const past = y < bars.top ? y - bars.top : Math.max(0, y - lowest());
  return Math.max(-fastest, Math.min(past * speedPerPixel, fastest));
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
  let speed = 0;
  let before = 0;
  function stop(): void {
    cancelAnimationFrame(frame);
    frame = 0;
  }
  function step(now: number): void {
    const way = (speed * Math.max(0, now - before)) / 1000;
    before = now;
    window.scrollBy({ top: Math.sign(way) * Math.ceil(Math.abs(way)), behavior: "instant" });
    frame = requestAnimationFrame(step);
    onScroll();
  }
  function follow(point: Point): void {
    speed = speedAt(point);
    if (speed === 0) stop();
    else if (frame === 0) {
      before = performance.now();
      frame = requestAnimationFrame(step);
    }
  }
  return { follow, stop };
}
