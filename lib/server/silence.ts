import pg from "pg";
import { connectionConfig, longestSilence, prepareSession, type UseName } from "./connections.ts";
import { log } from "./log.ts";

// A PostgreSQL that is stopped, or whose machine or disk hangs, keeps its connections open and answers nothing, so that none of its own
// limits is kept. How long a statement takes tells nothing of it: an import may rightly take minutes. So while anybody waits, a
// connection of its own asks for the smallest thing that is written to the disk, and what waits is given up when that is not answered either.

type Waiting = { end(): Promise<void> };
type Wait = {
  readonly longest: number;
  /** Seconds since PostgreSQL was last known to answer. */
  seconds: number;
};

const waits = new Map<Waiting, Wait>();
/** So long whoever waits trusts that PostgreSQL is there. */
const trustedSeconds = 4;
/** So long whoever comes while it is known to be silent waits for it to go on. */
const knownSeconds = 3;

let clock: NodeJS.Timeout | null = null;
/** Asks now. */
let pulse: pg.Client | null = null;
/** For how many seconds nothing has come, to whoever asked. */
let silentSeconds = 0;

/** From now on `client` waits for PostgreSQL: it is ended when that has been silent for as long as its use allows, until `mayBeSilent`. */
export function endAtSilence(client: Waiting, use: UseName): void {
  const longest = longestSilence(use);
  if (longest === 0) return;
  waits.set(client, { longest, seconds: 0 });
  clock ??= setInterval(tick, 1000).unref();
}

/** `client` waits no more. */
export function mayBeSilent(client: Waiting): void {
  waits.delete(client);
}

/** Seconds are counted, not measured: when this process itself has hung, PostgreSQL is not to blame. */
function tick(): void {
  if (waits.size === 0) {
    if (clock) clearInterval(clock);
    clock = null;
    silentSeconds = 0;
    return;
  }
  if (pulse) silentSeconds++;
  let isInDoubt = silentSeconds > 0;
  for (const [client, wait] of waits) {
    wait.seconds++;
    isInDoubt ||= wait.seconds >= trustedSeconds;
    const least = client === pulse ? wait.longest : Math.min(wait.longest, knownSeconds);
    if (silentSeconds >= wait.longest && wait.seconds >= least) giveUp(client);
  }
  if (isInDoubt && !pulse) void ask();
}

function giveUp(client: Waiting): void {
  waits.delete(client);
  if (client === pulse) pulse = null;
  // With a statement under way this closes the connection at once, and the statement fails.
  client.end().catch(() => {});
}

/** What `pg` says where nothing came: any other error is an answer, of PostgreSQL or of the network. */
const nothingCame = /^(timeout expired|Connection terminated)/;

async function ask(): Promise<void> {
  const client = new pg.Client(connectionConfig("pulse"));
  client.on("error", () => {});
  pulse = client;
  endAtSilence(client, "pulse");
  try {
    await client.connect();
    await prepareSession(client, "pulse");
    await client.query("SELECT pg_logical_emit_message(true, 'copydesk', '')");
    noteAnswer();
  } catch (error) {
    if (!(error instanceof Error && nothingCame.test(error.message))) noteAnswer();
    else log.warn({ silentSeconds }, "PostgreSQL does not answer");
  } finally {
    mayBeSilent(client);
    if (client === pulse) pulse = null;
    client.end().catch(() => {});
  }
}

function noteAnswer(): void {
  silentSeconds = 0;
  for (const wait of waits.values()) wait.seconds = 0;
}
