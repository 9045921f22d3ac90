import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found.ts";
import { GuidelinesScreen } from "@/components/project/guidelines-screen.tsx";
import { ProjectScreen } from "@/components/shell/project-screen.tsx";
import { rolesFor } from "@/lib/core/access.ts";
import { requireProject } from "@/lib/server/access.ts";
import { getProject } from "@/lib/server/projects/projects.ts";
import { requireUser } from "@/lib/server/sign-in/current-user.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const project = await orNotFound(requireProject(await requireUser(), (await params).slug, "read"));
  return { title: `Guidelines · ${project.name}` };
}

export default async function GuidelinesPage({ params }: Props) {
  const project = await orNotFound(getProject(await requireUser(), (await params).slug));
  return (
    <ProjectScreen project={project} title="Guidelines" aside="They open beside the text in the reader.">
      <GuidelinesScreen
        projectId={project.id}
        guidelines={project.guidelines}
        canManage={rolesFor("manage").includes(project.role)}
      />
    </ProjectScreen>
  );
}
