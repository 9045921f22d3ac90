import { createHash, randomUUID } from "node:crypto";
import type { RichDocument } from "@/lib/core/text/document.ts";
import { wordRules } from "@/lib/core/text/words.ts";
import { db, prisma } from "@/lib/server/db/database.ts";
import { hashPassword } from "@/lib/server/people/passwords.ts";
import { createDefaultLabels } from "@/lib/server/projects/default-labels.ts";
import type {
  Article,
  Label,
  Layer,
  Member,
  Prisma,
  Project,
  Rule,
  RuleExample,
  Span,
  User,
} from "./client/client.ts";

// Rows for server tests, the sample and journeys: give what matters, the rest is made up and unique.

let count = 0;
const unique = (word: string) => `${word}-${++count}-${randomUUID().slice(0, 8)}`;

type UserParts = Partial<Prisma.UserUncheckedCreateInput> & { password?: string };

export async function buildUser({ password, ...parts }: UserParts = {}): Promise<User> {
  const name = unique("person");
  const passwordHash = password === undefined ? null : await hashPassword(password);
  return prisma.user.create({ data: { name, email: `${name}@example.org`, passwordHash, ...parts } });
}

type BuiltProject = Project & { readonly labels: readonly Label[] };

/** A project with the default labels, in their order, and the default relation types. */
export async function buildProject(
  parts: Partial<Prisma.ProjectUncheckedCreateInput> = {},
): Promise<BuiltProject> {
  const slug = unique("project");
  const project = await prisma.project.create({ data: { name: slug, slug, ...parts } });
  await createDefaultLabels(db, project.id);
  const labels = await prisma.label.findMany({
    where: { projectId: project.id },
    orderBy: { position: "asc" },
  });
  return { ...project, labels };
}

export function buildMember(
  project: { id: string },
  user: { id: string },
  role: Member["role"] = "ANNOTATOR",
): Promise<Member> {
  return prisma.member.create({ data: { projectId: project.id, userId: user.id, role } });
}

/** One more rule of a label. */
export async function buildRule(
  label: { id: string },
  parts: Partial<Prisma.RuleUncheckedCreateInput> = {},
): Promise<Rule> {
  const number = 1 + (await prisma.rule.count({ where: { labelId: label.id } }));
  return prisma.rule.create({ data: { labelId: label.id, number, text: unique("rule"), ...parts } });
}

/** The span clipped to the rule as something to do. */
export function buildExample(
  rule: { id: string },
  { articleId, start, end, quote }: { articleId: string; start: number; end: number; quote: string },
): Promise<RuleExample> {
  return prisma.ruleExample.create({ data: { ruleId: rule.id, kind: "DO", articleId, start, end, quote } });
}

/** A person who is a member of the project. */
export async function buildMemberUser(
  project: { id: string },
  role: Member["role"] = "ANNOTATOR",
  parts: UserParts = {},
): Promise<User> {
  const user = await buildUser(parts);
  await buildMember(project, user, role);
  return user;
}

type ArticleParts = Partial<Prisma.ArticleUncheckedCreateInput> & { text?: string };

/** An article of plain text, a paragraph per line; give `document` and `text` together for a rich one. */
export function buildArticle(project: { id: string }, parts: ArticleParts = {}): Promise<Article> {
  const title = unique("article");
  const text = parts.text ?? `The mayor said on Monday that the bridge would reopen.\n${title}`;
  return prisma.article.create({
    data: {
      projectId: project.id,
      title,
      document: plainDocument(text),
      text,
      textSha256: createHash("sha256").update(text).digest("hex"),
      length: [...text].length,
      wordCount: text.split(/\s+/).filter(Boolean).length,
      wordRules,
      ...parts,
    },
  });
}

function plainDocument(text: string): RichDocument {
  const content = text
    .split("\n")
    .map((line) =>
      line
        ? { type: "paragraph" as const, content: [{ type: "text" as const, text: line }] }
        : { type: "paragraph" as const },
    );
  return { type: "doc", content };
}

/** A layer of `owner` on the article; for gold leave the owner out and say `kind: "GOLD"`. */
export function buildLayer(
  article: { id: string },
  owner: { id: string } | null,
  parts: Partial<Prisma.LayerUncheckedCreateInput> = {},
): Promise<Layer> {
  const kind = owner ? "ANNOTATOR" : "GOLD";
  return prisma.layer.create({ data: { articleId: article.id, ownerId: owner?.id ?? null, kind, ...parts } });
}

/**
 * A span over the `nth` place (from 0) where `quote` stands in the article.
 * @throws RangeError when it does not stand there.
 */
export function buildSpan(
  layer: { id: string; ownerId: string | null },
  article: { text: string },
  label: { id: string },
  quote: string,
  { nth = 0, ...parts }: Partial<Prisma.SpanUncheckedCreateInput> & { nth?: number } = {},
): Promise<Span> {
  const before = article.text.split(quote, nth + 1);
  if (article.text.split(quote).length <= nth + 1) throw new RangeError(`no place ${nth} of "${quote}"`);
  const start = [...before.join(quote)].length;
  return prisma.span.create({
    data: {
      id: randomUUID(),
      layerId: layer.id,
      labelId: label.id,
      start,
      end: start + [...quote].length,
      quote,
      createdById: layer.ownerId,
      ...parts,
    },
  });
}
