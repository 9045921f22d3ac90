import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found.ts";
import { PeopleScreen } from "@/components/people/people-screen.tsx";
import { count } from "@/components/shell/count.ts";
import { Screen } from "@/components/shell/screen.tsx";
import { listInvitations, listPeople } from "@/lib/server/people/people.ts";
import { listProjects } from "@/lib/server/projects/projects.ts";
import { requireUser } from "@/lib/server/sign-in/current-user.ts";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  const user = await requireUser();
  const [people, invitations, projects] = await orNotFound(
    Promise.all([listPeople(user), listInvitations(user), listProjects(user)]),
  );
  return (
    <Screen title="People" aside={count(people.length, "person", "people")}>
      <PeopleScreen
        people={people}
        invitations={invitations}
        projects={projects.map(({ id, name }) => ({ id, name }))}
        ownId={user.id}
      />
    </Screen>
  );
}
