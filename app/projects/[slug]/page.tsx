import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found.ts";
import { Overview } from "@/components/project/overview.tsx";
import { LinkButton } from "@/components/shell/link-button.tsx";
import { ProjectScreen } from "@/components/shell/project-screen.tsx";
import { listStories } from "@/lib/server/articles/stories.ts";
import { publicUrl } from "@/lib/server/people/public-url.ts";
import { getProjectOverview } from "@/lib/server/projects/project-overview.ts";
import { requireUser } from "@/lib/server/sign-in/current-user.ts";

type Props = { params: Promise<{ slug: string }> };

async function read({ params }: Props) {
  const [user, { slug }] = await Promise.all([requireUser(), params]);
  return orNotFound(Promise.all([getProjectOverview(user, slug), listStories(user, slug)]));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ project }] = await read(props);
  return { title: project.name };
}

export default async function ProjectPage(props: Props) {
  const [overview, stories] = await read(props);
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
