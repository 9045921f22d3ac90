import { isAbbreviationIn } from "./language-abbreviations.ts";
import { isLanguage } from "./scripts.ts";

/** Degrees and the like, with stops inside that no other rule of words joins. */
export const dottedAbbreviations = [
  "Ph.D",
  "M.Sc",
  "B.Sc",
  "M.Phil",
  "D.Phil",
  "M.Ed",
  "B.Ed",
  "LL.B",
  "LL.M",
  "W.Va",
  "v.Chr",
  "n.Chr",
];

/** For example, among others, from: what Swedish, Danish, Norwegian, Polish, German, Czech, French, Spanish, Italian and Portuguese set with stops. */
const dottedPhrases =
  "t.ex bl.a m.fl fr.o.m i.st.f f.eks m.in u.dgl o.dgl př.n.l p.ex p.ej p.es c.à.d s.r.o".split(" ");

/** Titles, months, ranks and company forms that English news sets with a stop; ambiguous ones ("no.", "fig.") are left out. */
const ABBREVIATIONS = new Set([
  ...(
    "Mr Mrs Ms Messrs Dr Prof Rev Hon Sen Rep Gov Gen Lt Col Maj Capt Sgt Cpl Pvt Adm Cmdr Supt Insp Jr Sr St Mt Ft " +
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Inc Ltd Co Corp Bros vs etc approx"
  ).split(" "),
  ...dottedAbbreviations,
  ...dottedPhrases,
]);

/** Weekdays and American states, which are words or end sentences as often: they have their stop where the sentence clearly goes on. */
const OPEN_ABBREVIATIONS = new Set(
  (
    "Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat Sun Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Mass Md Mich Minn " +
    "Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Vt Va Wash Wis Wyo Dak Ave Blvd Dept Assn Univ Govt Brig Pres Atty Ont Que Sask Alta"
  ).split(" "),
);
const sentenceGoesOn =
  /^(?:[,;:)\]]|[ \u00A0\u202F](?:[\p{Ll}\p{N}]|(?:Gov|Sens?|Reps?|Lt|Atty|Gen|Sgt|Dr|Mrs?|Ms)\.))/u;

/** Behind the initial of a name or of a genus a sentence goes on: "Ian B. said", "E. coli". */
const nameGoesOn = /^(?:[,;:]|[ \u00A0\u202F][\p{Ll}(]|['’]s)/u;

/** Whether a word, given without its last stop, is set with one before what follows that stop: "Calif" before ", where", "Tues" before " 26 July". */
export function isAbbreviationBefore(word: string, following: string, language: string): boolean {
  if (isAbbreviation(word, language)) return true;
  if (OPEN_ABBREVIATIONS.has(word)) return sentenceGoesOn.test(following);
  return /^\p{Lu}$/u.test(word) && nameGoesOn.test(following);
}

/** Whether a compound, given without its last stop, is set with one since its first part is: "J.-P", "Mon.-Fri". */
export function isStoppedCompound(word: string): boolean {
  return /^\p{Lu}\p{L}*\.[-‐‑]\p{Lu}\p{L}{0,3}$/u.test(word);
}

/** The hour that stands right before "p.m". */
const hour = "(?:\\p{N}+(?:[.:]\\p{N}+)*(?=\\p{L}\\.))?";
const initialism = new RegExp(
  `^(?:${hour}(?:\\p{L}\\p{M}*\\.)+\\p{L}\\p{M}*|(\\p{Lu})\\1\\.(\\p{Lu})\\2)$`,
  "u",
);

/** Whether a word, given without its last stop, is set with one in a language (BCP 47): "Mr", "Feb", "U.S", "a.m", in German "bzw". */
export function isAbbreviation(word: string, language: string): boolean {
  return ABBREVIATIONS.has(word) || isInitialism(word) || isAbbreviationIn(word, language);
}

/** Whether a word, given without its last stop, is letters between stops: "U.S", "p.m", "5p.m", "J.R.R", and the Spanish "EE.UU". */
export function isInitialism(word: string): boolean {
  return initialism.test(word);
}

/** Whether a word is half of the Spanish "EE. UU.", in a language (BCP 47) that doubles letters for a plural. */
export function isDoubledInitial(word: string, language: string): boolean {
  return /^(\p{Lu})\1$/u.test(word) && isLanguage(language, ["es", "ca", "gl"]);
}

/** Whether a language (BCP 47) writes "24. Februar". */
export function hasStoppedOrdinals(language: string): boolean {
  return isLanguage(language, ordinalLanguages);
}

const ordinalLanguages = "de da nb nn no fi et cs sk sl hr bs sr hu is lv tr".split(" ");
