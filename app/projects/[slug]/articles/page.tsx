import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found.ts";
import type { SearchParams } from "@/app/search-params.ts";
import { ArticleScreen } from "@/components/articles/article-screen.tsx";
import { count } from "@/components/shell/count.ts";
import { ProjectScreen } from "@/components/shell/project-screen.tsx";
import { rolesFor } from "@/lib/core/access.ts";
import { articleQuerySchema } from "@/lib/schemas/article.ts";
import { requireProject } from "@/lib/server/access.ts";
import { listArticles, listOutlets } from "@/lib/server/articles/article-list.ts";
import { listStories } from "@/lib/server/articles/stories.ts";
import { listMembers } from "@/lib/server/people/members.ts";
import { listLabels } from "@/lib/server/projects/labels.ts";
import { requireUser } from "@/lib/server/sign-in/current-user.ts";

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const project = await orNotFound(requireProject(await requireUser(), (await params).slug, "read"));
  return { title: `Articles · ${project.name}` };
}

export default async function ArticlesPage({ params, searchParams }: Props) {
  const user = await requireUser();
  const project = await orNotFound(requireProject(user, (await params).slug, "read"));
  const query = articleQuerySchema.safeParse(await searchParams).data ?? articleQuerySchema.parse({});
  const [list, stories, labels, members, outlets] = await Promise.all([
    listArticles(user, project.id, query),
    listStories(user, project.id),
    listLabels(user, project.id),
    listMembers(user, project.id),
    listOutlets(user, project.id),
  ]);
  const canReview = rolesFor("review").includes(project.role);
  return (
    <ProjectScreen project={project} title="Articles" aside={count(list.total, "article")}>
      <ArticleScreen
        project={{
          id: project.id,
          slug: project.slug,
          canManage: rolesFor("manage").includes(project.role),
          canReview,
        }}
        query={query}
        list={list}
        choices={{
          stories: stories.map(({ id, title, articleCount, archivedCount }) => ({
            id,
            title,
            articleCount,
            archivedCount,
          })),
          labels: labels.map(({ id, name }) => ({ id, name })),
          people: canReview
            ? members.filter(({ isDisabled }) => !isDisabled).map(({ userId, name }) => ({ userId, name }))
            : [],
          outlets,
        }}
      />
    </ProjectScreen>
  );
}
