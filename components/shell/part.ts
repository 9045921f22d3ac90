const waiting: (() => Promise<void>)[] = [];
let isAwake = false;

/** Something that is fetched when it is needed, or before. */
export type Part<Content> = {
  /** Null until it is there. */
  get(): Content | null;
  /**
   * Fetches it, unless it is there, and resolves when it is there or could not be had; that is fetched again with the network.
   */
  fetch(): Promise<void>;
  subscribe(listener: () => void): () => void;
};

/**
 * What `load` brings, which is asked until it has answered once: when the page is awake and has nothing else to do, so that it is
 * at hand later at once and without a connection, or when it is needed before that.
 */
export function partOf<Content>(load: () => Promise<Content>): Part<Content> {
  const listeners = new Set<() => void>();
  let content: Content | null = null;
  let fetching: Promise<void> | null = null;

  async function tryToLoad() {
    try {
      content = await load();
      for (const listener of listeners) listener();
    } catch {
      window.addEventListener("online", () => void fetch(), { once: true });
    }
    fetching = null;
  }
  async function fetch() {
    if (content !== null) return;
    fetching ??= tryToLoad();
    await fetching;
  }

  if (isAwake) whenIdle(fetch);
  else waiting.push(fetch);
  return {
    get: () => content,
    fetch,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** So long, in milliseconds, a page that has just woken is left to whoever opened it. */
const firstMoments = 1000;

/**
 * The page is awake: what waited for that is fetched, one after the other, whenever there is nothing else to do. A mark says when all
 * has been tried.
 */
export function fetchWaitingParts(): void {
  isAwake = true;
  setTimeout(async () => {
    for (let fetch = waiting.shift(); fetch; fetch = waiting.shift()) {
      await new Promise<void>(whenIdle);
      await fetch();
    }
    performance.mark("copydesk:parts");
  }, firstMoments);
}

/** Does `work` when the browser has nothing else to do. Safari cannot say when that is. */
export function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(work);
  else setTimeout(work);
}
