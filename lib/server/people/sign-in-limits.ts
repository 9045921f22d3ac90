/** How far back failures count: 15 minutes, in milliseconds. */
export const windowMs = 15 * 60_000;

/** Failures that one account may have from one network, one network over all accounts, and one account from new places. */
export const allowedFailures = { pair: 5, network: 30, account: 20 } as const;

/** How often an account that is past its failures may be tried from new places, in milliseconds. */
export const paceMs = 30_000;

/** A failed sign-in; `at` in milliseconds. `network` is what it is counted by: a network, or `device:` and a known browser. */
export type Failure = { readonly email: string; readonly network: string; readonly at: number };

/** Why a sign-in has to wait, and for how many milliseconds from now. */
export type Wait = { readonly reason: keyof typeof allowedFailures; readonly ms: number };

/**
 * What an attempt has to wait for, or null when it may be made now. `failures` are those of its account and those of its
 * network. The first two limits shut a place out until its oldest failure has passed. Failures from many places (`account`)
 * only slow the account down, for whoever guesses must not be able to lock its owner out; from where the owner has signed in
 * before, which is the caller's to know, that wait does not hold.
 */
export function findWait(
  failures: readonly Failure[],
  attempt: { readonly email: string; readonly network: string },
  now: number,
): Wait | null {
  const counted = failures.filter(({ at }) => at > now - windowMs).toSorted((a, b) => b.at - a.at);
  const ofNetwork = counted.filter(({ network }) => network === attempt.network);
  const ofAccount = counted.filter(({ email }) => email === attempt.email);
  const ofPair = ofNetwork.filter(({ email }) => email === attempt.email);
  return (
    untilPassed("pair", ofPair, now) ?? untilPassed("network", ofNetwork, now) ?? untilPaced(ofAccount, now)
  );
}

function untilPassed(reason: "pair" | "network", latestFirst: readonly Failure[], now: number): Wait | null {
  const oldest = latestFirst[allowedFailures[reason] - 1];
  return oldest ? { reason, ms: oldest.at + windowMs - now } : null;
}

function untilPaced(latestFirst: readonly Failure[], now: number): Wait | null {
  const [latest] = latestFirst;
  if (!latest || latestFirst.length < allowedFailures.account) return null;
  const ms = latest.at + paceMs - now;
  return ms > 0 ? { reason: "account", ms } : null;
}
