import { timexValuePattern } from "../timex/timex-value.ts";
import { defaultIntroductions } from "./default-guidelines.ts";
import type { AttributeDefinition, LabelDraft, RelationTypeDraft } from "./label.ts";

type Defined = Pick<AttributeDefinition, "name" | "title" | "type"> & Partial<AttributeDefinition>;

function define(attribute: Defined): AttributeDefinition {
  return { required: false, choices: [], pattern: "", help: "", ...attribute };
}

const quoteAttributes = [
  define({
    name: "kind",
    title: "Kind",
    type: "choice",
    required: true,
    choices: ["direct", "indirect", "mixed"],
    default: "direct",
    help: "Direct: all in quotation marks. Indirect: none of it. Mixed: some of it.",
  }),
  define({
    name: "attribution",
    title: "Attribution",
    type: "choice",
    choices: ["explicit", "pronoun", "continuation", "orphan", "anonymous"],
    help: "How the article says whose words these are.",
  }),
  define({ name: "cue", title: "Cue", type: "text", help: "The words that attribute it, such as “said”." }),
  define({
    name: "utteranceDate",
    title: "Spoken on",
    type: "text",
    pattern: timexValuePattern(),
    help: "Where that was not at publication: 2011-11-02. Dates in it are counted from it.",
  }),
];

const claimAttributes = [
  define({
    name: "checkWorthiness",
    title: "Check-worthiness",
    type: "choice",
    required: true,
    choices: ["CFS", "UFS", "NFS"],
    choiceTitles: { CFS: "check-worthy", UFS: "factual, unimportant", NFS: "not factual" },
    help: "Would the public gain from having it checked?",
  }),
  define({ name: "verifiable", title: "Verifiable", type: "flag", help: "Could somebody else check it?" }),
  define({
    name: "claimText",
    title: "Claim in full",
    type: "text",
    help: "The claim as a sentence that stands by itself, names in place of pronouns.",
  }),
];

const entityAttributes = [
  define({
    name: "type",
    title: "Type",
    type: "choice",
    required: true,
    choices: [
      ...["PERSON", "NORP", "FAC", "ORG", "GPE", "LOC"],
      ...["PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE"],
    ],
    choiceTitles: {
      PERSON: "person",
      NORP: "people, faith or party",
      FAC: "building or structure",
      ORG: "organisation",
      GPE: "country, region or town",
      LOC: "other place",
      PRODUCT: "product",
      EVENT: "event",
      WORK_OF_ART: "work of art",
      LAW: "law",
      LANGUAGE: "language",
    },
  }),
  define({
    name: "wikidata",
    title: "Wikidata",
    type: "text",
    pattern: "Q[1-9][0-9]*",
    help: "The item's id: Q and a number, such as Q84.",
  }),
  define({ name: "canonicalName", title: "Full name", type: "text", help: "The same for every spelling." }),
  define({
    name: "metonym",
    title: "Stands for another",
    type: "flag",
    help: "A place named for its government, for example.",
  }),
];

const dateAttributes = [
  define({
    name: "type",
    title: "Type",
    type: "choice",
    required: true,
    choices: ["DATE", "TIME", "DURATION", "SET"],
    default: "DATE",
    choiceTitles: { DATE: "date", TIME: "time of day", DURATION: "length of time", SET: "recurring" },
  }),
  define({
    name: "value",
    title: "Value",
    type: "text",
    required: true,
    pattern: timexValuePattern(),
    help: "In words, such as 14 May 2024, last Friday or three days, or as TIMEX3: 2024-05-14, P3D.",
  }),
  define({
    name: "mod",
    title: "Modifier",
    type: "choice",
    choices: [
      ...["BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN"],
      ...["EQUAL_OR_LESS", "EQUAL_OR_MORE", "START", "MID", "END", "APPROX"],
    ],
    choiceTitles: {
      BEFORE: "before",
      AFTER: "after",
      ON_OR_BEFORE: "on or before",
      ON_OR_AFTER: "on or after",
      LESS_THAN: "less than",
      MORE_THAN: "more than",
      EQUAL_OR_LESS: "at most",
      EQUAL_OR_MORE: "at least",
      START: "start of",
      MID: "middle of",
      END: "end of",
      APPROX: "about",
    },
  }),
  define({ name: "vague", title: "Vague", type: "flag", help: "Nobody could say exactly when." }),
];

/** The labels of a new project, in their order. */
export const defaultLabels: readonly LabelDraft[] = [
  {
    name: "quote",
    colour: "#8a5a00",
    line: "solid",
    hotkey: "1",
    guideline: defaultIntroductions.quote,
    attributes: quoteAttributes,
    maxLength: 1500,
    takesQuotationMarks: true,
  },
  {
    name: "claim",
    colour: "#3d45a8",
    line: "dashed",
    hotkey: "2",
    guideline: defaultIntroductions.claim,
    attributes: claimAttributes,
    maxLength: 400,
    takesQuotationMarks: false,
  },
  {
    name: "entity",
    colour: "#0b655e",
    line: "dotted",
    hotkey: "3",
    guideline: defaultIntroductions.entity,
    attributes: entityAttributes,
    maxLength: 120,
    takesQuotationMarks: false,
  },
  {
    name: "date",
    colour: "#a3195b",
    line: "double",
    hotkey: "4",
    guideline: defaultIntroductions.date,
    attributes: dateAttributes,
    maxLength: 80,
    takesQuotationMarks: false,
  },
];

/** The relation types of a new project: who said a quote. */
export const defaultRelationTypes: readonly RelationTypeDraft[] = [
  { name: "speaker", from: "quote", to: "entity" },
];
