import type { Page } from "playwright/test";

/** What a walk through a page with the Tab key came upon, each as its tag and name. */
type Walk = {
  /** Reached, though nothing on the screen shows it. */
  readonly unseen: readonly string[];
  /** Works with the mouse, and was never reached. */
  readonly missed: readonly string[];
};

const mostStops = 300;

/** Walks through the whole page with the Tab key. */
export async function walkByKeyboard(page: Page): Promise<Walk> {
  const walk = await page.evaluateHandle(prepareWalk);
  const unseen: string[] = [];
  for (let stop = 0; stop < mostStops; stop++) {
    await page.keyboard.press("Tab");
    const { isOver, problem } = await walk.evaluate(({ step }) => step());
    if (isOver) break;
    if (problem) unseen.push(problem);
  }
  return { unseen, missed: await walk.evaluate(({ listMissed }) => listMissed()) };
}

/** Runs in the page: remembers how everything that can have the focus looks without it. */
function prepareWalk() {
  const isShown = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.getBoundingClientRect().width > 1;
  // A focus is shown on the element itself or, for ticks and switches, on what is drawn in its place.
  const near = (element: Element) =>
    [element, element.nextElementSibling, element.parentElement, element.parentElement?.parentElement].filter(
      (one) => one instanceof Element,
    );
  const lookOf = (element: Element) => {
    const { outline, boxShadow, borderColor, backgroundColor, color } = getComputedStyle(element);
    return [outline, boxShadow, borderColor, backgroundColor, color].join();
  };
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()} “${element.getAttribute("aria-label") ?? element.textContent}”`;

  const looks = new Map<Element, string>();
  const waiting = new Set<Element>();
  const seen = new Set<Element>();
  let last: Element | null = null;
  const selector = "a[href], button, input, select, textarea, summary, [tabindex]";
  for (const element of document.querySelectorAll<HTMLElement>(selector)) {
    for (const one of near(element)) looks.set(one, lookOf(one));
    // Of some radio buttons Tab reaches the chosen one, and arrow keys the others.
    const isWalkedTo =
      element.tabIndex >= 0 && !element.matches(":disabled, input[type=radio]:not(:checked)");
    if (isWalkedTo && isShown(element)) waiting.add(element);
  }
  return {
    step(): { isOver: boolean; problem: string | null } {
      const element = document.activeElement;
      if (!element || element === document.body) return { isOver: true, problem: null };
      // A field for a date has several stops of its own.
      if (element === last) return { isOver: false, problem: null };
      if (seen.has(element)) return { isOver: true, problem: null };
      last = element;
      seen.add(element);
      waiting.delete(element);
      for (const animation of document.getAnimations()) animation.finish();
      const isSeen = near(element).some((one) => isShown(one) && lookOf(one) !== looks.get(one));
      return { isOver: false, problem: isSeen ? null : nameOf(element) };
    },
    listMissed: (): string[] => [...waiting].map(nameOf),
  };
}
