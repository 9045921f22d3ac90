import { functionWords, modals, past, presentBe, presentHave } from "./verbs.ts";

/** What a date's words say of something that has happened, whatever its clause looks to: "He will appeal against Tuesday's ruling". */

const happenings: ReadonlySet<string> = new Set(
  `attack attacks assault ambush bombing bombings blast blasts explosion explosions crash crashes shooting shootings stabbing stabbings killing
  killings murder murders death deaths massacre massacres raid raids airstrike airstrikes bombardment shelling earthquake earthquakes quake
  tremor flood floods flooding tornado landslide avalanche eruption fire fires wildfire wildfires blaze blazes accident accidents incident
  incidents collision derailment collapse outage blackout disaster tragedy tragedies violence clash clashes riot riots unrest disorder mutiny
  coup ruling verdict acquittal conviction judgment judgement decision defeat defeats loss losses win wins victory victories draw triumph
  setback upset arrest arrests resignation sacking dismissal assassination kidnapping abduction robbery burglary theft heist rescue breach hack
  leak leaks slump plunge rout sell-off surge gaffe fiasco failure failures mistake mistakes error errors remarks comments revelations
  atrocity atrocities bloodshed carnage stampede shipwreck sinking rampage brawl fight scuffle u-turn capsizing kidnap assassinations drowning drownings overdose outburst`.split(
    /\s+/,
  ),
);

const possessive = /^(?: (?:morning|lunchtime|afternoon|evening|night))?(?:['’ʼ]s?) +/u;
const word = /[\p{L}\p{N}]+(?:['’ʼ-][\p{L}\p{N}]+)*/gu;
const strikes = /\b(?:air|missile|drone|rocket|artillery|military) strikes?\b/iu;

/** What is done about something that is over: "respond to", "victims of". */
const aboutWhatIsOver = new RegExp(
  `\\b(?:${[
    "appeal(?:s|ed|ing)?(?: against)?",
    "challeng(?:e|es|ed|ing)",
    "overturn(?:s|ed|ing)?",
    "revers(?:e|es|ed|ing)",
    "quash(?:es|ed|ing)?",
    "(?:respon[ds]|react|repl[yi])[a-z]* to",
    "(?:response|reaction) to",
    "condemn(?:s|ed|ing)?",
    "(?:investigat|examin|prob)(?:e|es|ed|ing)",
    "(?:investigation|inquiry|inquest|probe|review) (?:into|of)",
    "(?:aftermath|wake|light|victims|survivors) of",
    "witness(?:es)? (?:of|to)",
    "(?:recover|bounce back|learn)[a-z]* from",
    "(?:look|enquire|inquire)[a-z]* into",
    "questions? (?:over|about)",
    "(?:blam[a-z]*|responsib[a-z]*|apologi[sz][a-z]*|aton[a-z]*) for",
    "comment[a-z]* on",
    "despite",
    "aveng(?:e|ing)",
  ].join("|")}) (?:the )?$`,
  "iu",
);
/** What is still waited for, though it may bear the name of something that happened. */
const waiting =
  /\b(?:await[a-z]*|wait[a-z]* (?:for|on)|expect[a-z]*|anticipat[a-z]*|ahead of|before|until|till|brac[a-z]* for|prepar[a-z]* for|watch[a-z]*|focus[a-z]* on|ey(?:e|es|ed|ing)|look[a-z]* (?:ahead )?to|turn[a-z]* to|hop[a-z]* for|announc[a-z]*|pending) (?:the )?$/iu;

/** A decision that is told of as one to come: "Wednesday's decision will be closely watched". */
const yetToCome =
  /^[^.;]*?\bwill (?:\w+ly )?(?:be (?:\w+ly )?(?:watched|announced|made|delivered|handed|published|known)|come|decide|determine)\b/iu;

/** Does a date name something by when it happened, as in "Tuesday's ruling" or "the attack on Tuesday"? With the words of its sentence before and after it. */
export function tellsOfWhatHappened(before: string, after: string): boolean {
  if (!possessive.test(after) || waiting.test(before) || yetToCome.test(after)) return false;
  const named = nounsOf(after.replace(possessive, ""));
  return (
    aboutWhatIsOver.test(before) || named.some((one) => happenings.has(one)) || strikes.test(named.join(" "))
  );
}

/** Is the last noun before "on" something that happens without being set for a day: "the attack on"? */
export function endsInHappening(words: readonly string[]): boolean {
  const [noun = "", preposition = ""] = words.slice(-2).map((one) => one.toLowerCase());
  return happenings.has(noun) && (preposition === "on" || preposition === "in");
}

/** The words that may belong to what the date is of: those before the first verb or preposition. */
function nounsOf(text: string): readonly string[] {
  const [phrase = ""] = text.split(/[,;:.!?—–“”"()]/u);
  const words = (phrase.match(word) ?? []).map((one) => one.toLowerCase());
  const end = words.findIndex((one) =>
    [functionWords, modals, past, presentBe, presentHave].some((set) => set.has(one)),
  );
  return words.slice(0, end < 0 ? mostWords : Math.min(end, mostWords));
}

/** "Tuesday's unanimous Federal Supreme Court ruling". */
const mostWords = 6;
