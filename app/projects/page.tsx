import type { Metadata } from "next";
import { CreateProject } from "@/components/project/create-project.tsx";
import { ProjectList } from "@/components/project/project-list.tsx";
import { count } from "@/components/shell/count.ts";
import { Screen } from "@/components/shell/screen.tsx";
import { listProjects } from "@/lib/server/projects/projects.ts";
import { requireUser } from "@/lib/server/sign-in/current-user.ts";

export const metadata: Metadata = { title: "Projects" };

export default async function ProjectsPage() {
  const user = await requireUser();
  const projects = await listProjects(user);
  return (
    <Screen
      title="Projects"
      aside={count(projects.length, "project")}
      actions={user.isAdmin && <CreateProject />}
    >
      <ProjectList projects={projects} canCreate={user.isAdmin} />
    </Screen>
  );
}
