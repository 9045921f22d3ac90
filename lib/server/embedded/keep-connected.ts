import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { log } from "../log.ts";

const firstPauseMs = 50;
const longestPauseMs = 5000;

/** A connection that comes back when it is lost. */
export type KeptConnection = {
  /** The connection as it is now; after a loss, the lost one until there is another. */
  readonly client: () => pg.Client;
  /** Resolves when `close` was called, or `connect` gave up. */
  readonly ended: Promise<void>;
  /** From now on a loss is final; resolves when no other connection is being opened. */
  close(): Promise<void>;
};

/**
 * Keeps `first` connected: whenever it is lost, `connect` is tried until it answers another one. It answers null when it is worth
 * trying again, and "over" when it is not.
 */
export function keepConnected(
  first: pg.Client,
  connect: () => Promise<pg.Client | null | "over">,
): KeptConnection {
  let client = first;
  let isClosed = false;
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  let coming = Promise.resolve();
  const watch = (watched: pg.Client) =>
    watched.once("end", () => {
      coming = comeBack();
    });

  async function comeBack(): Promise<void> {
    if (!isClosed) log.error("The embedded PostgreSQL closed its connection; it is opened again");
    for (let wait = firstPauseMs; !isClosed; wait = Math.min(wait * 2, longestPauseMs)) {
      const next = await connect().catch((err: unknown) => {
        log.error({ err }, "The embedded PostgreSQL cannot be started yet");
        return null;
      });
      if (next === "over") break;
      if (next) {
        client = next;
        log.info("The embedded PostgreSQL answers again");
        watch(client);
        return;
      }
      await pause(wait);
    }
    end();
  }

  watch(first);
  return {
    client: () => client,
    ended,
    async close() {
      isClosed = true;
      await coming;
    },
  };
}
