/** How texts of some languages look in encodings older than UTF-8. */
export type Writing = {
  /** What it is made of beyond ASCII, the commonest first: lower-case letters, or whole syllables and ideographs. */
  readonly characters: string;
  /** The encoding of the table of HTML 13.2.3.2 first. */
  readonly encodings: readonly string[];
  readonly languages: readonly string[];
  /** `accents`: Latin letters among those of ASCII. `letters`: a script of its own. `ideographs`: thousands of characters. */
  readonly kind: "accents" | "letters" | "ideographs";
  /** Where `characters` are only the commonest: what else belongs to it. */
  readonly others?: RegExp;
};

const cyrillic = "оеаинтсрвлкмдпуяызьбгчйхжюшцщэфіїєґъёјљњћђџўѓќѕ";

/** Pages of any other language: windows-1252. */
export const western: Writing = {
  characters: "éáíóàèäöüñçêåøúßãæâôõîûëïœùòìýþðšžÿ",
  encodings: ["windows-1252"],
  languages: [],
  kind: "accents",
};

const cyrillicOf = (languages: string[], encodings: string[]): Writing => ({
  characters: cyrillic,
  encodings: ["windows-1251", ...encodings],
  languages,
  kind: "letters",
});

const accentsOf = (languages: string[], characters: string, encodings: string[]): Writing => ({
  characters,
  encodings,
  languages,
  kind: "accents",
});

const han = /\p{Script=Han}/u;

export const writings: readonly Writing[] = [
  western,
  cyrillicOf(
    ["ru", "be", "bg", "mk", "sr", "ba", "kk", "ky", "tg", "tt"],
    ["koi8-r", "iso-8859-5", "ibm866"],
  ),
  cyrillicOf(["uk"], ["koi8-u", "iso-8859-5", "ibm866"]),
  {
    characters: "αοιετσνηυρπκμλςόίάέήώύωγδχθφβξζψϊϋΐΰ",
    encodings: ["iso-8859-7", "windows-1253"],
    languages: ["el"],
    kind: "letters",
  },
  {
    characters:
      "יוהלארתבמשנםחדקפעכטגסצזןךףץ\u05b7\u05b8\u05b4\u05b6\u05b5\u05bc\u05b0\u05b9\u05bb\u05c1\u05c2\u05bf\u05b1\u05b2\u05b3װױײ",
    encodings: ["windows-1255", "iso-8859-8"],
    languages: ["he", "iw"],
    kind: "letters",
  },
  {
    characters:
      "اليمونرتبةعدسفهكقحجشطصأخضىذئثزغإءظآؤگچپژکڈٹڑےںھہ\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u200cـ",
    encodings: ["windows-1256", "iso-8859-6"],
    languages: ["ar"],
    kind: "letters",
  },
  {
    characters: "اريندهمتوسبشکزلگخپفقحجعآچكصطضغئأىثظژةءؤإ\u200c\u064b\u0651ـ",
    encodings: ["windows-1256"],
    languages: ["fa"],
    kind: "letters",
  },
  {
    characters:
      "านรอกเง\u0e48มยล\u0e31วดท\u0e35ส\u0e49ต\u0e30ปบ\u0e34คหแ\u0e33\u0e38จข\u0e37\u0e47พชใไ\u0e4c\u0e39ถธซศผณภโษญฐฟฮฎฉ\u0e36ฏฆฒฑฌฝๆ\u0e4a\u0e4bฤฯ๐๑๒๓๔๕๖๗๘๙",
    encodings: ["windows-874"],
    languages: ["th"],
    kind: "letters",
  },
  accentsOf(["cs"], "áíéěýžčšřůúňťďóöüä", ["windows-1250", "iso-8859-2"]),
  accentsOf(["sk"], "áíéýčžšúôľťňďóäĺŕöü", ["windows-1250", "iso-8859-2"]),
  accentsOf(["hr"], "čšžćđéáöüä", ["windows-1250", "iso-8859-2"]),
  accentsOf(["sl"], "čšžćđéáöüä", ["iso-8859-2", "windows-1250"]),
  accentsOf(["pl"], "ąęłóśżćńźéáöüčšžä", ["iso-8859-2", "windows-1250"]),
  accentsOf(["hu"], "áéóöőíüúűäčšž", ["iso-8859-2", "windows-1250"]),
  accentsOf(["tr", "az", "ku"], "ıüşçğöiəâîûê", ["windows-1254"]),
  accentsOf(["et", "lt", "lv"], "ėšžąčįųūęāēīģķļņõäöüóŗśźł", ["windows-1257"]),
  accentsOf(["vi"], "đ\u0301\u0300ưâêôơ\u0323\u0309ă\u0303áàéèíóúùý", ["windows-1258"]),
  {
    characters:
      "のにはをたとがでてしいなるれかもこらさっあまくすりよきんそうけどめだおえつわちせやじみばげごろ",
    encodings: ["shift_jis", "euc-jp", "iso-2022-jp"],
    languages: ["ja"],
    kind: "ideographs",
    others: /[\p{Script=Han}\u3041-\u30ff々]/u,
  },
  {
    characters:
      "이다는의에을가고하를은지로한기도으서사리아자정시인나어대수일있해부것들그라전제과보게주구상장안적관만공원여면동민경조선위신국성스트미오생모방무금연계개요회중당행월년화치세재소유할말총였했었습니까",
    encodings: ["euc-kr"],
    languages: ["ko"],
    kind: "ideographs",
    others: /\p{Script=Hangul}/u,
  },
  {
    characters:
      "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处府",
    encodings: ["gb18030"],
    languages: ["zh"],
    kind: "ideographs",
    others: han,
  },
  {
    characters:
      "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題黨程展五果料象員革位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運農指幾九區強放決西被幹做必戰先回則任取據處府",
    encodings: ["big5"],
    languages: ["zh-hant", "zh-tw", "zh-hk", "zh-mo"],
    kind: "ideographs",
    others: han,
  },
];
