import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found.ts";
import { LabelScreen } from "@/components/project/label-screen.tsx";
import { count } from "@/components/shell/count.ts";
import { ProjectScreen } from "@/components/shell/project-screen.tsx";
import { rolesFor } from "@/lib/core/access.ts";
import { requireProject } from "@/lib/server/access.ts";
import { listLabels } from "@/lib/server/projects/labels.ts";
import { listRelationTypes } from "@/lib/server/projects/relation-types.ts";
import { requireUser } from "@/lib/server/sign-in/current-user.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const project = await orNotFound(requireProject(await requireUser(), (await params).slug, "read"));
  return { title: `Labels · ${project.name}` };
}

export default async function LabelsPage({ params }: Props) {
  const user = await requireUser();
  const project = await orNotFound(requireProject(user, (await params).slug, "read"));
  const [labels, relationTypes] = await Promise.all([
    listLabels(user, project.id),
    listRelationTypes(user, project.id),
  ]);
  return (
    <ProjectScreen project={project} title="Labels" aside={count(labels.length, "label")}>
      <LabelScreen
        projectId={project.id}
        slug={project.slug}
        labels={labels}
        relationTypes={relationTypes}
        canManage={rolesFor("manage").includes(project.role)}
      />
    </ProjectScreen>
  );
}
