import { AsyncLocalStorage } from "node:async_hooks";
import { findOutage, type Outage } from "./outage.ts";

/** Which outage, if any, kept the answer to one request from being made. */
export type RequestFailure = { outage: Outage | null };

const failures = new AsyncLocalStorage<RequestFailure>();

/** Runs `work`, which answers one request; errors that are printed meanwhile are noted in `failure`. */
export function watchFailure<T>(failure: RequestFailure, work: () => T): T {
  return failures.run(failure, work);
}

/** Notes an error of the request that is being answered, where it tells of an outage. The first one counts. */
export function noteFailure(error: unknown): void {
  const failure = failures.getStore();
  if (failure) failure.outage ??= findOutage(error);
}
