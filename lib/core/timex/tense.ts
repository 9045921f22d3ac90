import { endsInHappening, tellsOfWhatHappened } from "./happenings.ts";
import {
  arranged,
  auxiliaries,
  consequences,
  determiners,
  functionWords,
  isAdverb,
  isIntent,
  isPast,
  isTimetabled,
  modals,
  negations,
  past,
  pendings,
  presentBe,
  presentHave,
  sayings,
} from "./verbs.ts";

/** Where a clause looks. */
export type Tense = "ahead" | "past";
type Words = readonly string[];
/** A part of a sentence, and what joins it to the part before: a comma, "that", "and", or "" at the start. */
type Clause = { readonly words: Words; readonly link: string };

/**
 * Where the clause around a date looks, with what its sentence has before and after the date: to what is to come, to what was, or
 * neither. The nearest finite verb before the date decides, or else the first one after it; where the clause has none, that of a neighbouring
 * clause. What is named by when it happened is over, wherever its clause looks.
 */
export function tenseAround(before: string, after: string): Tense | null {
  const [own = noClause, ...earlier] = toClauses(before).toReversed();
  const [rest = noClause, ...later] = toClauses(after);
  if (isCountedFromPast.test(before) || tellsOfWhatHappened(before, after)) return "past";
  if (isPutOff(own.words, after) || isAwaited.test(before)) return "ahead";
  // "have been told to leave by".
  if (limits.test(before) && hasInfinitive(own.words) && own.words.some((one) => presentHave.has(plain(one))))
    return "ahead";
  const saidBefore = lastTense(own.words);
  if (saidBefore === null && endsInHappening(own.words)) return "past";
  const said = saidBefore ?? firstTense(rest.words);
  if (said) return said;
  if (limits.test(before)) return "ahead";
  return tenseOfNeighbours(own, earlier, later);
}

/** Do the words before a date tell of something set for a day: "was charged and is to appear on", "booked a room for"? */
export function isSetForDay(before: string): boolean {
  const [own = noClause] = toClauses(before).toReversed();
  const isSet = own.words.some((one) => pendings.has(plain(one)) || setForDay.has(plain(one)));
  return isSet || hasInfinitive(own.words) || /\b(?:for|until|till|by|to)\s*$/iu.test(before);
}

const setForDay = new Set(
  "postponed adjourned delayed deferred rescheduled extended remanded bailed".split(" "),
);

const noClause: Clause = { words: [], link: "" };
const isCountedFromPast = /\bsince\s*$/iu;
const isAwaited = /\b(?:look(?:s|ing)? ahead to|await(?:s|ing)?|brac(?:e|es|ing) for)\s+(?:the\s+)?$/iu;
const limits = /\b(?:until|till|by)\s*$/iu;
const clauseEnd =
  /([,;:—–“”"()]|(?<=\s)(?:and|but|that|which|who|when|while|where|as|after|although|because|if)(?=\s))/iu;

function toClauses(text: string): readonly Clause[] {
  const parts = text.split(clauseEnd);
  return parts.flatMap((part, at) =>
    at % 2 === 0 ? [{ words: part.match(word) ?? [], link: (parts[at - 1] ?? "").toLowerCase() }] : [],
  );
}

const word = /[\p{L}\p{N}]+(?:['’ʼ-][\p{L}\p{N}]+)*/gu;

/** The tense of the clauses around one without a verb: "He will leave, officials said, on Tuesday"; "On Tuesday, he will leave". */
function tenseOfNeighbours(own: Clause, earlier: readonly Clause[], later: readonly Clause[]): Tense | null {
  if (own.link === "after" || own.link === "because") return null;
  const back = () => {
    for (const { words } of earlier) {
      const tense =
        words.some((one) => sayings.has(plain(one))) && words.length <= 4 ? null : lastTense(words);
      if (tense) return tense;
    }
    return null;
  };
  const forward = () => later.map(({ words }) => firstTense(words)).find((tense) => tense !== null) ?? null;
  const isLead = own.words.length <= 2 && ["", "and", "but", "“", ";"].includes(own.link);
  const found = isLead
    ? (forward() ?? back())
    : (back() ?? (earlier.length === 0 || own.words.length === 0 ? forward() : null));
  return found ?? (hasInfinitive(own.words) ? "ahead" : null);
}

/** "Moss to meet Ode on", as headlines have it. */
function hasInfinitive(words: Words): boolean {
  return words.some((one, at) => at > 0 && one === "to" && /^\p{Ll}/u.test(words[at + 1] ?? ""));
}

/** "was adjourned until", "has called a vote for"; but what "was scheduled for" a day is told when the day is over. */
function isPutOff(words: Words, after: string): boolean {
  const text = words.join(" ");
  if (/^['’]s/u.test(after) || !/ (?:for|until|till|to)$/i.test(text)) return false;
  if (
    /\b(?:postponed|adjourned|delayed|deferred|rescheduled|pushed back|put back|put off|extended|remanded)\b/i.test(
      text,
    )
  )
    return true;
  const found = /\b(?:scheduled|planned|booked|slated|set|called an?)\b/i.exec(text);
  return (
    found !== null && !/\b(?:was|were|wasn't|weren't|had)(?: \S+){0,2} $/i.test(text.slice(0, found.index))
  );
}

function lastTense(words: Words): Tense | null {
  let tense: Tense | null = null;
  words.forEach((_, at) => {
    tense = tenseAt(words, at, tense) ?? tense;
  });
  return tense;
}

function firstTense(words: Words): Tense | null {
  for (const at of words.keys()) {
    const tense = tenseAt(words, at, null);
    if (tense) return tense;
  }
  return null;
}

function plain(one: string): string {
  return one.toLowerCase().replace(/[’ʼ]/gu, "'");
}

/** The tense that a word of a clause gives it, after the tense that the words before it gave; null where it is no finite verb. */
function tenseAt(words: Words, at: number, soFar: Tense | null): Tense | null {
  const raw = words[at] ?? "";
  const one = plain(raw);
  const previous = wordBefore(words, at);
  // Will and May are names as well, and what stands behind "his" or "the" is a noun.
  if (modals.has(one) || /'ll$/.test(one)) {
    const isName = /^\p{Lu}/u.test(raw) && (at > 0 || one === "may");
    return isName || determiners.has(plain(words[at - 1] ?? "")) ? null : tenseOfModal(one, words, at);
  }
  if (presentBe.has(one) || (/'s$/.test(one) && pendings.has(wordAfter(words, at))))
    return tenseOfBe(words, at);
  if (past.has(one)) return "past";
  if (presentHave.has(one)) return tenseOfHave(words, at, previous);
  if (one === "due") return tenseOfDue(words, at, soFar, previous);
  if (pendings.has(one) && at === 0 && functionWords.has(wordAfter(words, at))) return "ahead";
  if (isPast(one)) return isFinitePast(words, at, soFar, previous) ? "past" : null;
  return tenseOfPresent(words, at, soFar);
}

function tenseOfModal(one: string, words: Words, at: number): Tense {
  if (one === "will" || one === "shall" || one === "won't" || one.endsWith("'ll")) return "ahead";
  const isNegated = negations.has(one) || negations.has(plain(words[at + 1] ?? ""));
  const verb = wordAfter(words, at);
  const next = words.slice(at + 1, at + 5).map(plain);
  if (verb === "have" || verb === "of") return "past";
  const isCould = one.startsWith("could");
  if (isCould && (isNegated || next.some((each) => managed.has(each)))) return "past";
  return one.startsWith("would") && isNegated && declined.has(verb) ? "past" : "ahead";
}

/** What "could" tells of when it means that somebody was able to. */
const managed = new Set("seen heard felt see hear smell nothing nobody hardly barely".split(" "));
const declined = new Set(
  "say comment confirm discuss elaborate speculate give disclose name answer take reveal provide identify be".split(
    " ",
  ),
);

function tenseOfBe(words: Words, at: number): Tense {
  const next = wordAfter(words, at);
  const following = words.slice(at + 1, at + 5).map(plain);
  if (pendings.has(next) || arranged.has(next)) return "ahead";
  if (following.some((each) => consequences.has(each)) || isPast(next)) return "past";
  return "ahead";
}

function tenseOfHave(words: Words, at: number, previous: string): Tense | null {
  if (modals.has(previous) || previous.endsWith("'ll")) return null;
  const next = wordAfter(words, at);
  if (previous === "to") {
    const governor = wordBefore(words, words.lastIndexOf("to", at));
    return isPast(next) && !pendings.has(governor) && !isIntent(governor) ? "past" : null;
  }
  return ["to", "until", "till", "a", "an", "another", "no", ""].includes(next) ? "ahead" : "past";
}

/** "due to rain" is no verb; "talks due to end" and "due in court" are as good as one. */
function tenseOfDue(words: Words, at: number, soFar: Tense | null, previous: string): Tense | null {
  if (auxiliaries.has(previous) || determiners.has(previous)) return null;
  return wordAfter(words, at) === "to" && soFar !== null ? null : "ahead";
}

/** Not the participle of another verb, nor an infinitive that looks like a past, nor an adjective. */
function isFinitePast(words: Words, at: number, soFar: Tense | null, previous: string): boolean {
  if (auxiliaries.has(previous) || modals.has(previous) || previous === "to" || previous.endsWith("'ll"))
    return false;
  if (determiners.has(plain(words[at - 1] ?? ""))) return false;
  const next = words[at + 1];
  return soFar !== "ahead" || next === undefined || functionWords.has(plain(next));
}

/** "starts", "plans to": a noun where it is what somebody announced or has. */
function tenseOfPresent(words: Words, at: number, soFar: Tense | null): Tense | null {
  const one = plain(words[at] ?? "");
  const directly = plain(words[at - 1] ?? "");
  if (at === 0 && /^\p{Lu}/u.test(words[at] ?? "")) return null;
  if (determiners.has(directly) || directly === "to" || isPast(directly) || /'s$/.test(directly)) return null;
  const isSaid = words.slice(0, at - 1).some((each) => sayings.has(plain(each)));
  if (soFar !== null && !isSaid) return null;
  if (isIntent(one)) return wordAfter(words, at) === "to" ? "ahead" : null;
  if (!isTimetabled(one)) return null;
  const [next, after] = [wordAfter(words, at), plain(words[at + 2] ?? "")];
  return next === "to" && after === "have" ? null : "ahead";
}

function wordBefore(words: Words, at: number): string {
  return plain(words.slice(0, at).findLast((one) => !isAdverb(plain(one))) ?? "");
}

function wordAfter(words: Words, at: number): string {
  return plain(words.slice(at + 1).find((one) => !isAdverb(plain(one))) ?? "");
}
