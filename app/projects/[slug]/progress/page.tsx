import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found.ts";
import { ProgressScreen } from "@/components/project/progress/progress-screen.tsx";
import { ProjectScreen } from "@/components/shell/project-screen.tsx";
import { requireProject } from "@/lib/server/access.ts";
import { getProgress } from "@/lib/server/projects/progress.ts";
import { requireUser } from "@/lib/server/sign-in/current-user.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const project = await orNotFound(requireProject(await requireUser(), (await params).slug, "read"));
  return { title: `Progress · ${project.name}` };
}

export default async function ProgressPage({ params }: Props) {
  const user = await requireUser();
  const project = await orNotFound(requireProject(user, (await params).slug, "read"));
  const now = new Date();
  const progress = await getProgress(user, project.id, now);
  return (
    <ProjectScreen
      project={project}
      title="Progress"
      aside={
        progress.isOwn ? "Your own work in this project" : "Everybody’s work, archived articles left out"
      }
    >
      <ProgressScreen slug={project.slug} progress={progress} now={now} />
    </ProjectScreen>
  );
}
