import { randomUUID } from "node:crypto";
import type { Change } from "@/lib/core/annotation/change.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { BatchInput } from "@/lib/schemas/annotation.ts";
import { prisma } from "@/lib/server/db/database.ts";
import { buildArticle, buildLayer, buildMemberUser, buildProject, buildUser } from "@/prisma/builders.ts";
import { toActor } from "./actors.ts";

export const sceneText = "“We open at noon,” said Ada Ferro 👩‍🚒 on Friday.\nThe bridge opens at noon.";

/** A project with an owner, a reviewer, two annotators and somebody of another project; an article, and Ann's layer of it. */
export async function buildScene(text: string = sceneText) {
  const project = await buildProject();
  // Labels that ask for nothing, so that a test can submit what it marks.
  await prisma.label.updateMany({
    where: { projectId: project.id },
    data: { attributes: [], maxLength: null },
  });
  const [owner, reviewer, ann, ben] = await Promise.all([
    buildMemberUser(project, "OWNER"),
    buildMemberUser(project, "REVIEWER"),
    buildMemberUser(project),
    buildMemberUser(project),
  ]);
  const stranger = await buildMemberUser(await buildProject(), "OWNER");
  const admin = await buildUser({ isAdmin: true });
  const article = await buildArticle(project, { text });
  const layer = await buildLayer(article, ann);
  const label = (name: string) => {
    const found = project.labels.find((other) => other.name === name);
    if (!found) throw new RangeError(`no label ${name}`);
    return found;
  };
  return {
    project,
    article,
    layer,
    label,
    owner: toActor(owner),
    reviewer: toActor(reviewer),
    ann: toActor(ann),
    ben: toActor(ben),
    stranger: toActor(stranger),
    admin: toActor(admin),
  };
}

/** A span over the first place where `quote` stands in `text`. */
export function spanOf(text: string, label: { id: string }, quote: string, parts: Partial<Span> = {}): Span {
  const at = text.indexOf(quote);
  if (at < 0) throw new RangeError(`the text does not hold ${quote}`);
  const start = [...text.slice(0, at)].length;
  return {
    id: randomUUID(),
    labelId: label.id,
    start,
    end: start + [...quote].length,
    quote,
    attributes: {},
    note: "",
    derivedFrom: null,
    ...parts,
  };
}

/** The change that adds a span. */
export function adding(span: Span): Change {
  return { of: "span", before: null, after: span };
}

/** A batch of a fresh id. */
export function batchOf(baseRevision: number, ...changes: Change[]): BatchInput {
  return { id: randomUUID(), baseRevision, changes: structuredClone(changes), undoes: null };
}
