import { claim, date, entity, quote, type SampleArticle } from "./sample-work.ts";

const ferran = "Lucía Ferrán";
/** The live page writes the same name with combining accents. */
const ferranDecomposed = ferran.normalize("NFD");

/** A hospital system that stops, told by a paper, a live page with emoji and combining marks, and in Arabic. */
export const orrinHospitals: readonly SampleArticle[] = [
  {
    file: "orrin-outage-gazette.md",
    layers: [
      {
        annotator: "ivo",
        outcome: "returned",
        returnMessage: "The speaker is missing on two quotes, and the second anonymous one is not marked.",
        marks: [
          entity("Orrin", "GPE"),
          date("Thursday", "DATE", "2026-03-12"),
          date("3.12 a.m.", "TIME", "2026-03-12T03:12"),
          entity(ferran, "PERSON"),
          entity("Orrin Hospitals Trust", "ORG"),
          quote("“We have gone back to 1985, and 1985 worked,”", ferran),
          quote("“Nobody who is ill should stay at home because of a computer.”"),
          claim("no records had been lost", "CFS"),
          entity("Halden Health Systems", "ORG"),
          quote("“an update behaved in a way our tests had not foreseen”"),
        ],
      },
      {
        annotator: "petra",
        outcome: "in review",
        marks: [
          entity("Orrin", "GPE"),
          date("Thursday", "DATE", "2026-03-12"),
          entity(ferran, "PERSON"),
          quote("“We have gone back to 1985, and 1985 worked,”", ferran),
          quote("“Nobody who is ill should stay at home because of a computer.”", ferran),
          claim("The trust put off 412 operations", "CFS"),
          entity("Aurel Vint", "PERSON"),
          quote("“within hours, not days”", "Aurel Vint", { kind: "mixed", attribution: "explicit" }),
          quote("“We asked for it in daylight,”", undefined, { kind: "direct", attribution: "anonymous" }),
          date("January", "DATE", "2026-01"),
        ],
        rejected: {},
        thread: {
          "The trust put off 412 operations": [
            { by: "reviewer", says: "Is the trust's name needed inside the claim?" },
          ],
        },
      },
    ],
  },
  {
    file: "orrin-outage-live.html",
    provenance: { timeZone: "Europe/Amsterdam" },
    layers: [
      {
        annotator: "petra",
        outcome: "in progress",
        marks: [
          entity(ferranDecomposed, "PERSON"),
          quote(`"We've gone back to 1985 and 1985 worked 💪🏽. If you're ill, come in."`, ferranDecomposed),
          entity("Søndre", "GPE"),
          claim("runs records in 14 countries", "CFS"),
        ],
      },
    ],
  },
  {
    file: "orrin-outage-arabic.txt",
    provenance: {
      outlet: "منارة أورين",
      publishedAt: "2026-03-12T19:00:00Z",
      timeZone: "Asia/Beirut",
      language: "ar",
      url: "https://orrin-beacon.example/hospitals",
    },
    layers: [{ annotator: "petra", outcome: "assigned", marks: [] }],
  },
];
