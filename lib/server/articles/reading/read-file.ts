import type { PagePreview } from "@/lib/core/articles/page/preview-page.ts";
import type { Refusal } from "@/lib/core/articles/parsed-article.ts";
import { log } from "../../log.ts";
import { leaseThread, ThreadEnded, type ThreadKind } from "../../threads/thread-pool.ts";
import type { ReadableFile, StorableArticle } from "./reading.ts";

/** What reading one file may take: seconds for one article, seconds for all of them, and megabytes. */
const limits = { articleSeconds: 20, fileSeconds: 300, megabytes: 768 } as const;

const readingThreads: ThreadKind = {
  name: "reading",
  script: ".build/reading-thread.cjs",
  data: () => null,
  most: 2,
  longestQueue: 20,
  busy: "Many files are being read now; try again in a minute.",
  idleMs: 10_000,
  resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 64 },
};

/**
 * The articles of a file, one after another, read in a thread of its own: ready to be stored, or refused with the reason. A file that takes more time
 * or memory than the limits ends with a refusal; those before it stay, and other files go on.
 * @throws AppError TOO_MANY when too many files wait.
 */
export async function* readFile(file: ReadableFile): AsyncGenerator<StorableArticle | Refusal> {
  const thread = await leaseThread(readingThreads);
  let left = limits.fileSeconds * 1000;
  try {
    await thread.ask({ kind: "open", file }, limits.articleSeconds * 1000);
    for (;;) {
      const began = performance.now();
      // The thread answers with what the question's kind promises.
      const next = (await thread.ask({ kind: "next" }, Math.min(left, limits.articleSeconds * 1000))) as
        | StorableArticle
        | Refusal
        | null;
      left -= performance.now() - began;
      if (next === null) return;
      yield next;
    }
  } catch (error) {
    yield toRefusal(error, file);
  } finally {
    thread.release();
  }
}

/**
 * What would be kept of a web page and what left out, within the same limits.
 * @throws AppError TOO_MANY when too many files wait.
 */
export async function readPreview(file: ReadableFile): Promise<PagePreview | Refusal> {
  const thread = await leaseThread(readingThreads);
  try {
    const answer = await thread.ask({ kind: "preview", file }, limits.articleSeconds * 1000);
    return answer as PagePreview | Refusal;
  } catch (error) {
    return toRefusal(error, file);
  } finally {
    thread.release();
  }
}

function toRefusal(error: unknown, { name, bytes }: ReadableFile): Refusal {
  const cause = error instanceof ThreadEnded ? error.why : "failure";
  log.warn(
    { cause, bytes: bytes.length, ending: /\.\w+$/.exec(name)?.[0], err: error },
    "A file could not be read",
  );
  if (cause === "time") {
    return {
      reason: `Reading it took longer than ${limits.articleSeconds} seconds for one article, or ${limits.fileSeconds / 60} minutes in all. Simplify or split it, or import its text as .txt.`,
    };
  }
  if (cause === "memory") {
    return {
      reason: `Reading it took more than ${limits.megabytes} MB of memory. Simplify or split it, or import its text as .txt.`,
    };
  }
  return { reason: "It could not be read. Simplify it, or import its text as .txt." };
}
