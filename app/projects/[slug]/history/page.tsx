import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found.ts";
import type { SearchParams } from "@/app/search-params.ts";
import { AuditSearch } from "@/components/people/audit-search.tsx";
import { AuditTable } from "@/components/people/audit-table.tsx";
import { count } from "@/components/shell/count.ts";
import { ProjectScreen } from "@/components/shell/project-screen.tsx";
import { auditQuerySchema } from "@/lib/schemas/audit.ts";
import { requireProject } from "@/lib/server/access.ts";
import { listAudit } from "@/lib/server/audit.ts";
import { requireUser } from "@/lib/server/sign-in/current-user.ts";

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const project = await orNotFound(requireProject(await requireUser(), (await params).slug, "manage"));
  return { title: `History · ${project.name}` };
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const user = await requireUser();
  const project = await orNotFound(requireProject(user, (await params).slug, "manage"));
  const query = auditQuerySchema.safeParse(await searchParams).data ?? auditQuerySchema.parse({});
  const audit = await listAudit(user, { ...query, projectId: project.id });
  return (
    <ProjectScreen project={project} title="History" aside={count(audit.total, "event")}>
      <AuditSearch search={query.search} />
      <AuditTable audit={audit} path={`/projects/${project.slug}/history`} search={query.search} />
    </ProjectScreen>
  );
}
