import { AppError } from "../app-error.ts";
import { mostConnections } from "../connections.ts";

/** How many exports one person has at once, in one process. */
const mostOfOnePerson = 2;
const most = mostConnections("export");
const retryAfterSeconds = 30;

const running = new Map<string, number>();

/**
 * Counts one more export of `userId` until the returned function is called.
 * @throws AppError TOO_MANY when they, or all together, have too many.
 */
export function startExport(userId: string): () => void {
  const own = running.get(userId) ?? 0;
  if (own >= mostOfOnePerson) {
    throw new AppError(
      "TOO_MANY",
      `${mostOfOnePerson} exports of yours are still running; wait until one has ended, or end it.`,
      { retryAfterSeconds },
    );
  }
  const all = [...running.values()].reduce((sum, count) => sum + count, 0);
  if (all >= most) {
    throw new AppError("TOO_MANY", `${most} exports are running now; try again in a minute.`, {
      retryAfterSeconds,
    });
  }
  running.set(userId, own + 1);
  return () => {
    const left = (running.get(userId) ?? 0) - 1;
    if (left > 0) running.set(userId, left);
    else running.delete(userId);
  };
}
