import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found.ts";
import { MemberScreen } from "@/components/people/member-screen.tsx";
import { count } from "@/components/shell/count.ts";
import { ProjectScreen } from "@/components/shell/project-screen.tsx";
import { requireProject } from "@/lib/server/access.ts";
import { listMembers, listProjectInvitations } from "@/lib/server/people/members.ts";
import { requireUser } from "@/lib/server/sign-in/current-user.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const project = await orNotFound(requireProject(await requireUser(), (await params).slug, "manage"));
  return { title: `People · ${project.name}` };
}

export default async function MembersPage({ params }: Props) {
  const user = await requireUser();
  const project = await orNotFound(requireProject(user, (await params).slug, "manage"));
  const [members, invitations] = await Promise.all([
    listMembers(user, project.id),
    listProjectInvitations(user, project.id),
  ]);
  return (
    <ProjectScreen project={project} title="People" aside={count(members.length, "person", "people")}>
      <MemberScreen
        project={{ id: project.id, name: project.name }}
        members={members}
        invitations={invitations}
      />
    </ProjectScreen>
  );
}
