import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found.ts";
import { DangerZone } from "@/components/project/danger-zone.tsx";
import { SettingsForm } from "@/components/project/settings-form.tsx";
import { ProjectScreen } from "@/components/shell/project-screen.tsx";
import { requireProject } from "@/lib/server/access.ts";
import { getProject } from "@/lib/server/projects/projects.ts";
import { requireUser } from "@/lib/server/sign-in/current-user.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const project = await orNotFound(requireProject(await requireUser(), (await params).slug, "manage"));
  return { title: `Settings · ${project.name}` };
}

export default async function SettingsPage({ params }: Props) {
  const user = await requireUser();
  const { id } = await orNotFound(requireProject(user, (await params).slug, "manage"));
  const project = await getProject(user, id);
  return (
    <ProjectScreen project={project} title="Settings">
      <SettingsForm project={project} />
      <DangerZone project={{ id: project.id, name: project.name }} />
    </ProjectScreen>
  );
}
