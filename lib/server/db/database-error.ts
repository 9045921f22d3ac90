import pg from "pg";
import { Prisma } from "@/prisma/client/client.ts";
import { AppError } from "../app-error.ts";
import { findOutage, findRefusal, type Outage } from "../outage.ts";

/** An id of a batch that stands for something else already. */
export function batchIdUsed(): AppError {
  return new AppError(
    "CONFLICT",
    "A batch with this id was sent before with other content; give the new batch an id of its own.",
    { reason: "BATCH_ID_USED" },
  );
}

/** What a person reads when a constraint of the database refuses a row. */
const sentences: Readonly<Record<string, string>> = {
  Span_pkey: "A span with this id already exists in another layer; give the new span an id of its own.",
  Span_quote_holds: "The quote of a span is not the article's text at its offsets; reload the article.",
  Span_label_is_of_project: "A span has a label of another project; choose a label of this project.",
  Span_labelId_fkey: "A span has a label that no longer exists; reload the article.",
  Span_quote_is_as_long: "The quote of a span is not as long as its offsets say; count in code points.",
  Relation_pkey: "A relation with this id already exists in another layer; give it an id of its own.",
  Relation_layerId_typeId_fromId_toId_key: "These two spans are already linked by a relation of this type.",
  Relation_layerId_fromId_fkey: "A relation starts at a span that is not in this layer.",
  Relation_layerId_toId_fkey: "A relation leads to a span that is not in this layer.",
  Relation_typeId_fkey: "A relation has a type that no longer exists; reload the article.",
  Verdict_pkey: "A verdict with this id already exists; give the new verdict an id of its own.",
  Verdict_goldLayerId_spanId_key: "This span already has a verdict; change that one.",
  Label_projectId_name_key: "Another label of this project has that name; choose a different one.",
  Label_projectId_folded_key:
    "Another label of this project has that name, with other capitals or another form of its letters; choose a different one.",
  Label_hotkey_in_use: "Another label of this project has that key; choose a different one.",
  RelationType_projectId_name_key: "Another relation of this project has that name; choose a different one.",
  Story_projectId_title_key: "Another story of this project has that title; choose a different one.",
  RelationType_projectId_folded_key:
    "Another relation of this project has that name, with other capitals or another form of its letters; choose a different one.",
  Story_projectId_folded_key:
    "Another story of this project has that title, with other capitals or another form of its letters; choose a different one.",
  Project_slug_key: "Another project has that address; choose a different one.",
};

/** What a person reads while the database cannot do what it was asked, and after how many seconds it is worth trying again. */
const outages: Readonly<Record<Outage, { readonly sentence: string; readonly retryAfterSeconds: number }>> = {
  away: {
    sentence: "The database does not answer now. Nothing you saved is lost; try again in a moment.",
    retryAfterSeconds: 2,
  },
  busy: {
    sentence: "The database is too busy now. Nothing you saved is lost; try again in a moment.",
    retryAfterSeconds: 5,
  },
  full: {
    sentence:
      "The disk of the database is full, so nothing can be saved now. Nothing you saved is lost; tell whoever runs Copydesk.",
    retryAfterSeconds: 15,
  },
  "read-only": {
    sentence:
      "The database takes no changes now, so nothing can be saved. Nothing you saved is lost; tell whoever runs Copydesk.",
    retryAfterSeconds: 15,
  },
};

/** Prisma names the index of a unique constraint and of a foreign key; of other constraints the name is in the sentence only. */
function constraintIn({ constraint, originalMessage }: NonNullable<ReturnType<typeof findRefusal>>): string {
  return constraint?.index ?? /constraint "([^"]+)"/.exec(originalMessage)?.[1] ?? "";
}

function constraintOf(error: unknown): { code: string; constraint: string } | null {
  if (error instanceof pg.DatabaseError)
    return { code: error.code ?? "", constraint: error.constraint ?? "" };
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null;
  const refusal = findRefusal(error);
  return refusal && { code: refusal.originalCode, constraint: constraintIn(refusal) };
}

/**
 * What a database's error says to a person, whether `pg` or Prisma asked: a row that it refused (SQLSTATE classes 22, bad data,
 * and 23, broken constraint) as AppError INVALID; an outage as UNAVAILABLE with `retryAfterSeconds`; anything else as it came.
 */
export function toAppError(error: unknown): unknown {
  const outage = findOutage(error);
  if (outage) {
    const { sentence, retryAfterSeconds } = outages[outage];
    return new AppError("UNAVAILABLE", sentence, { retryAfterSeconds }, { cause: error });
  }
  const refused = constraintOf(error);
  if (!refused) return error;
  // Two layers are given the same id at the same moment.
  if (refused.constraint === "Batch_pkey") return batchIdUsed();
  const sentence = sentences[refused.constraint];
  if (sentence) return new AppError("INVALID", sentence);
  if (refused.code.startsWith("22")) {
    return new AppError("INVALID", "A value holds characters or numbers that cannot be stored; remove them.");
  }
  if (refused.code.startsWith("23")) {
    return new AppError("INVALID", "What was sent does not fit what is stored; reload and try again.");
  }
  return error;
}
