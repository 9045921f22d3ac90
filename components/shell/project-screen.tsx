import type { ReactNode } from "react";
import type { Role } from "@/lib/core/access.ts";
import { ProjectTabs } from "./project-tabs.tsx";
import { Screen } from "./screen.tsx";

/** A screen of one project, with the project's own places under the bar. */
export function ProjectScreen({
  project,
  ...screen
}: {
  project: { slug: string; name: string; role: Role };
  title: string;
  aside?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Screen above={<ProjectTabs slug={project.slug} name={project.name} role={project.role} />} {...screen} />
  );
}
