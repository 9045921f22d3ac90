import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found.ts";
import type { SearchParams } from "@/app/search-params.ts";
import { agreementPath, disagreementsPath } from "@/components/agreement/agreement-address.ts";
import { DisagreementScreen } from "@/components/agreement/disagreement-screen.tsx";
import { LinkButton } from "@/components/shell/link-button.tsx";
import { Notice } from "@/components/shell/notice.tsx";
import { ProjectScreen } from "@/components/shell/project-screen.tsx";
import { disagreementQuerySchema } from "@/lib/schemas/disagreement.ts";
import { requireProject } from "@/lib/server/access.ts";
import { listDisagreements } from "@/lib/server/agreement/disagreements.ts";
import { AppError } from "@/lib/server/app-error.ts";
import { requireUser } from "@/lib/server/sign-in/current-user.ts";

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const project = await orNotFound(requireProject(await requireUser(), (await params).slug, "review"));
  return { title: `Disagreements · ${project.name}` };
}

export default async function DisagreementsPage({ params, searchParams }: Props) {
  const user = await requireUser();
  const project = await orNotFound(requireProject(user, (await params).slug, "review"));
  const query =
    disagreementQuerySchema.safeParse(await searchParams).data ?? disagreementQuerySchema.parse({});
  const page = await listDisagreements(user, project.id, query).catch(refusal);
  return (
    <ProjectScreen
      project={project}
      title="Disagreements"
      aside="What two annotators have marked otherwise, article by article"
      actions={<LinkButton href={agreementPath(project.slug, query)}>Agreement</LinkButton>}
    >
      {page instanceof AppError ? (
        <Notice>{page.message}</Notice>
      ) : (
        <DisagreementScreen
          key={disagreementsPath(project.slug, query)}
          slug={project.slug}
          query={query}
          page={page}
        />
      )}
    </ProjectScreen>
  );
}

function refusal(error: unknown): AppError {
  if (error instanceof AppError && (error.code === "INVALID" || error.code === "TOO_MANY")) return error;
  throw error;
}
