/** What a key of a keyboard types, without Shift and with it. */
type Levels = readonly [plain: string, shifted: string];

/** A keyboard: its keys by UI Events' `code`. */
export type KeyboardLayout = ReadonlyMap<string, Levels>;

const row = (start: string, keys: string) => [...keys].map((key) => `${start}${key}`);

/** The keys that type, row by row. */
const codes = [
  ...["Backquote", ...row("Digit", "1234567890"), "Minus", "Equal"],
  ...[...row("Key", "QWERTYUIOP"), "BracketLeft", "BracketRight", "Backslash"],
  ...[...row("Key", "ASDFGHJKL"), "Semicolon", "Quote"],
  ...[...row("Key", "ZXCVBNM"), "Comma", "Period", "Slash"],
];

/** Both levels of a keyboard in rows, with spaces between the keys; `Dead` is a dead key. */
function layout(plain: readonly string[], shifted: readonly string[]): KeyboardLayout {
  const [plainKeys, shiftedKeys] = [plain, shifted].map((rows) => rows.join(" ").split(" "));
  return new Map(codes.map((code, at) => [code, [plainKeys?.[at] ?? "", shiftedKeys?.[at] ?? ""] as const]));
}

const digits = "1 2 3 4 5 6 7 8 9 0";

/** Keyboards whose letters are not Latin. */
export const otherScripts = {
  Russian: layout(
    [`ё ${digits} - =`, "й ц у к е н г ш щ з х ъ \\", "ф ы в а п р о л д ж э", "я ч с м и т ь б ю ."],
    [
      'Ё ! " № ; % : ? * ( ) _ +',
      "Й Ц У К Е Н Г Ш Щ З Х Ъ /",
      "Ф Ы В А П Р О Л Д Ж Э",
      "Я Ч С М И Т Ь Б Ю ,",
    ],
  ),
  Greek: layout(
    [`\` ${digits} - =`, "; ς ε ρ τ υ θ ι ο π [ ] \\", "α σ δ φ γ η ξ κ λ Dead '", "ζ χ ψ ω β ν μ , . /"],
    [
      "~ ! @ # $ % ^ & * ( ) _ +",
      ": Σ Ε Ρ Τ Υ Θ Ι Ο Π { } |",
      'Α Σ Δ Φ Γ Η Ξ Κ Λ Dead "',
      "Ζ Χ Ψ Ω Β Ν Μ < > ?",
    ],
  ),
  Hebrew: layout(
    [`; ${digits} - =`, "/ ' ק ר א ט ו ן ם פ ] [ \\", "ש ד ג כ ע י ח ל ך ף ,", "ז ס ב ה נ מ צ ת ץ ."],
    [
      "~ ! @ # $ % ^ & * ) ( _ +",
      "Q W E R T Y U I O P } { |",
      'A S D F G H J K L : "',
      "Z X C V B N M > < ?",
    ],
  ),
  Arabic: layout(
    [`ذ ${digits} - =`, "ض ص ث ق ف غ ع ه خ ح ج د \\", "ش س ي ب ل ا ت ن م ك ط", "ئ ء ؤ ر لا ى ة و ز ظ"],
    [
      "\u0651 ! @ # $ % ^ & * ) ( _ +",
      "\u064e \u064b \u064f \u064c لإ إ ‘ ÷ × ؛ < > |",
      '\u0650 \u064d ] [ لأ أ \u0640 ، / : "',
      "~ \u0652 } { لآ آ ’ , . ؟",
    ],
  ),
  Persian: layout(
    [
      "\u200d ۱ ۲ ۳ ۴ ۵ ۶ ۷ ۸ ۹ ۰ - =",
      "ض ص ث ق ف غ ع ه خ ح ج چ \\",
      "ش س ی ب ل ا ت ن م ک گ",
      "ظ ط ز ر ذ د پ و . /",
    ],
    [
      "÷ ! ٬ ٫ ﷼ ٪ × ، * ) ( \u0640 +",
      "\u0652 \u064c \u064d \u064b \u064f \u0650 \u064e \u0651 ] [ } { |",
      "ؤ ئ ي إ أ آ ة » « : ؛",
      "ك \u0653 ژ \u0670 \u200c \u0654 ء > < ؟",
    ],
  ),
} satisfies Record<string, KeyboardLayout>;

const latinRows = ["q w e r t y u i o p", "a s d f g h j k l", "z x c v b n m"] as const;
const [top, home, foot] = latinRows;
const [topCaps, homeCaps, footCaps] = [top.toUpperCase(), home.toUpperCase(), foot.toUpperCase()];

/** Keyboards whose letters are Latin, with signs elsewhere than a US one has them. */
export const latinLayouts = {
  US: layout(
    [`\` ${digits} - =`, `${top} [ ] \\`, `${home} ; '`, `${foot} , . /`],
    ["~ ! @ # $ % ^ & * ( ) _ +", `${topCaps} { } |`, `${homeCaps} : "`, `${footCaps} < > ?`],
  ),
  French: layout(
    [
      "² & é \" ' ( - è _ ç à ) =",
      "a z e r t y u i o p Dead $ *",
      "q s d f g h j k l m ù",
      "w x c v b n , ; : !",
    ],
    [
      "² 1 2 3 4 5 6 7 8 9 0 ° +",
      "A Z E R T Y U I O P Dead £ µ",
      "Q S D F G H J K L M %",
      "W X C V B N ? . / §",
    ],
  ),
  Bépo: layout(
    [
      '$ " « » ( ) @ + - / * = %',
      "b é p o è Dead v d l j z w ç",
      "a u i e , c t s r n m",
      "à y x . k ' q g h f",
    ],
    [
      "# 1 2 3 4 5 6 7 8 9 0 ° `",
      "B É P O È ! V D L J Z W Ç",
      "A U I E ; C T S R N M",
      "À Y X : K ? Q G H F",
    ],
  ),
  German: layout(
    [`Dead ${digits} ß Dead`, "q w e r t z u i o p ü + #", `${home} ö ä`, "y x c v b n m , . -"],
    ['° ! " § $ % & / ( ) = ? Dead', "Q W E R T Z U I O P Ü * '", `${homeCaps} Ö Ä`, "Y X C V B N M ; : _"],
  ),
  Swedish: layout(
    [`§ ${digits} + Dead`, `${top} å Dead '`, `${home} ö ä`, `${foot} , . -`],
    ['½ ! " # ¤ % & / ( ) = ? Dead', `${topCaps} Å Dead *`, `${homeCaps} Ö Ä`, `${footCaps} ; : _`],
  ),
  Turkish: layout(
    [`" ${digits} * -`, "q w e r t y u ı o p ğ ü ,", `${home} ş i`, `${foot} ö ç .`],
    ["é ! ' ^ + % & / ( ) = ? _", "Q W E R T Y U I O P Ğ Ü ;", `${homeCaps} Ş İ`, `${footCaps} Ö Ç :`],
  ),
  Dvorak: layout(
    [`\` ${digits} [ ]`, "' , . p y f g c r l / = \\", "a o e u i d h t n s -", "; q j k x b m w v z"],
    [
      "~ ! @ # $ % ^ & * ( ) { }",
      '" < > P Y F G C R L ? + |',
      "A O E U I D H T N S _",
      ": Q J K X B M W V Z",
    ],
  ),
} satisfies Record<string, KeyboardLayout>;
