const waiting: (() => Promise<void>)[] = [];
let isAwake = false;

/** Something that is fetched when it is needed, or before. */
export type Part<Content> = {
  /** Null until it is there. */
  get(): Content | null;
  /** Fetches it, unless it is there or on its way; what could not be had is fetched again with the network. */
  fetch(): void;
  subscribe(listener: () => void): () => void;
};

/**
 * What `load` brings, which is asked until it has answered once: when the page is awake and has nothing else to do, so that it is
 * at hand later at once and without a connection, or when it is needed before that.
 */
export function partOf<Content>(load: () => Promise<Content>): Part<Content> {
  const listeners = new Set<() => void>();
  let content: Content | null = null;
  let isFetching = false;

  async function fetch() {
    if (content !== null || isFetching) return;
    isFetching = true;
    try {
      content = await load();
      for (const listener of listeners) listener();
    } catch {
      window.addEventListener("online", () => void fetch(), { once: true });
    } finally {
      isFetching = false;
    }
  }

  if (isAwake) whenIdle(fetch);
  else waiting.push(fetch);
  return {
    get: () => content,
    fetch: () => void fetch(),
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
