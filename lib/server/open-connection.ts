import pg from "pg";
import { connectionConfig, prepareSession, type UseName } from "./connections.ts";
import { endAtSilence, mayBeSilent } from "./silence.ts";

/**
 * Opens a connection outside the pool. One that is lost is noticed by whoever queries it, one that PostgreSQL does not answer on is
 * lost after a while.
 * @throws what PostgreSQL or the network says, when there is none to be had.
 */
export async function openConnection(use: UseName, url?: string): Promise<pg.Client> {
  const client = new pg.Client(connectionConfig(use, url));
  // Without a listener a connection that PostgreSQL closes would end the process.
  client.on("error", () => {});
  client.once("end", () => mayBeSilent(client));
  try {
    endAtSilence(client, use);
    await client.connect();
    await prepareSession(client, use);
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
}
