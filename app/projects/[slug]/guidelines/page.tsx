import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found.ts";
import { GuidelinesScreen } from "@/components/project/guidelines-screen.tsx";
import { LabelRules } from "@/components/project/label-rules.tsx";
import { NewsNotice } from "@/components/shell/guidelines/news-notice.tsx";
import { ProjectScreen } from "@/components/shell/project-screen.tsx";
import { rolesFor } from "@/lib/core/access.ts";
import { requireProject } from "@/lib/server/access.ts";
import { listRuleCitations } from "@/lib/server/guidelines/citations.ts";
import { getGuidelineNews } from "@/lib/server/guidelines/news.ts";
import { listRules } from "@/lib/server/guidelines/rules.ts";
import { listLabels } from "@/lib/server/projects/labels.ts";
import { getProject } from "@/lib/server/projects/projects.ts";
import { requireUser } from "@/lib/server/sign-in/current-user.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const project = await orNotFound(requireProject(await requireUser(), (await params).slug, "read"));
  return { title: `Guidelines · ${project.name}` };
}

export default async function GuidelinesPage({ params }: Props) {
  const user = await requireUser();
  const project = await orNotFound(getProject(user, (await params).slug));
  const mayClip = rolesFor("review").includes(project.role);
  const [labels, rules, citations, news] = await Promise.all([
    listLabels(user, project.id),
    listRules(user, project.id),
    mayClip ? listRuleCitations(user, project.id) : [],
    getGuidelineNews(user, project.id),
  ]);
  const canManage = rolesFor("manage").includes(project.role);
  return (
    <ProjectScreen project={project} title="Guidelines" aside="They open beside the text in the reader.">
      <NewsNotice projectId={project.id} news={news} />
      <GuidelinesScreen projectId={project.id} guidelines={project.guidelines} canManage={canManage} />
      {labels
        .filter(({ isArchived }) => !isArchived)
        .map((label) => (
          <LabelRules
            key={label.id}
            label={label}
            rules={rules.filter(({ labelId }) => labelId === label.id)}
            citations={citations}
            rights={{ canManage, mayClip }}
          />
        ))}
    </ProjectScreen>
  );
}
