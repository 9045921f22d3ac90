import { claim, date, entity, quote, type SampleArticle } from "./sample-work.ts";

const wire = {
  outlet: "Northern Wire",
  publishedAt: "2026-03-04T06:15:00Z",
  timeZone: "Europe/London",
  language: "en",
  url: "https://northern-wire.example/ardle-dam",
};

const anonymous = { kind: "mixed", attribution: "anonymous" };

/** A leaking dam, told by a local paper (British marks), a regional one (curly) and an agency (straight). */
export const kellanDam: readonly SampleArticle[] = [
  {
    file: "kellan-dam-courier.html",
    provenance: { timeZone: "Europe/London" },
    layers: [
      {
        annotator: "ivo",
        outcome: "accepted",
        marks: [
          entity("Ardle", "GPE"),
          date("Tuesday", "DATE", "2026-03-03"),
          claim("inspectors found water coming through the eastern shoulder of the Kellan Dam", "CFS"),
          entity("Kellan Dam", "FAC", 2),
          date("1931", "DATE", "1931"),
          entity("Edda Marsh", "PERSON"),
          entity("Northmoor Water", "ORG"),
          date("1989", "DATE", "1989"),
          quote("'We are not at the edge of a disaster, but we can see the edge from here,'", "Edda Marsh"),
          entity("Tomas Breck", "PERSON"),
          entity("Ardle Borough Council", "ORG"),
          quote(
            "'I would rather be shouted at on Wednesday than thanked on Tuesday and wrong,'",
            "Tomas Breck",
          ),
          quote("'Take the cat, take the tablets and go.'", "Tomas Breck"),
          date("1962", "DATE", "1962"),
          entity("Joan Pell", "PERSON"),
          quote(
            "'My mother carried me up this hill in the flood of 1962. I am carrying the dog,'",
            "Joan Pell",
          ),
          quote("'poor'", undefined, anonymous),
        ],
        rejected: { "'poor'": "One word, and the survey's own grade: a term, not somebody's words." },
        corrected: {
          "inspectors found water coming through the eastern shoulder of the Kellan Dam": {
            words: "water coming through the eastern shoulder of the Kellan Dam",
            reason: "Who found it is not part of what can be checked.",
          },
        },
        cites: {
          "'poor'": "Q6",
          "inspectors found water coming through the eastern shoulder of the Kellan Dam": "C3",
        },
        thread: {
          "'poor'": [
            { by: "reviewer", says: "Would you keep this one? It is the grade's name.", cites: "Q6" },
            { by: "ivo", says: "Fair. I had read it as the inspector speaking." },
          ],
        },
      },
      {
        annotator: "petra",
        outcome: "accepted",
        marks: [
          entity("Ardle", "GPE"),
          date("Tuesday", "DATE", "2026-03-03"),
          claim("water coming through the eastern shoulder of the Kellan Dam", "CFS"),
          claim("Northmoor Water, which has run the reservoir since 1989", "UFS"),
          entity("Edda Marsh", "PERSON"),
          quote("'We are not at the edge of a disaster, but we can see the edge from here,'", "Edda Marsh"),
          quote("'the width of a pencil'", undefined, { kind: "mixed", attribution: "pronoun" }),
          quote("'two handspans by noon'", undefined, { kind: "mixed", attribution: "pronoun" }),
          entity("Tomas Breck", "PERSON"),
          quote("'Take the cat, take the tablets and go.'", "Tomas Breck"),
          date("8 p.m. on Tuesday", "TIME", "2026-03-03T20:00"),
          date("September", "DATE", "2025-09"),
        ],
        corrected: {
          "8 p.m. on Tuesday": { words: "8 p.m.", reason: "A preposition splits time and day in two." },
        },
        cites: { "8 p.m. on Tuesday": "D2" },
      },
    ],
  },
  {
    file: "kellan-dam-post.md",
    layers: [
      {
        annotator: "ivo",
        outcome: "submitted",
        marks: [
          date("Tuesday night", "TIME", "2026-03-03TNI"),
          entity("Northmoor Water", "ORG"),
          claim("the Kellan Dam, which holds the drinking water of the whole valley, was leaking", "CFS"),
          entity("Edda Marsh", "PERSON"),
          quote("“We’re not at the edge of a disaster, but we can see the edge from here,”", "Edda Marsh"),
          quote("“It was the width of a pencil at dawn. By noon it was two handspans.”", "Edda Marsh"),
          entity("Tomas Breck", "PERSON"),
          quote("“I’d rather be shouted at on Wednesday than thanked on Tuesday and wrong.”", "Tomas Breck"),
          claim(
            "Northmoor Water was fined £3.2 million in 2021 for late repairs at two other reservoirs",
            "CFS",
          ),
          date("2021", "DATE", "2021"),
        ],
      },
      {
        annotator: "petra",
        outcome: "submitted",
        marks: [
          date("Tuesday", "DATE", "2026-03-03"),
          entity("Northmoor Water", "ORG"),
          entity("Edda Marsh", "PERSON"),
          quote("“We’re not at the edge of a disaster, but we can see the edge from here,”", "Edda Marsh"),
          quote("“It was the width of a pencil at dawn. By noon it was two handspans.”", "Edda Marsh"),
          quote("“every penny the regulator allowed”", undefined, { kind: "mixed", attribution: "explicit" }),
          claim("was fined £3.2 million in 2021 for late repairs at two other reservoirs", "CFS"),
          quote("“poor”", undefined, anonymous),
          date("six months ago", "DATE", "2025-09"),
        ],
      },
    ],
  },
  {
    file: "kellan-dam-wire.txt",
    provenance: wire,
    layers: [{ annotator: "ivo", outcome: "assigned", marks: [] }],
  },
];
