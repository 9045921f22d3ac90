/** The English verbs that tell whether a clause speaks of what was or of what is to come, as words of lower case with plain apostrophes. */

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

/** Pasts that do not end in "ed". */
const irregularPasts = wordSet(
  `said told went came became overcame began took undertook overtook mistook retook made gave forgave forbade got forgot left met fell
  befell rose arose led misled fled bled bred fed sped hit cut put set found held upheld withheld kept lost won shot struck stood withstood
  understood spoke wrote sent spent lent brought bought fought caught taught thought sought built rebuilt sold paid laid lay saw oversaw
  foresaw drew withdrew drove flew grew knew threw overthrew broke chose froze woke rode shook stole wore swore tore bore sank shrank drank
  sang rang sprang ran overran swam sat slept felt dealt slid hid bit beat read let quit shut split spread burst cost hurt burnt learnt meant
  heard hung dug stuck stung swung swept wept crept knelt leapt leaned lit shone blew strode underwent broadcast cast forecast bid bet thrust
  shed pled spat rewrote outdid redrew backed gone taken given seen done shown known spoken written broken chosen frozen stolen driven flown
  thrown drawn withdrawn beaten fallen risen hidden ridden shaken sworn torn born borne begun sunk sung run come become`,
);
const noPasts = wordSet(
  "need feed speed seed bleed breed weed deed indeed heed greed exceed proceed succeed embed hundred red bed shed sacred naked wicked united allied",
);

/** Is it a past, or a participle of one? */
export function isPast(word: string): boolean {
  return irregularPasts.has(word) || (/^[\p{L}-]{2,}ed$/u.test(word) && !noPasts.has(word));
}

export const modals = wordSet(
  "will shall won't may might could would should must can cannot can't couldn't wouldn't shouldn't mustn't ought",
);
export const negations = wordSet("not never no couldn't wouldn't can't cannot");
export const presentBe = wordSet(
  "is are am isn't aren't i'm we're you're they're he's she's it's there's that's",
);
export const past = wordSet("was were wasn't weren't had hadn't did didn't");
export const presentHave = wordSet("has have hasn't haven't i've we've they've you've");
/** What a participle follows without being the verb of its clause. */
export const auxiliaries: ReadonlySet<string> = new Set([
  ...presentBe,
  ...past,
  ...presentHave,
  ...wordSet("be been being get gets getting"),
]);

/** What a person or a thing is while it is still to come: "is due in court". */
export const pendings = wordSet(
  "due set scheduled expected planned slated going likely unlikely poised bound about ready booked billed tipped hoping hoped anticipated forecast",
);
/** Participles that news sets in the present of what is arranged: "is published on Tuesday". */
export const arranged = wordSet(
  "published released unveiled held staged announced open closed shown broadcast launched sworn screened aired",
);
/** What somebody is on account of something past: "is in custody over", "are investigating". */
export const consequences = wordSet(
  `dead missing injured alive unhurt guilty wanted investigating probing reviewing mourning recovering appealing searching seeking looking
  custody hospital critical under over blame`,
);

/** Verbs whose present tells of what was arranged: "the trial starts Tuesday". */
const timetabled = wordSet(
  `start begin open reopen resume end close expire appear return face meet vote visit travel arrive leave depart kick premiere air debut
  launch play host fly land hold head go take come fall run turn celebrate decide rule convene gather elect publish release unveil
  stand strike march retire marry speak testify address attend join welcome receive announce report enter sit mark conclude finish sail tour
  perform move step reconvene give deliver make apply continue present compete race restart`,
);
/** Verbs of intent, which an infinitive follows. */
const intents = wordSet(
  "plan hope intend aim expect want seek vow prepare need promise pledge threaten propose wish mean look agree await",
);

function baseOf(word: string): readonly string[] {
  return [word, word.replace(/s$/, ""), word.replace(/es$/, ""), word.replace(/ies$/, "y")];
}

export function isTimetabled(word: string): boolean {
  return baseOf(word).some((base) => timetabled.has(base));
}

export function isIntent(word: string): boolean {
  return baseOf(word).some((base) => intents.has(base));
}

/** Verbs of saying, whose clause may stand inside another's. */
export const sayings = wordSet(
  "said says say told added reported reports according tells confirmed announced",
);

/** What stands before a noun or an adjective, and never before a finite verb. */
export const determiners = wordSet(
  "a an the his her its their our my your this these those some any no every each another both two three several many of in on at for with",
);
/** What a participle or a past stands before, and an adjective hardly does. */
export const functionWords: ReadonlySet<string> = new Set([
  ...determiners,
  ...wordSet(
    "to from by into onto over under after before since until till during against about around near he she it they we him them us up out off down as early late",
  ),
]);

/** Does a word only colour the verb it stands beside? */
export function isAdverb(word: string): boolean {
  return adverbs.has(word) || /^\p{Ll}{3,}ly$/u.test(word);
}

const adverbs = wordSet(
  "not never also now still then all both already soon just well even yet again since so first once later",
);
