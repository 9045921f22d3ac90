import { isLanguage } from "./scripts.ts";

const nordic = "kl ca dvs resp kr nr st tlf tfn pct mill mio mia mrd jan feb apr aug sept okt nov dec";

/** What is set with a stop in languages (BCP 47) other than English; words that are also whole words there are left out. */
const table: readonly (readonly [codes: readonly string[], words: ReadonlySet<string>])[] = (
  [
    [["sv", "da", "nb", "nn", "no"], nordic],
    [
      ["de"],
      "bzw ca usw ggf evtl inkl exkl nr mio mrd str bspw sog vgl zzgl abs jh jhd ing dipl med jur phil rer geb gest ct jän mär okt dez",
    ],
    [["nl"], "mr dr drs mevr dhr prof ing ir ca bijv blz enz resp nr jl jr okt"],
    [["fr"], "av env éd p mgr hab cf janv févr avr juil déc"],
    [["es", "ca", "gl"], "sra srta dra ud uds dña núm pág págs avda gral aprox ej ene dic"],
    [["pt"], "sra dra exa av pág aprox"],
    [["it"], "dott sig sigg prof avv on ecc geom arch rag mons"],
    [
      ["pl"],
      "np tzn tzw itd itp ok godz ul al prof św tys art ust r gen płk mjr kpt inż mgr hab red dyr pt ds śp zob",
    ],
    [["cs", "sk"], "tzv např atd apod resp č ul mil tis hod prof doc tj"],
    [["fi"], "esim mm ym yms ks jne ns n v puh os"],
    [["ru"], "г гг руб тыс ул стр др обл"],
    [["uk"], "р рр грн тис вул ст"],
    [["tr"], "doç sok cad vb"],
  ] satisfies [string[], string][]
).map(([codes, words]) => [codes, new Set(words.split(" "))]);

/** Whether a word, given without its last stop, is set with one in a language, in small letters or with a capital. */
export function isAbbreviationIn(word: string, language: string): boolean {
  return (
    word.length < 6 && table.some(([codes, words]) => isLanguage(language, codes) && words.has(small(word)))
  );
}

const small = (word: string) => word.slice(0, 1).toLowerCase() + word.slice(1);
