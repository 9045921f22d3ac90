/**
 * What a new project tells its annotators about the four labels, by a label's name: an introduction, and rules in the order of
 * their numbers. Owners may rewrite them.
 */
export const defaultIntroductions = {
  quote: "Words that somebody spoke or wrote, as the article reports them.",
  claim: "A statement about the world that somebody else could check.",
  entity: "The name of a person, body, place or thing.",
  date: "An expression that says when, how long or how often.",
} as const;

export const defaultRules: Readonly<Record<keyof typeof defaultIntroductions, readonly string[]>> = {
  quote: [
    "Mark the words that were spoken or written, together with their quotation marks and a comma or full stop inside them.",
    "Leave out who said it, the verb of saying, and whatever stands between two parts of a quote.",
    "Direct: all of it stands in quotation marks. Indirect: none of it. Mixed: only some words do; mark those words and no more.",
    "For an indirect quote begin at “that”, or at the first reported word, and stop where it is no longer certain that the words are the speaker's.",
    "When a verb of saying cuts a quote in two, mark each part. A quote that goes on over several paragraphs is one quote.",
    "Names in quotation marks, nicknames, terms and doubtful words are not quotes. Of a quote inside a quote mark only the outer one.",
    "Link the speaker: the nearest mention of the person, body or document that said it. A source without a name stays without one.",
    "A denial or a refusal to comment is a quote only where words of it are reported.",
  ],
  claim: [
    "Mark the shortest clause that says something true or false about the world and that somebody else could check.",
    "It needs its subject and verb and the figures, names and dates it cannot do without.",
    "Leave out “she said that”; keep “not”, “may”, “all”, “most”: they change what is claimed.",
    "Two facts joined by “and” are two claims when one could be false and the other true.",
    "Opinions, hopes, promises and questions are not claims. A forecast is one when time will tell.",
    "In reported speech the claim is what was said; that it was said is a quote.",
    "Mark a claim each time the article makes it, in captions too.",
    "Leave “he” or “this month” in the span and write the full sentence into “Claim in full”.",
    "Check-worthy means that it would matter to the public if it were false, not that you doubt it.",
  ],
  entity: [
    "Mark names only, never pronouns or descriptions such as “the former minister”.",
    "Mark the name alone: no title before it, no “the”, no possessive ’s, no age, no brackets.",
    "In “French Finance Minister Anne Sorel” mark French (people) and Anne Sorel (person).",
    "Adjectives of nationality, peoples, faiths and parties are NORP.",
    "A capital that stands for its government keeps its type, with “Stands for another” on. A palace or office that acts is an organisation.",
    "A nickname in quotation marks is a name of that person.",
    "Give every spelling of one name the same full name and the same Wikidata id.",
    "Take the longest name and mark no name inside it.",
  ],
  date: [
    "Mark the expression without “on”, “in” or “since”; but “three years ago”, “late last week” and “about ten minutes” are marked whole.",
    "A day and a part of it side by side are one span (“Friday evening”); joined by a preposition, or as a range, they are two.",
    "What can be found on a calendar or clock is a date or a time. A bare length is a duration. “Every week” is recurring.",
    "A weekday means the nearest one on or before publication, unless the sentence looks ahead.",
    "A month without a year is the latest one past when the sentence looks back. Give no day where the article gives none: 2022-02.",
    "Inside a quote, count from when it was said, not from publication.",
    "Where nobody could say when, set “Vague”: “weeks ago” is PAST_REF, “for years” is PXY.",
    "Ages, sports seasons and “the first time” are not dates; the year of a film is.",
  ],
};
