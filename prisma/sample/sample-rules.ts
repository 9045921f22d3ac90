import type { ExampleKind } from "@/lib/core/guidelines/rule.ts";
import type { Block, RichDocument } from "@/lib/core/text/document.ts";

/** A piece of a sample article, found by its words, that is clipped to a rule. */
type SampleExample = {
  readonly rule: string;
  readonly kind: ExampleKind;
  readonly file: string;
  readonly words: string;
  readonly note?: string;
};

const paragraph = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });

/** What the sample's owner says to everybody, whatever the label. */
export const sampleGuidelines: RichDocument = {
  type: "doc",
  content: [
    paragraph(
      "Three events, each told by several outlets. We mark who said what, what was claimed, of whom and when, so that a model can learn to lay the reports side by side.",
    ),
    {
      type: "bulletList",
      content: [
        "Read the whole article before the first mark.",
        "Mark what the text says, not what you know from another outlet.",
        "Captions, crossheads and repeated sentences count like any other words.",
        "In doubt leave the mark out and ask in a thread on the nearest one.",
      ].map((text) => ({ type: "listItem" as const, content: [paragraph(text)] })),
    },
  ],
};

const file = "kellan-dam-courier.html";
const found = "inspectors found water coming through the eastern shoulder of the Kellan Dam";

/** What the sample's owner and reviewer have clipped to the rules of a new project. */
export const sampleExamples: readonly SampleExample[] = [
  {
    rule: "Q1",
    kind: "DO",
    file,
    words: "'Take the cat, take the tablets and go.'",
    note: "With its marks and its full stop.",
  },
  { rule: "Q6", kind: "DONT", file, words: "'poor'", note: "The survey's grade is a term." },
  { rule: "C3", kind: "DO", file, words: found.slice("inspectors found ".length) },
  { rule: "C3", kind: "DONT", file, words: found, note: "Who found it belongs to no claim." },
  { rule: "E2", kind: "DO", file, words: "Tomas Breck" },
  { rule: "D2", kind: "DO", file, words: "8 p.m.", note: "“Tuesday” is a span of its own." },
  { rule: "D2", kind: "DONT", file, words: "8 p.m. on Tuesday" },
];

/** A rule that was made plainer after people had worked by it. */
export const sampleRuleEdit = {
  rule: "D2",
  text: "A day and a part of it side by side are one span (“Friday evening”); joined by a preposition (“8 p.m.” on “Tuesday”), or as a range, they are two.",
};
