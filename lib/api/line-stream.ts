import { log } from "@/lib/server/log.ts";

const bytesAtOnce = 64 * 1024;
/** Whoever takes nothing for so long is cut off: what is read for them is held back from nobody. */
const longestPauseMs = 60_000;

/** What ends a download. It has the name by which Next knows that there is nothing more to say. */
const cutOff = (reason: string) => new DOMException(reason, "AbortError");

/**
 * Lines as a body that is made only as fast as it is read. The first is made before the answer begins, so that a failure
 * up to there is an error like any other; a later one breaks the download off. The lines end with the request (`signal`), also
 * when nobody ever reads the body, and when no one has read on for `pauseMs`.
 */
export async function streamLines(
  lines: AsyncGenerator<string>,
  signal: AbortSignal,
  pauseMs: number = longestPauseMs,
): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  let timer: NodeJS.Timeout | undefined;
  const end = async () => {
    clearTimeout(timer);
    signal.removeEventListener("abort", end);
    // What made the lines end is told by whoever asks for the next.
    await lines.return(undefined).catch(() => {});
  };
  signal.addEventListener("abort", end);
  if (signal.aborted) await end();
  let next = await lines.next().catch((error: unknown): IteratorResult<string> => {
    // Nobody is left to be told.
    if (signal.aborted) return { done: true, value: undefined };
    throw error;
  });

  async function takePiece(): Promise<string> {
    const parts: string[] = [];
    for (let held = 0; held < bytesAtOnce && !next.done; held += parts.at(-1)?.length ?? 0) {
      parts.push(next.value);
      next = await lines.next();
    }
    return parts.join("");
  }

  return new ReadableStream<Uint8Array>({
    start(controller) {
      awaitReader(controller);
    },
    async pull(controller) {
      clearTimeout(timer);
      try {
        const piece = await takePiece();
        if (piece !== "") controller.enqueue(encoder.encode(piece));
        if (next.done) {
          await end();
          controller.close();
        } else awaitReader(controller);
      } catch (error) {
        await end();
        if (!signal.aborted) log.error({ err: error, event: "download.broken" }, "A download was broken off");
        throw cutOff("The download was broken off.");
      }
    },
    cancel: end,
  });

  function awaitReader(controller: ReadableStreamDefaultController<Uint8Array>): void {
    if (signal.aborted) return;
    timer = setTimeout(() => {
      log.warn({ event: "download.stalled" }, "A download that nobody read on was ended");
      controller.error(cutOff("Nobody read on."));
      void end();
    }, pauseMs).unref();
  }
}
