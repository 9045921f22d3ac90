import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextIndex, type TextIndex } from "./code-points.ts";
import { isGraphemeBoundary, snapToGraphemes } from "./graphemes.ts";
import { snapSelection } from "./snap.ts";
import { wordAt } from "./words.ts";

/** Reads a drag written as `[…]` in its text (⟦…⟧ where the text has brackets) and answers with what it becomes. */
function snap(drawn: string, language = "en"): string | null {
  const [open, close] = drawn.includes("⟦") ? ["⟦", "⟧"] : ["[", "]"];
  const start = [...drawn].indexOf(open ?? "");
  const end = [...drawn].indexOf(close ?? "") - 1;
  const index = createTextIndex(drawn.replace(open ?? "", "").replace(close ?? "", ""));
  const snapped = snapSelection(index, { start, end }, language);
  return snapped && index.slice(snapped.start, snapped.end);
}

test.each([
  ["grows to whole words", "the fore[ign mini]ster said", "foreign minister"],
  ["keeps an apostrophe inside a word", "Blin[ken's ai]des", "Blinken's aides"],
  ["keeps an acute accent that stands for one", "they do[n´]t", "don´t"],
  ["that ends before a possessive leaves it out", "said [Blinken]’s aide", "Blinken"],
  ["that ends in a word takes its possessive", "said [Blink]en’s aide", "Blinken’s"],
  ["sheds white space", "on[ Friday \n]next", "Friday"],
  ["sheds commas, stops and dashes", "said[, on Friday — ]he", "on Friday"],
  ["keeps the stops of an initialism", "in [the U.S. ]today", "the U.S."],
  ["sheds a stop that ends the sentence", "on [Friday.]", "Friday"],
  ["sheds a bracket without its partner", "Ode ⟦(left⟧) waved", "left"],
  ["keeps brackets that are whole", "saw ⟦Griner (left)⟧, who", "Griner (left)"],
  ["keeps signs of money and share", "cost [$25,000 or 5%] more", "$25,000 or 5%"],
  ["does not cross an emoji before the span", "😀 on [Frida]y", "Friday"],
  ["never splits a family", "the [👨‍👩‍👧]‍👦 came", "👨‍👩‍👧‍👦"],
  ["never splits a combining accent", "the [cafe]\u0301s,", "cafe\u0301s"],
  ["sheds direction marks", "قال [\u200Fالوزير\u200F ]إن", "الوزير"],
  ["is null for white space", "a [ \n ] b", null],
  ["is null for punctuation", "a [, — “ ...] b", null],
  ["is null for nothing", "a []b", null],
])("a drag %s", (_, drawn, expected) => {
  expect(snap(drawn)).toBe(expected);
});

test.each([
  ["curly doubles", "he said [“We agreed to talks,” ]she", "“We agreed to talks,”"],
  ["British singles", "he said ['We agreed to talks,' ]she", "'We agreed to talks,'"],
  ["curly singles", "he said [‘We don’t agree,’ ]she", "‘We don’t agree,’"],
  ["straight doubles", 'he said ["We agreed to talks," ]she', '"We agreed to talks,"'],
  ["German", "er sagte: [„Wir gehen.“ ]Dann", "„Wir gehen.“"],
  ["German singles", "er sagte: [‚Wir gehen.‘ ]Dann", "‚Wir gehen.‘"],
  ["French", "il dit : [« Nous partons. » ]Puis", "« Nous partons. »"],
  ["Danish", "han sagde: [»Vi går.« ]Så", "»Vi går.«"],
  ["Swedish", "hon sade: [”Vi går.” ]Sedan", "”Vi går.”"],
  ["Japanese", "大臣は[「行きます。」]と", "「行きます。」"],
  ["Chinese", "部长说：[“我们同意。”]他", "“我们同意。”"],
  ["nested", "said [“He called it ‘a deal,’ twice,” ]she", "“He called it ‘a deal,’ twice,”"],
  ["two that close together", "said [‘She said “go.”’ ]Then", "‘She said “go.”’"],
])("the marks of a quote in %s stay when both are inside", (_, drawn, expected) => {
  expect(snap(drawn)).toBe(expected);
});

test.each([
  ["said “[We agreed to talks,]”", "We agreed to talks"],
  ["said '[We agreed to talks,]' he", "We agreed to talks"],
  ["said „[Wir gehen]“", "Wir gehen"],
  ["« [Nous partons.] »", "Nous partons"],
  ["部长说：“[我们同意。]”", "我们同意"],
  ["saw Griner ⟦(left⟧)", "left"],
])("a drag just inside the marks does not reach for them: %s", (drawn, expected) => {
  expect(snap(drawn)).toBe(expected);
});

test.each([
  ["an opening mark without its partner goes", "said [“We agreed] to talks,”", "We agreed"],
  ["a closing mark without its partner goes", "“We agreed [to talks,” she said]", "to talks,” she said"],
  ["a closing mark at the end goes with the comma before it", "“We agreed [to talks,”] she", "to talks"],
  [
    "a possessive inside single marks does not end the quote",
    "said: ['The workers' claims are wrong,'] he",
    "'The workers' claims are wrong,'",
  ],
  [
    "’em and ’90s do not end the quote",
    "said: [‘Get ’em, as in the ’90s,’] he",
    "‘Get ’em, as in the ’90s,’",
  ],
  [
    "a term in the same marks inside a quote does not end it",
    "said: ['It is a 'no go' area, they say,' ]he",
    "'It is a 'no go' area, they say,'",
  ],
  ["straight ones neither", "said: ['Get 'em now,' ]he", "'Get 'em now,'"],
  [
    "a nickname keeps its marks inside a selection",
    "the ['Merchant of Death' case, ]as",
    "'Merchant of Death' case",
  ],
  ["a mark after a bracket stays", "said ⟦“They left (on Monday)” ⟧and", "“They left (on Monday)”"],
  ["a comma outside the marks goes", "the [“deal”, ]he", "“deal”"],
  ["two quotes and the cue between them stay", "[“Yes,” he said. “Go.” ]Then", "“Yes,” he said. “Go.”"],
  ["the words of a quote cut by its cue", "[‘Yes,’ he said, ‘]we", "‘Yes,’ he said"],
])("%s", (_, drawn, expected) => {
  expect(snap(drawn)).toBe(expected);
});

test("a quote over several paragraphs keeps the mark that each of them opens with", () => {
  expect(snap("[“One is done.]\n\n“Two is not.”")).toBe("“One is done.");
  expect(snap("[“One is done.\n“Two is not.”] he")).toBe("“One is done.\n“Two is not.”");
  expect(snap("“One.\n[“Two.]\n“Three.”")).toBe("“Two.");
  expect(snap("[“One is done.]\nTwo is not.")).toBe("One is done");
  expect(snap('["One is done.\n"Two is not."] he')).toBe('"One is done.\n"Two is not."');
});

test("a drag after an elided article leaves it out where the language elides", () => {
  expect(snap("à l’[Élys]ée", "fr")).toBe("Élysée");
  expect(snap("Ana O’[Bri]en", "en")).toBe("O’Brien");
});

test("text without spaces snaps to the words of its language", () => {
  expect(snap("外[交部长星期]五说", "zh")).toBe("外交部长星期五");
  expect(snap("金[曜]日に", "ja")).toBe("金曜日");
});

/** How far one word, or else one character, reaches outwards from the ends of a drag. */
function lowestStart(index: TextIndex, start: number): number {
  const character = snapToGraphemes(index, { start, end: index.length })?.start ?? start;
  const word = Math.min(wordAt(index, character, "en")?.start ?? character, character);
  return snapToGraphemes(index, { start: word, end: index.length })?.start ?? word;
}

function highestEnd(index: TextIndex, end: number): number {
  const character = snapToGraphemes(index, { start: 0, end })?.end ?? end;
  const word = Math.max(wordAt(index, character, "en")?.end ?? character, character);
  return snapToGraphemes(index, { start: 0, end: word })?.end ?? word;
}

const unit = fc.constantFrom(
  ..."ab1 \n,.;:—-()[]“”‘’'\"„«»「」´`_%中文س😀".split(/(?:)/u),
  ...["\u0301", "\u200D", "\u200F", "\u00A0", "U.S.", "’s", "\uFE0F", "🇬", "ג'", "\u0600"],
);

test("a snapped selection is stable, whole and without outer white space", () => {
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 40 }), fc.nat(40), fc.nat(40), (units, a, b) => {
      const index = createTextIndex(units.join(""));
      const start = Math.min(a, b, index.length);
      const end = Math.min(Math.max(a, b), index.length);
      const snapped = snapSelection(index, { start, end }, "en");
      if (!snapped) return;
      const quote = index.slice(snapped.start, snapped.end);
      expect(quote.trim()).toBe(quote);
      expect(quote).not.toBe("");
      expect(isGraphemeBoundary(index, snapped.start) && isGraphemeBoundary(index, snapped.end)).toBe(true);
      expect(snapSelection(index, snapped, "en")).toEqual(snapped);
      expect(snapped.start).toBeGreaterThanOrEqual(lowestStart(index, start));
      expect(snapped.end).toBeLessThanOrEqual(highestEnd(index, end));
    }),
    { numRuns: 1_000 },
  );
});
