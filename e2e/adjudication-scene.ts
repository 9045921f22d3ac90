import type { Locator, Page } from "playwright/test";
import { prisma } from "@/lib/server/db/database.ts";
import { buildArticle, buildLayer, buildMember, buildSpan } from "@/prisma/builders.ts";
import type { Article, Layer, Span, User } from "@/prisma/client/client.ts";
import { test as base, expect, visit } from "./fixtures.ts";
import { cardOf, expectSettled } from "./reading.ts";
import type { NewPerson, Scene } from "./scene.ts";

const text = [
  "The pilots’ guild said on Tuesday that forty crews would stay ashore from midnight, closing the strait to Port Amber.",
  "“We did not want this, and we will not end the talks,” Mira Sole, the guild’s secretary, told reporters on the quay.",
  "The operator, Blue Lines, said it had “put a fair offer on the table weeks ago” and was surprised.",
  "Ferries take nine in ten islanders to the hospital, according to the island council.",
].join("\n");

/** Quotes of one annotator by their label. */
type Marks = Readonly<Record<string, readonly string[]>>;

const sure = ["Mira Sole", "Port Amber"];
const said = "“We did not want this, and we will not end the talks,”";
const offer = "“put a fair offer on the table weeks ago”";
const short = "“put a fair offer on the table";
const ferries = "Ferries take nine in ten islanders to the hospital";

/** What five annotators mark: two names and a quote alike, the rest each in their own way. */
const marks: readonly Marks[] = [
  { quote: [said, offer], entity: [...sure, "Blue Lines"], claim: [ferries], date: ["Tuesday"] },
  { quote: [said, short], entity: [...sure, "Blue Lines"], claim: [ferries], date: ["on Tuesday"] },
  { quote: [said, offer], entity: [...sure], claim: [ferries], date: ["Tuesday"] },
  { quote: [said, "put a fair offer on the table weeks ago"], entity: [...sure, "Blue"], date: ["Tuesday"] },
  { quote: [said, short, ferries], entity: [...sure, "Blue Lines"], date: ["on Tuesday"] },
];

export type Annotated = {
  readonly article: Article;
  readonly annotators: readonly User[];
  readonly layers: readonly Layer[];
  /** The span of an annotator over these words. */
  span(annotator: number, words: string): Span;
};

/** An article that `amount` annotators (two to five) have handed in, one after the other: A, B, C… */
async function buildAnnotated(scene: Scene, newPerson: NewPerson, amount: number): Promise<Annotated> {
  // Labels that ask for nothing, so that whatever is marked can be submitted.
  await prisma.label.updateMany({ where: { projectId: scene.project.id }, data: { attributes: [] } });
  const article = await buildArticle(scene.project, { text, title: "Pilots to stay ashore" });
  const annotators = [scene.ann, scene.ben];
  for (const name of ["Cy Annotator", "Di Annotator", "Eve Annotator"].slice(0, amount - 2)) {
    const person = await newPerson({ name });
    await buildMember(scene.project, person);
    annotators.push(person);
  }
  const layers: Layer[] = [];
  const spans: Span[][] = [];
  for (const [at, owner] of annotators.slice(0, amount).entries()) {
    const submittedAt = new Date(Date.now() - (amount - at) * 60_000);
    const layer = await buildLayer(article, owner, { status: "SUBMITTED", submittedAt });
    layers.push(layer);
    spans.push(await buildMarks(scene, article, layer, marks[at] ?? {}));
  }
  return {
    article,
    annotators,
    layers,
    span(annotator, words) {
      const found = spans[annotator]?.find(({ quote }) => quote === words);
      if (!found) throw new RangeError(`nobody marked ${words}`);
      return found;
    },
  };
}

async function buildMarks(scene: Scene, article: Article, layer: Layer, own: Marks): Promise<Span[]> {
  const spans: Span[] = [];
  for (const [label, quotes] of Object.entries(own)) {
    for (const quote of quotes) spans.push(await buildSpan(layer, article, scene.label(label), quote));
  }
  return spans;
}

type Adjudicating = {
  /** See `buildAnnotated`. */
  annotate: (amount: number) => Promise<Annotated>;
  /** The same, with its adjudication open to the reviewer. */
  adjudicate: (amount: number) => Promise<Annotated>;
};

/** Journeys that begin with what several annotators have handed in. */
export const test = base.extend<Adjudicating>({
  annotate: async ({ scene, newPerson }, use) => {
    await use((amount) => buildAnnotated(scene, newPerson, amount));
  },

  adjudicate: async ({ annotate, signIn, scene, page }, use) => {
    await use(async (amount) => {
      const annotated = await annotate(amount);
      await signIn(scene.reviewer);
      await openAdjudication(page, annotated.article, "0 of 7 settled");
      return annotated;
    });
  },
});

/** Opens the adjudication of an article, and waits until gold is kept. */
export async function openAdjudication(page: Page, { id }: { id: string }, words: string): Promise<void> {
  await visit(page, `/adjudicate/${id}`);
  await expectSettled(page, words);
  await expectOpen(page);
}

/** Gold can be changed. */
export async function expectOpen(page: Page): Promise<void> {
  await expect(page.getByRole("banner").getByRole("button", { name: "Finish", exact: true })).toBeVisible();
}

/** The card of a candidate, by words of it. */
export function candidateCard(page: Page, words: string): Locator {
  return cardOf(page, words).first();
}

/** What gold has by now, in text order. */
export async function goldOf({ id }: { id: string }): Promise<string[]> {
  const spans = await prisma.span.findMany({
    where: { layer: { articleId: id, kind: "GOLD" } },
    include: { label: true },
    orderBy: [{ start: "asc" }, { end: "desc" }],
  });
  return spans.map(({ label, quote }) => `${label.name} ${quote}`);
}
