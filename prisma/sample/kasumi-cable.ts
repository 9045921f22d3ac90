import { claim, date, entity, quote, type SampleArticle } from "./sample-work.ts";

/** A cut sea cable, told in Japanese, by a daily and by a weekly that writes down what people say. */
export const kasumiCable: readonly SampleArticle[] = [
  {
    file: "kasumi-cable-ledger.md",
    layers: [
      {
        annotator: "ivo",
        outcome: "submitted",
        marks: [
          entity("Kasumi Bay", "LOC"),
          date("9 April", "DATE", "2026-04-09"),
          claim("the cable that joins them to the mainland was cut about 12 kilometres offshore", "CFS"),
          entity("Haruka Saegusa", "PERSON"),
          quote("“I am sorry to everyone on the islands. The repair ship leaves tonight,”", "Haruka Saegusa"),
          date("Thursday afternoon", "TIME", "2026-04-09TAF"),
          date("15 April", "DATE", "2026-04-15"),
          entity("Minori Sagara", "PERSON"),
          quote("“If a voice gets through, I can work,”", "Minori Sagara"),
        ],
      },
    ],
  },
  {
    file: "kasumi-cable-shimbun.txt",
    provenance: {
      outlet: "霞湾新報",
      publishedAt: "2026-04-09T08:30:00Z",
      timeZone: "Asia/Tokyo",
      language: "ja",
      url: "https://kasumi-shimpo.example/cable",
    },
    layers: [
      {
        annotator: "petra",
        outcome: "submitted",
        marks: [
          entity("霞湾", "LOC", 2),
          entity("三枝遥", "PERSON"),
          quote("「島の皆さまに申し訳ない。修理船は今夜出る」", "三枝遥"),
          date("9日午前4時半ごろ", "TIME", "2026-04-09T04:30"),
          claim("切断は2019年以来、3度目", "CFS"),
        ],
      },
    ],
  },
  {
    file: "kasumi-cable-shoreline.txt",
    provenance: {
      outlet: "Shoreline Weekly",
      byline: "Tamsin Vale",
      publishedAt: "2026-04-10T09:00:00Z",
      timeZone: "Asia/Tokyo",
      language: "en",
      url: "https://shoreline.example/aogase",
    },
    layers: [],
  },
];
