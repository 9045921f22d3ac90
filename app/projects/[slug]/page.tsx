import type { Metadata } from "next";
import { cache } from "react";
import { orNotFound } from "@/app/or-not-found.ts";
import { Overview } from "@/components/project/overview.tsx";
import { LinkButton } from "@/components/shell/link-button.tsx";
import { ProjectScreen } from "@/components/shell/project-screen.tsx";
import { listStories } from "@/lib/server/articles/stories.ts";
import { publicUrl } from "@/lib/server/people/public-url.ts";
import { getProjectOverview } from "@/lib/server/projects/project-overview.ts";
import { requireUser } from "@/lib/server/sign-in/current-user.ts";

type Props = { params: Promise<{ slug: string }> };

/** Read once for the page and its title. */
const read = cache(async (slug: string) => {
  const user = await requireUser();
  return orNotFound(Promise.all([getProjectOverview(user, slug), listStories(user, slug)]));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ project }] = await read((await params).slug);
  return { title: project.name };
}

export default async function ProjectPage({ params }: Props) {
  const [overview, stories] = await read((await params).slug);
  const { project } = overview;
  return (
    <ProjectScreen
      project={project}
      title={project.name}
      aside={project.description}
      actions={
        overview.articleCount > 0 && (
          <LinkButton href={`/projects/${project.slug}/articles`} variant="filled">
            Articles
          </LinkButton>
        )
      }
    >
      <Overview overview={overview} stories={stories} address={publicUrl()} />
    </ProjectScreen>
  );
}
