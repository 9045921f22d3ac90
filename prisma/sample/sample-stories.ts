import { inquiryTranscript } from "./inquiry-transcript.ts";
import { kasumiCable } from "./kasumi-cable.ts";
import { kellanDam } from "./kellan-dam.ts";
import { orrinHospitals } from "./orrin-hospitals.ts";
import type { SampleArticle } from "./sample-work.ts";

/** The stories of the sample project and the articles that tell them. */
export const sampleStories: readonly {
  readonly title: string;
  readonly articles: readonly SampleArticle[];
}[] = [
  { title: "Kellan Dam", articles: kellanDam },
  { title: "Orrin hospitals", articles: orrinHospitals },
  { title: "Kasumi Bay cable", articles: kasumiCable },
];

/** The long article, which is made and not read from a file. */
export const longArticle = {
  story: "Kellan Dam",
  file: "kellan-inquiry-day-1.txt",
  text: inquiryTranscript,
  provenance: {
    outlet: "Kellan Dam Inquiry",
    publishedAt: "2026-05-11T16:30:00Z",
    timeZone: "Europe/London",
    language: "en",
  },
};
