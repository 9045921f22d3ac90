/** What leads away from an article, in many languages: alone on its line, or before a colon and the title of another page. */
const away = [
  "related (?:coverage|links|internet links|reading|posts)|(?:keep|continue) reading|read (?:it|more) here|view (?:this email )?in (?:your )?browser",
  "about the author|on this topic|(?:latest|trending)(?: news| now| stories)?|table of contents|(?:no|\\d+) comments?|view gallery|enlarge image",
  "ähnliche (?:beiträge|artikel)|neueste artikel|meistdiskutierte artikel|beiträge zum thema|siehe auch|auch lesen|schon gelesen|mehr themen",
  "(?:diesen |den )?artikel (?:teilen|drucken)|(?:rezept )?drucken|teilen|weiterlesen|lade weitere inhalte|kommentare schreiben|keine kommentare|kommentieren",
  "kommentare(?: \\(\\d+\\))?|inhaltsverzeichnis|über (?:den autor|die autorin)|artikel gefallen|lesezeit",
  "(?:pour )?lire la suite|sur le même sujet|voir aussi|à voir aussi|partager|temps de lecture|articles liés",
  "(?:le|te) puede interesar|(?:vea|ver|mira) también|puedes ver|leer más|(?:lea|lee) además|(?:le|te) recomendamos|compartir|más noticias|noticias relacionadas",
  "veja também|leia ainda|saiba mais|compartilhe|potrebbe interessarti|condividi|ultima modifica",
  "czytaj więcej|dowiedz się więcej|przeczytaj także|zobacz również|reklama|drukuj|udostępnij",
  "читайте (?:также|ещё|еще)|(?:материалы )?по теме|поделиться|реклама|читайте також|дивіться також",
  "(?:اقرأ|إقرأ|أقرأ) (?:أيضا|أيضاً|أيضًا|المزيد)|شاهد أيضا|(?:مواضيع|أخبار) ذات صلة|بیشتر بخوانید|(?:مطالب|اخبار) مرتبط|קראו גם|עוד בנושא|כתבות נוספות",
  "ayrıca okuyun|bunu da okuyun|ilgili haberler|haberin devamı|reklam|baca juga|baca selengkapnya|artikel terkait|lihat juga|simak juga",
  "(?:यह|ये|इसे) भी पढ़ें|और पढ़ें|(?:আরও|আরো) পড়ুন|xem thêm|đọc thêm|tin liên quan",
  "相关(?:阅读|新闻|链接|报道)|延伸阅读|推荐阅读|更多阅读|相關(?:新聞|報導|閱讀)|延伸閱讀|更多新聞|あわせて読みたい|関連(?:記事|ニュース|リンク)|おすすめ記事|続きを読む|관련 ?(?:기사|뉴스)",
  "lees meer|bekijk ook|läs mer|les mer|læs også|se også|čtěte (?:také|více)|přečtěte si|citește și|vezi și|olvassa el|διαβάστε (?:επίσης|ακόμη)",
].join("|");

/** Who made a picture or a text, before a colon. */
const credit =
  "foto(?:s|grafie)?|(?:titel|beitrags)?bild(?:quelle|er)?|quellen?|crédits? photos?|crédito|imagen|fuente|źródło|fot\\.?|publikacja|opublikowano|фото|источник|sources?|zdroj|autor(?:en|in)?|责任编辑|責任編輯|责编|编辑|来源|來源";

/** What a page asks of its reader to agree to. What others say of cookies is quoted, or tells of them. */
const consent =
  /\b(?:we|our|this (?:web)?site|wir|unsere?|diese (?:web)?s[ei]ite|nous|notre|nos|ce site|nosotros|nuestros?|este sitio)\b.{0,80}\bcookies?\b|\bcookies?\b.{0,160}\b(?:our partners|unsere partner|nos partenaires|nuestros socios)\b/iu;
const longestConsent = 700;

/** Whether a paragraph asks its reader to agree to cookies. */
export function isConsent(text: string): boolean {
  return text.length <= longestConsent && consent.test(text) && !/["“”„«»]/.test(text);
}

const awayLine = new RegExp(`^[\\s\\-–•*>»(\\[]*(?:${away})\\s*(?:[:：].*|[\\s.…!?»›→|\\])]*)$`, "iu");
const creditLine = new RegExp(`^[\\s(\\[]*(?:${credit})\\s*[:：].*$`, "iu");
/** A line of numbers that tells how long a text is or where in it one stands. */
const countLine =
  /^(?:\d+ min(?:ute)?s?\.?(?: read)?|reading time.{0,20}|page \d+ of \d+.{0,20}|\d+ ?\/ ?\d+)$/iu;

const longestCredit = 60;
const longestAway = 160;

/** Whether a line is such a label, with or without what it is the label of. */
export function isLabel(text: string): boolean {
  if (text.length > longestAway) return false;
  if (awayLine.test(text) || countLine.test(text)) return true;
  return text.length <= longestCredit && creditLine.test(text) && !/[.!?…]["”»]?$/.test(text);
}

const day = /\b(?:19|20)\d\d\b|(?:19|20)\d\d年|\b\d{1,2}[.:h]\d\d\b/;
/** Case tells a name from a sentence. */
const bylineStart = /^(?:[Bb][Yy]|[Vv]on|[Pp]ar|[Pp]or|[Dd]i):? \p{Lu}/u;
const longestDetail = 90;
const longestName = 40;

/** Whether a line, of those before an article's first words, tells only who wrote it and when. */
export function isDetail(text: string): boolean {
  if (text.length > longestDetail || /["“”„«»]|[!?…。؟]$|\p{L}{3}\.$/u.test(text)) return false;
  if (bylineStart.test(text)) return day.test(text) || text.length <= longestName;
  const words = text.match(/\p{L}+/gu) ?? [];
  const small = words.filter((word) => /^\p{Ll}{2}/u.test(word));
  return day.test(text) && words.length <= mostWords && small.length <= mostSmall;
}

/** Of a weekday, a month, a zone, and whatever says that it is the day of publication. */
const mostWords = 6;
/** Months are small in many languages. */
const mostSmall = 2;
