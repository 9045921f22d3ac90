"use client";

import { useRouter } from "next/navigation";
import { Card } from "@/components/shell/card.tsx";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { InvitationView } from "@/lib/schemas/link.ts";
import type { PersonView } from "@/lib/schemas/person.ts";
import { InvitationList } from "./invitation-list.tsx";
import { InvitePerson } from "./invite-person.tsx";
import { PersonTable } from "./person-table.tsx";

export function PeopleScreen({
  people,
  invitations,
  projects,
  ownId,
}: {
  people: readonly PersonView[];
  invitations: readonly InvitationView[];
  projects: readonly { id: string; name: string }[];
  ownId: string;
}) {
  const router = useRouter();
  return (
    <>
      <Card title="Invite">
        <InvitePerson projects={projects} onInvited={() => router.refresh()} />
      </Card>
      <Card title="Everybody">
        <PersonTable people={people} ownId={ownId} onChanged={() => router.refresh()} />
      </Card>
      {invitations.length > 0 && (
        <Card title="Invited, not here yet">
          <InvitationList
            invitations={invitations}
            onWithdraw={async ({ id }) => {
              await readAnswer(api.people.invitations[":id"].$delete({ param: { id } }));
              router.refresh();
            }}
          />
        </Card>
      )}
    </>
  );
}
