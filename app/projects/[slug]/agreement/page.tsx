import type { Metadata } from "next";
import { Suspense } from "react";
import { orNotFound } from "@/app/or-not-found.ts";
import type { SearchParams } from "@/app/search-params.ts";
import styles from "@/components/agreement/agreement.module.css";
import { agreementPath } from "@/components/agreement/agreement-address.ts";
import { AgreementFilters } from "@/components/agreement/agreement-filters.tsx";
import { AgreementScreen } from "@/components/agreement/agreement-screen.tsx";
import { Notice } from "@/components/shell/notice.tsx";
import { ProjectScreen } from "@/components/shell/project-screen.tsx";
import { type AgreementQuery, agreementQuerySchema } from "@/lib/schemas/agreement.ts";
import { type Actor, requireProject } from "@/lib/server/access.ts";
import { getAgreement } from "@/lib/server/agreement/agreement.ts";
import { AppError } from "@/lib/server/app-error.ts";
import { listStories } from "@/lib/server/articles/stories.ts";
import { listLabels } from "@/lib/server/projects/labels.ts";
import { requireUser } from "@/lib/server/sign-in/current-user.ts";

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const project = await orNotFound(requireProject(await requireUser(), (await params).slug, "review"));
  return { title: `Agreement · ${project.name}` };
}

export default async function AgreementPage({ params, searchParams }: Props) {
  const user = await requireUser();
  const project = await orNotFound(requireProject(user, (await params).slug, "review"));
  const query = agreementQuerySchema.safeParse(await searchParams).data ?? agreementQuerySchema.parse({});
  const [labels, stories] = await Promise.all([listLabels(user, project.id), listStories(user, project.id)]);
  return (
    <ProjectScreen
      project={project}
      title="Agreement"
      aside="How far annotators mark the same, on articles that two or more have handed in"
    >
      <AgreementFilters
        slug={project.slug}
        query={query}
        labels={labels.map(({ name }) => ({ name }))}
        stories={stories.map(({ id, title }) => ({ id, title }))}
      />
      <Suspense
        key={agreementPath(project.slug, query)}
        fallback={
          <p role="status" className={styles.counting}>
            Counting what changed since it was last counted. A large project takes a few seconds the first
            time.
          </p>
        }
      >
        <Counted user={user} project={project} query={query} />
      </Suspense>
    </ProjectScreen>
  );
}

/** The report, or what about the query or the moment stands in its way. */
async function Counted({
  user,
  project,
  query,
}: {
  user: Actor;
  project: { id: string; slug: string };
  query: AgreementQuery;
}) {
  const view = await getAgreement(user, project.id, query).catch(refusal);
  if (view instanceof AppError) return <Notice>{view.message}</Notice>;
  return <AgreementScreen slug={project.slug} query={query} view={view} />;
}

function refusal(error: unknown): AppError {
  if (error instanceof AppError && (error.code === "INVALID" || error.code === "TOO_MANY")) return error;
  throw error;
}
