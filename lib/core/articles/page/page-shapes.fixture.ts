/** The text that a reader should keep, as words. */
export function expectedWords(html: string): string[] {
  const kept = [...html.matchAll(/<!--keep-->([\s\S]*?)<!--\/keep-->/g)].map(([, inner = ""]) => inner);
  return toWords(kept.join(" ").replace(/<[^>]*>/g, " "));
}

/** The words of a text, in lower case. */
export function toWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function keep(inner: string): string {
  return `<!--keep-->${inner}<!--/keep-->`;
}

export const prose = [
  "The harbour board voted on Tuesday night to close the old swing bridge to lorries until the end of March, after divers found cracks in two of the six piers that carry the roadway over the Orrin channel.",
  "“We had hoped to keep one lane open for the fish market, but the engineers would not sign it off,” said the board’s chairwoman, who told reporters that a temporary ferry would run every twenty minutes from Friday.",
  "Hauliers said the diversion through the hill villages adds 41 kilometres to each trip. About 260 lorries cross the bridge on an ordinary weekday, according to figures the council published in January, and half of them carry fresh fish.",
  "The cracks were first seen in a survey that the board ordered last autumn, when a barge struck the western fender during a storm. That survey was not made public, and two councillors said they had learned of it only this week.",
  "A spokesman for the transport ministry said it had offered to pay for steel collars around the damaged piers, a repair that has been used on bridges of the same age in the north, but that the board had not yet asked for the money.",
  "Residents of the island, who number about 900, said they feared for the school bus and the doctor’s visits. The board promised that ambulances and buses of less than seven tonnes would still be waved across, one at a time.",
  "Work is due to begin on 11 February with a crane barge that is now on its way from the Kasumi yard. If the weather holds, the collars will be in place by the spring tide, and the roadway will be tested with sand bags before it opens.",
  "The bridge was built in 1937 and has been repaired nine times. An inquiry in 1988 recommended a fixed crossing further up the channel, but the plan was dropped when the mine on the island closed and traffic fell by a third.",
] as const;

/** Sentences of an article that begin as leads do. */
export const proseLikeLeads = [
  "Anzeige wurde erstattet.",
  "Weitere Themen sind die Wahl und der Haushalt.",
  "Copyright law is to change, ministers said.",
  "Advertising spending rose 3 per cent.",
  "More on that later, he said.",
  "Share this burden, the Pope told leaders.",
  "Photo by-laws were passed.",
  "For the latest strike, the union blames the city.",
  "Read more books, the minister told pupils.",
  "Subscribe numbers fell by a third last year.",
  "Listen now to what he said: never.",
  "See more of the world, he said.",
  "Join us, he cried to the crowd.",
  "Sign up or leave, he told his men.",
  "Last updated rules of 2019 apply.",
  "Most popular among them was the mayor.",
  "Don’t miss the point, she said.",
  "Zurück zu den Wurzeln, sagte sie.",
  "Mehr zum Inhalt wollte er nicht sagen.",
  "Empfehlungen gab es keine.",
  "Werbung für Alkohol wird verboten.",
] as const;

/** Lines that lead away from an article. */
export const realLeads = [
  "More on this story",
  "Advertisement",
  "ADVERTISEMENT.",
  "Anzeige",
  "Share this article",
  "Share this article.",
  "© 2026 The Lanner Gazette. All rights reserved.",
  "Copyright 2026 The Lanner Gazette.",
  "Read more: Divers found the first crack by chance.",
  "Lesen Sie auch: Die Brücke bleibt zu.",
  "Sign up to our newsletter.",
  "Subscribe now.",
  "Follow us on Facebook.",
  "You may also like these stories.",
  "Photo by Ann Lee.",
  "Last updated 14 May 2026.",
  "For the latest news, visit our front page.",
  "Most read",
] as const;

const paragraphs = (from: number, to: number) =>
  prose
    .slice(from, to)
    .map((text) => `<p>${text}</p>`)
    .join("\n");

const head = (title: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | The Lanner Gazette</title><style>p{}</style></head>`;

const menu = `<header class="site-header"><a href="/">The Lanner Gazette</a><nav><ul><li><a href="/n">News</a></li><li><a href="/s">Sport</a></li><li><a href="/w">Weather and tides</a></li><li><a href="/c">Court reports</a></li></ul></nav></header>
<div id="cookie-banner" class="cookie-consent"><p>We and our 214 partners store information on your device to show advertising that fits you. You can accept this or look at your choices at any time.</p><button>Accept all</button></div>`;

const related = `<aside class="related-articles"><h2>Related stories</h2><ul><li><a href="/1">Ferry timetable published after protests by commuters</a></li><li><a href="/2">Council asks auditor to look at the 2019 contract</a></li><li><a href="/3">How the mine shaped the island and its people</a></li></ul></aside>`;

const comments = `<section id="comments" class="comments"><h2>Comments</h2><div class="comment"><p>tidewatcher: They have known about this for years and did nothing at all.</p></div><div class="comment"><p>annabel77: My cousin drives that road every morning and it is a disgrace.</p></div></section>`;

const footer = `<footer class="site-footer"><p>Copyright The Lanner Gazette. Registered office in Lanner. Complaints are handled by the readers’ editor.</p><ul><li><a href="/t">Terms</a></li><li><a href="/p">Privacy</a></li></ul></footer>`;

const title = "Old swing bridge closes to lorries until March";

function plain(): string {
  return `${head(title)}<body>${menu}<main><article><h1>${keep(title)}</h1><div class="story-body">${keep(paragraphs(0, 8))}</div></article>${related}</main>${comments}${footer}</body></html>`;
}

function illustrated(): string {
  const figure = (caption: string) =>
    `<figure><img src="a.jpg" alt=""><figcaption>${caption}</figcaption></figure>`;
  return `${head(title)}<body>${menu}<article class="post"><h1>${keep(title)}</h1><div class="content">${keep(
    `${figure("The swing bridge seen from the market quay, with the damaged western piers on the left")}${paragraphs(0, 3)}<h2>A survey nobody saw</h2>${paragraphs(3, 5)}${figure("A diver prepares to look at the third pier during slack water last week")}<h2>What happens to the school bus</h2>${paragraphs(5, 8)}`,
  )}</div></article>${related}${footer}</body></html>`;
}

function inForm(): string {
  return `${head(title)}<body><form id="aspnetForm" action="./page.aspx"><input type="hidden" name="__VIEWSTATE" value="x">${menu}<div id="wrapper"><div id="content"><h1>${keep(title)}</h1><div class="article-text">${keep(paragraphs(0, 8))}</div></div><div id="sidebar" class="sidebar">${related}</div></div>${footer}</form></body></html>`;
}

function withBreaks(): string {
  return `${head(title)}<body bgcolor="#ffffff">${menu}<div class="nyhet"><h1>${keep(title)}</h1><div class="text">${keep(prose.join("<br><br>\n"))}</div></div>${comments}${footer}</body></html>`;
}

function liveBlog(): string {
  const entry = (time: string, index: number) =>
    `<div class="live-entry"><h3>${time} Update from the quay</h3><p>${prose[index]}</p></div>`;
  return `${head(title)}<body>${menu}<main class="live"><h1>${keep(title)}</h1><div class="live-entries">${keep(
    ["21.40", "20.15", "19.50", "18.30", "17.05", "16.20", "15.10"].map(entry).join("\n"),
  )}</div></main>${related}${footer}</body></html>`;
}

function paywall(): string {
  return `${head(title)}<body>${menu}<article><h1>${keep(title)}</h1><div class="article-body">${keep(paragraphs(0, 3))}</div><div class="paywall subscribe-box"><h2>Read the whole story</h2><p>Subscribe for 1 euro a month and end it whenever you like.</p><a href="/sub">Subscribe</a></div></article>${related}${footer}</body></html>`;
}

function listsAndTable(): string {
  const list = `<ul><li>The ferry runs every twenty minutes from six in the morning until ten at night.</li><li>Lorries of more than seven tonnes take the road over the hills and through Kellan.</li><li>Buses wait at the eastern end until the bridge sync waves them across.</li></ul>`;
  const table = `<table><tr><th>Crossing</th><th>Weekday lorries</th></tr><tr><td>Swing bridge</td><td>260 in January</td></tr><tr><td>Hill road</td><td>75 in January</td></tr></table>`;
  return `${head(title)}<body>${menu}<main><article><h1>${keep(title)}</h1><div class="entry-content">${keep(`${paragraphs(0, 3)}${list}${paragraphs(3, 5)}${table}${paragraphs(5, 8)}`)}</div></article></main>${related}${footer}</body></html>`;
}

function interrupted(): string {
  const share = `<div class="share-bar social"><a href="#f">Share on one network</a> <a href="#t">Share on another</a> <a href="#m">Send by mail</a></div>`;
  const newsletter = `<div class="newsletter-signup"><h3>Sign up for the harbour letter</h3><p>Get the tides and the news in your inbox each morning.</p></div>`;
  const more = `<p><strong>Read more: <a href="/9">Divers found the first crack by chance</a></strong></p>`;
  return `${head(title)}<body>${menu}<article itemprop="articleBody"><h1>${keep(title)}</h1>${share}${keep(paragraphs(0, 2))}${more}${keep(paragraphs(2, 4))}${newsletter}${keep(paragraphs(4, 6))}<p><a href="/10">Also read: What the 1988 inquiry recommended</a></p>${keep(paragraphs(6, 8))}${share}</article>${related}${comments}${footer}</body></html>`;
}

function anonymous(): string {
  return `${head(title)}<body><div class="css-1a2b"><div class="css-9x8y">${menu}</div><div class="css-77ab"><div class="css-12"><h1>${keep(title)}</h1></div><div class="css-44zz">${keep(prose.map((text) => `<div class="css-p0">${text}</div>`).join(""))}</div><div class="css-55">${related}</div></div></div>${footer}</body></html>`;
}

function inSections(): string {
  const section = (from: number, to: number) =>
    `<section class="zone"><div class="zone-body">${paragraphs(from, to)}</div></section>`;
  return `${head(title)}<body>${menu}<article><h1>${keep(title)}</h1>${keep(section(0, 2))}<div class="ad-slot"><p>Advertisement</p></div>${keep(section(2, 4))}<div class="ad-slot"><p>Advertisement</p></div>${keep(section(4, 6))}${keep(section(6, 8))}</article>${related}${comments}${footer}</body></html>`;
}

/** Ten shapes of news pages. Their article's text stands between `<!--keep-->` and `<!--/keep-->`. */
export const pageShapes: readonly { readonly name: string; readonly html: string }[] = [
  { name: "a plain article with menu, related links and comments", html: plain() },
  { name: "captions and subheads", html: illustrated() },
  { name: "everything in one form", html: inForm() },
  { name: "paragraphs that are bare lines between breaks", html: withBreaks() },
  { name: "a live blog", html: liveBlog() },
  { name: "a paywall after three paragraphs", html: paywall() },
  { name: "lists and a table", html: listsAndTable() },
  { name: "share bars, newsletter boxes and Read more lines inside the text", html: interrupted() },
  { name: "divisions named by a machine, without article or main", html: anonymous() },
  { name: "an article whose paragraphs stand in many sections", html: inSections() },
];
