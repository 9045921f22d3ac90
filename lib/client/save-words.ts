import type { SyncState } from "./layer-sync.ts";

/** The state of saving in the words of the indicator. `isSettled`: nothing is left to do or to wait for. */
export type SaveWords = { readonly text: string; readonly isSettled: boolean };

const numbers = new Intl.NumberFormat("en-GB");

function savedWords(marks: number): string {
  if (marks === 0) return "Nothing marked yet";
  return marks === 1 ? "1 mark saved" : `All ${numbers.format(marks)} marks saved`;
}

function waitingWords(link: SyncState["link"], waiting: string): string {
  if (link === "offline") return `Offline, ${waiting} waiting`;
  if (link === "unavailable") return `The server cannot save now, ${waiting} waiting`;
  return `Saving ${waiting}`;
}

export function saveWords({ session, link, isOutboxKept }: SyncState): SaveWords {
  const waiting = numbers.format(session.waiting.length);
  const conflicts = new Set(session.conflicts.map(({ batch }) => batch.id)).size;
  const pending = (text: string) => ({ text, isSettled: false });
  if (conflicts > 0) return pending(`Conflict on ${numbers.format(conflicts)}`);
  if (session.refusal) return pending("1 change refused");
  const isWaiting = session.waiting.length > 0;
  const kept = (text: string) => pending(isOutboxKept ? text : `${text}; keep this tab open`);
  if (link === "signedOut" || link === "otherPerson") {
    const text = link === "signedOut" ? "Signed out" : "Somebody else is signed in";
    return kept(isWaiting ? `${text}, ${waiting} waiting` : text);
  }
  if (isWaiting) return kept(waitingWords(link, waiting));
  return { text: savedWords(session.layer.spans.size), isSettled: true };
}
