import { isLanguage } from "../scripts.ts";

/** Short words that stand beside names and dates and are no part of them. */
type FunctionWords = {
  /** Prepositions and conjunctions: no mark begins or ends with them. */
  readonly joining: ReadonlySet<string>;
  /** No name or date begins with them, and no mark ends with them. */
  readonly articles: ReadonlySet<string>;
  /** What else follows a mark and ends none; before a name it is no part of it, though a sentence may begin with it. */
  readonly following: ReadonlySet<string>;
};

const words = (list: string) => new Set(list.split(" "));

function row(joining: string, articles: string, following: string): FunctionWords {
  return { joining: words(joining), articles: words(articles), following: words(following) };
}

const english = row("in on at of to by as or and but for nor via per", "a an the", "is he we be my if so");

/** By languages (BCP 47). */
const table: readonly (readonly [codes: readonly string[], words: FunctionWords])[] = [
  [["de"], row("in im an am zu um so ab je und", "der die das den dem des ein", "er es ob da wo")],
  [["fr"], row("à y de du en au et ou où par sur", "le la un les des une aux", "il a on se ne")],
  [["es", "ca", "gl"], row("y e o u i de en al con por", "a el la un los las una del", "se es lo no")],
  [["pt"], row("e em de do da no na ao ou por", "a o os as um dos das uma", "é se há")],
  [["it"], row("e di da in ed al con per", "a il lo la le un gli una del", "è ha si ne")],
  [["nl"], row("in op en te om of van met", "de het een", "is ze we")],
  [["sv"], row("i å på av om en och vid", "den det ett", "är vi så")],
  [["da", "nb", "nn", "no"], row("i å på af av om og ved", "en et den det", "er vi så")],
  [["fi"], row("ja eli", "", "on ei se")],
  [["pl"], row("w z i o a u we ze na do po od za", "", "to że się")],
  [["cs", "sk"], row("v k s z a i o u ve ze na do po od za", "", "je se že")],
  [["ru"], row("в и с к у о а во на по из от до за об со", "", "не он ли")],
  [["uk"], row("в у і й з о а до на по із від за", "", "не що")],
  [["tr"], row("ve ile", "", "de da ki bu")],
  [["ar"], row("في من عن أو", "", "أن إن ما لا")],
];

/** Those of a language (BCP 47); of languages that have none here those of English. */
export function functionWordsOf(language: string): FunctionWords {
  return table.find(([codes]) => isLanguage(language, codes))?.[1] ?? english;
}
