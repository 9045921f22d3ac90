import { between, pick, type Random } from "./random.ts";

const people = ["Ada Ferro", "Tomas Lind", "Ruth Okello", "Ines Vaz", "Colm Brady"];
const places = ["Harrow Quay", "the city council", "the port authority", "Kestrel Rail", "the county court"];
const days = ["on Monday", "in March 2024", "last Friday", "on 3 May", "two years ago"];
const verbs = ["said", "told reporters", "wrote", "argued", "repeated"];
const statements = [
  "the bridge would reopen before the end of the summer",
  "nobody had asked the residents what they wanted",
  "the repairs had cost 4.2 million more than was planned",
  "three of the eleven stations had no lift",
  "ticket sales had fallen by a fifth since the strike",
  "the report had been in a drawer for eight months",
];
const openers = ["Still,", "Meanwhile", "Yesterday", "However,", "Afterwards"];

function sentence(random: Random): string {
  const [who, where, when] = [pick(random, people), pick(random, places), pick(random, days)];
  const what = pick(random, statements);
  const verb = pick(random, verbs);
  switch (between(random, 0, 3)) {
    case 0:
      return `${pick(random, openers)} ${who} ${verb} ${when} that ${what}.`;
    case 1:
      return `Officials of ${where} ${verb} that ${what}, and ${pick(random, statements)}.`;
    case 2:
      return `Asked about ${where}, ${who} ${verb}: “We know that ${what}.”`;
    default:
      return `Papers that ${where} published ${when} show that ${what}.`;
  }
}

function paragraph(random: Random, length: number): string {
  let text = sentence(random);
  while (text.length < length) text += ` ${sentence(random)}`;
  return text.slice(0, length).trimEnd().padEnd(length, ".");
}

/**
 * A news text of exactly `length` characters, a paragraph for about every 200 of them, each on a line. All of its
 * characters lie in the basic plane, so that code points and UTF-16 units are the same.
 */
export function makeArticleText(random: Random, length: number): string {
  const count = Math.max(1, Math.round(length / 200));
  const paragraphs: string[] = [];
  let left = length - (count - 1);
  for (let still = count; still > 0; still--) {
    const size = still === 1 ? left : Math.round((left / still) * (0.6 + 0.8 * random()));
    paragraphs.push(paragraph(random, size));
    left -= size;
  }
  return paragraphs.join("\n");
}
