import type { Element } from "hast";
import { linkShare } from "./element-text.ts";
import { isConsent, isLabel } from "./lead-labels.ts";

/**
 * How lines begin, in the languages that were looked at, that lead away from an article or ask something of its reader. Sentences of an
 * article begin so too: `isLead` tells which it is.
 */
const leads = new RegExp(
  `^(?:${[
    "(?:read|see|watch|listen)(?: more| also| next| now)\\b|also read\\b|more (?:on|from|about|stories)\\b",
    "related(?: stories| articles| news| topics| content|:|\\s*$)|recommended\\b|you (?:may|might) also\\b|most (?:read|popular)\\b|don['’]t miss\\b",
    "advert|sponsored\\b|share (?:this|on|via)\\b|sign up\\b|subscribe\\b|newsletter\\b|join us\\b|click here\\b|download (?:the|our)\\b",
    "follow (?:us\\b|.*\\bon (?:twitter|facebook|instagram|x)\\b)|you can keep up with\\b|for the latest\\b|this entry was posted\\b",
    "comments?\\s*$|leave a (?:reply|comment)|post navigation|tags?:|filed under|topics?:|image credit|photo credit",
    "(?:\\(c\\)|©|copyright)\\s|all rights reserved|this article (?:was )?(?:first|originally) (?:appeared|published)",
    "(?:image|photo|picture) \\d+ of\\b|(?:caption|close|sign in|log in|warning|advertisement|loading)\\W*$|https?://\\S+$|want more\\b",
    "photo(?:graph)?s?(?: by\\b|:)|\\(?image credit|credit:|(?:last )?(?:updated|published|posted|modified)(?::| on\\b| at\\b)?.*\\d|citation:|this document is subject",
    "anzeige\\b|werbung\\b|mehr zu[mr]?\\s|lesen sie (?:auch|mehr)|auch interessant|das könnte|weitere (?:infos|informationen|artikel|themen)",
    "weiterführende|zum weiterlesen|verwandte artikel|viel gelesen|meistgelesen|zurück zu|externer inhalt|empfehlungen|alle angaben ohne",
    "publicit|à lire aussi|lire aussi|lea también|lee también|te puede interesar|mire:|valora esta|más información",
    "czytaj (?:też|także)|zobacz (?:też|także)|materiał chroniony|leggi anche|leia (?:também|mais)|lees ook|läs (?:också|mer)|les også|читайте также",
  ].join("|")})`,
  "i",
);

/** A line that is only the writer's name, which provenance has. Case tells names from sentences. */
const byline = /^[Bb][Yy]:? (?:\p{Lu}[\p{L}.'’-]*[ ,]*|and |[Aa]nd ){2,8}$/u;

const longestLead = 120;

/** A line that is such a lead from its first word to its last. */
const wholeLeads = new RegExp(
  `^(?:${[
    "advert\\w*|anzeige|werbung|publicit\\p{L}*|sponsored(?: content| post)?|recommended(?: for you)?|most (?:read|popular)(?: stories)?",
    "(?:read|see|watch|listen)(?: more| also| next| now)|also read|more stories|related(?: stories| articles| news| topics| content)?",
    "more (?:on|about|from) (?:this|the)(?: \\p{L}+)?|share (?:this|on|via)(?: \\p{L}+)?|(?:share|follow) .{1,40} (?:on|via) (?:twitter|facebook|instagram|x|whatsapp|email)",
    "(?:sign up|subscribe|join us|click here|follow us)(?: (?:to|for|on|now|here|today|at|and|via|by|with|below)\\b.*)?|download (?:the|our) .*app.*",
    "you can keep up with\\b.*|leave a (?:reply|comment)|you (?:may|might) also (?:like|enjoy|want|be interested)\\b.*|want more .*\\?|das könnte .*interessieren",
    "(?:this entry was posted|this article (?:was )?(?:first|originally)|all rights reserved|this document is subject|alle angaben ohne|materiał chroniony)\\b.*",
    "for the latest (?:news|updates|headlines|stories|on)\\b.*|(?:\\(c\\)|©).*|copyright (?:\\(c\\)|©|\\d{4}).*|https?://\\S+",
    "(?:image|photo|picture) \\d+ of \\d+.*|(?:caption|close|sign in|log in|warning|loading|comments?|newsletter|post navigation|tags?)\\W*",
    "photo(?:graph)?s?|(?:photo(?:graph)?s? by|filed under|\\(?(?:image|photo) credit):?(?: \\S+){1,4}",
    "(?:last )?(?:updated|published|posted|modified)(?: on| at)?:?(?: \\p{L}{3,9},?){0,2} (?:\\d{1,2}\\b.{0,40}|\\d{4}-\\d\\d.{0,30})",
    "lesen sie (?:auch|mehr)|auch interessant|mehr zu[mr]? thema|weitere (?:infos|informationen|artikel|themen)|weiterführende links|zum weiterlesen|verwandte artikel",
    "viel gelesen|meistgelesen|zurück zu[mr]? \\p{L}+|externer inhalt|empfehlungen(?: der redaktion)?|don['’]t miss",
  ].join("|")})[\\s.…!»›→|]*$`,
  "iu",
);

/** Whether a sentence ends there, with or without quotation marks after it. */
const sentenceEnd = /[.!?…。！？]["'”’»«)\]]*$/;

/**
 * Whether a line that begins like a lead is one: as a whole, before a colon, by the links in it, or as a title, which does not end like a
 * sentence. A sentence of the article may begin with the same words.
 */
export function isLead(element: Element, text: string): boolean {
  if (isLabel(text) || isConsent(text) || (text.length <= longestLead && byline.test(text))) return true;
  if (text.length > longestLead || !leads.test(text)) return false;
  const [, label = ""] = /^([^:]*):/.exec(text) ?? [];
  const isLabelled = label !== "" && (!/\s\S+\s/.test(label) || wholeLeads.test(label));
  return isLabelled || wholeLeads.test(text) || linkShare(element) > linkedLead || !sentenceEnd.test(text);
}

const linkedLead = 0.5;
