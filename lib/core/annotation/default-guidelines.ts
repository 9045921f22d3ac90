/** What a new project tells its annotators about the four labels: numbered rules, one a line. Owners may rewrite them. */

export const quoteGuideline = `1. Mark the words that were spoken or written, together with their quotation marks and a comma or full stop inside them.
2. Leave out who said it, the verb of saying, and whatever stands between two parts of a quote.
3. Direct: all of it stands in quotation marks. Indirect: none of it. Mixed: only some words do; mark those words and no more.
4. For an indirect quote begin at “that”, or at the first reported word, and stop where it is no longer certain that the words are the speaker's.
5. When a verb of saying cuts a quote in two, mark each part. A quote that goes on over several paragraphs is one quote.
6. Names in quotation marks, nicknames, terms and doubtful words are not quotes. Of a quote inside a quote mark only the outer one.
7. Link the speaker: the nearest mention of the person, body or document that said it. A source without a name stays without one.
8. A denial or a refusal to comment is a quote only where words of it are reported.`;

export const claimGuideline = `1. Mark the shortest clause that says something true or false about the world and that somebody else could check.
2. It needs its subject and verb and the figures, names and dates it cannot do without.
3. Leave out “she said that”; keep “not”, “may”, “all”, “most”: they change what is claimed.
4. Two facts joined by “and” are two claims when one could be false and the other true.
5. Opinions, hopes, promises and questions are not claims. A forecast is one when time will tell.
6. In reported speech the claim is what was said; that it was said is a quote.
7. Mark a claim each time the article makes it, in captions too.
8. Leave “he” or “this month” in the span and write the full sentence into “Claim in full”.
9. Check-worthy means that it would matter to the public if it were false, not that you doubt it.`;

export const entityGuideline = `1. Mark names only, never pronouns or descriptions such as “the former minister”.
2. Mark the name alone: no title before it, no “the”, no possessive ’s, no age, no brackets.
3. In “French Finance Minister Anne Sorel” mark French (people) and Anne Sorel (person).
4. Adjectives of nationality, peoples, faiths and parties are NORP.
5. A capital that stands for its government keeps its type, with “Stands for another” on. A palace or office that acts is an organisation.
6. A nickname in quotation marks is a name of that person.
7. Give every spelling of one name the same full name and the same Wikidata id.
8. Take the longest name and mark no name inside it.`;

export const dateGuideline = `1. Mark the expression without “on”, “in” or “since”; but “three years ago”, “late last week” and “about ten minutes” are marked whole.
2. A day and a part of it side by side are one span (“Friday evening”); joined by a preposition, or as a range, they are two.
3. What can be found on a calendar or clock is a date or a time. A bare length is a duration. “Every week” is recurring.
4. A weekday means the nearest one on or before publication, unless the sentence looks ahead.
5. A month without a year is the latest one past when the sentence looks back. Give no day where the article gives none: 2022-02.
6. Inside a quote, count from when it was said, not from publication.
7. Where nobody could say when, set “Vague”: “weeks ago” is PAST_REF, “for years” is PXY.
8. Ages, sports seasons and “the first time” are not dates; the year of a film is.`;
