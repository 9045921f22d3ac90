import { randomUUID } from "node:crypto";
import { agreementQuerySchema } from "@/lib/schemas/agreement.ts";
import { disagreementQuerySchema } from "@/lib/schemas/disagreement.ts";
import { buildArticle, buildLayer, buildSpan } from "@/prisma/builders.ts";
import type { Article, Layer, User } from "@/prisma/client/client.ts";
import type { Actor } from "../access.ts";
import { getAgreement } from "../agreement/agreement.ts";
import { listDisagreements } from "../agreement/disagreements.ts";
import { exportAgreementTable } from "../agreement/tables.ts";
import { buildScene } from "./desk-scene.ts";

export const comparedText = "“We open at noon,” said Ada Ferro 👩‍🚒 on Friday.\nThe bridge cost a fortune.";

type Mark = readonly [label: string, quote: string];

export const annMarks: readonly Mark[] = [
  ["quote", "“We open at noon,”"],
  ["entity", "Ada Ferro"],
  ["date", "Friday"],
];
const benMarks: readonly Mark[] = [
  ["quote", "We open at noon"],
  ["claim", "Ada Ferro"],
  ["claim", "The bridge cost a fortune"],
];

/** A desk, with what is needed to hand layers in and to ask for the agreement of its project. */
export async function buildAgreementScene() {
  const scene = await buildScene();
  const { slug } = scene.project;

  /** Hands in a layer of `owner`; without one, settles gold. */
  async function handIn(
    article: Article,
    owner: Pick<User, "id"> | null,
    marks: readonly Mark[],
    parts: Partial<Pick<Layer, "status" | "submittedAt">> = {},
  ): Promise<Layer> {
    const status = owner ? "SUBMITTED" : "ACCEPTED";
    const layer = await buildLayer(article, owner, { status, submittedAt: new Date("2026-03-04"), ...parts });
    for (const [label, quote] of marks) await buildSpan(layer, article, scene.label(label), quote);
    return layer;
  }

  /** An article that Ann and Ben have handed in: other edges, another label, and one mark of each alone. */
  async function buildCompared(parts: Parameters<typeof buildArticle>[1] = {}) {
    const article = await buildArticle(scene.project, { text: `${comparedText}\n${randomUUID()}`, ...parts });
    const ann = await handIn(article, scene.ann, annMarks);
    const ben = await handIn(article, scene.ben, benMarks);
    return { article, ann, ben };
  }

  return {
    ...scene,
    handIn,
    buildCompared,
    agreement: (user: Actor, query: object = {}) =>
      getAgreement(user, slug, agreementQuerySchema.parse(query)),
    disagreements: (user: Actor, query: object = {}) =>
      listDisagreements(user, slug, disagreementQuerySchema.parse(query)),
    csv: (user: Actor, file: string) =>
      exportAgreementTable(user, slug, file, agreementQuerySchema.parse({})),
  };
}
